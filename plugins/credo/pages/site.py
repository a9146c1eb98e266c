"""The whole site: from a linked handbook to every page, the navigation and the redirects. The last core stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from credo.checks.report import Suppressed
from credo.editions.past import Past
from credo.graph.addresses import former_addresses
from credo.graph.handbook import Handbook, Key
from credo.pages.answers import answer_pages, decision_pages, health_pages
from credo.pages.changes.change_pages import changes_pages, role_changes
from credo.pages.changes.chronicle import Chronicle, chronicle_of
from credo.pages.groups import Group, groups
from credo.pages.kind_words import SECTION, SINGULAR
from credo.pages.lineups.lineup_pages import lineup_entry, lineup_pages
from credo.pages.lineups.outlook import Outlook
from credo.pages.navigation import navigation
from credo.pages.orientation.print_pages import print_pages
from credo.pages.page import Entry, Page, Site
from credo.pages.plain_page import plain_page
from credo.pages.record_page import record_page
from credo.pages.rule_pages import rule_pages
from credo.pages.section_page import empty_page, home_page, section_pages
from credo.pages.story_archive import archive_pages
from credo.pages.withdrawn_page import withdrawn_pages
from credo.schema.kinds import KINDS

_HOMES: Final = ("index.md", "README.md")


def render(outlook: Outlook, suppressed: Iterable[Suppressed] = (), past: Past | None = None) -> Site:
    """Write every page of the handbook, as seen from the outlook's day; ``suppressed`` are the findings it allows.

    ``past`` is what git knows of its editions; without it, the pages tell what the records say themselves.

    A handbook without records is a folder of plain pages, and stays just that; only if there are none either, its
    front page says what to do first.
    """
    handbook, suppressed = outlook.handbook, tuple(suppressed)
    if not handbook.records:
        written = tuple(plain_page(handbook, file) for file in handbook.pages)
        pages = (*(written or (empty_page(handbook),)), *withdrawn_pages(handbook))
        home = next((page for page in pages if page.uri in _HOMES), None)
        first = Entry(home.title, home.uri) if home else Entry("")
        nav = navigation(handbook, {}, first, None)
        entries = tuple(
            e for e in nav if (e.uri or e.entries) and (e is first or not home or e.uri != home.uri)
        )
        return Site(pages, entries, {}, {})
    sections = {kind.name: groups(handbook, kind.name) for kind in KINDS if handbook.of_kind(kind.name)}
    pages = (
        *_pages(outlook, chronicle_of(handbook, past), sections),
        *health_pages(handbook, suppressed, outlook.today),
        *rule_pages(handbook, suppressed),
    )
    home_entry = Entry("Home", "index.md")
    redirects = {old: record.uri for old, record in former_addresses(handbook).items()}
    return Site(
        pages,
        navigation(handbook, sections, home_entry, lineup_entry(outlook)),
        redirects,
        _labels(handbook, sections),
    )


def _pages(outlook: Outlook, chronicle: Chronicle, sections: dict[str, Group]) -> Iterator[Page]:
    handbook = outlook.handbook
    yield home_page(outlook, chronicle, handbook.openers.get("index.md"))
    for kind, group in sections.items():
        yield from section_pages(chronicle, kind, group, handbook.openers.get(group.uri))
    yield from lineup_pages(outlook)
    yield from archive_pages(chronicle, sections.get("story"))
    yield from answer_pages(chronicle)
    yield from decision_pages(handbook)
    concerned = {role.key: found for role in handbook.roles if (found := role_changes(chronicle, role))}
    yield from changes_pages(chronicle, concerned.values())
    yield from print_pages(handbook, outlook.today)
    leaves = dict(_leaves(sections))
    for record in handbook.records:
        yield record_page(chronicle, record, leaves.get(record.key), concerned.get(record.key))
    for file in handbook.pages:
        if file.uri not in handbook.opened_by:
            yield plain_page(handbook, file)
    yield from withdrawn_pages(handbook)


def _leaves(sections: dict[str, Group]) -> Iterator[tuple[Key, Group | None]]:
    for section in sections.values():
        for group in _innermost(section):
            for record in group.records:
                yield record.key, None if group is section else group


def _innermost(group: Group) -> Iterator[Group]:
    yield group
    for part in group.parts:
        yield from _innermost(part)


def _labels(handbook: Handbook, sections: dict[str, Group]) -> dict[str, tuple[str, ...]]:
    leaves = dict(_leaves(sections))
    labels: dict[str, tuple[str, ...]] = {}
    for record in handbook.records:
        group = leaves.get(record.key)
        labels[record.uri] = (SINGULAR[record.kind], group.title) if group else (SINGULAR[record.kind],)
    for kind, section in sections.items():
        for group in _innermost(section):
            labels[group.uri] = (SECTION[kind],)
    return labels
