"""The pages that say what changed: since the last edition, and for each role, edition by edition."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from credo.editions.chapter import Chapter
from credo.editions.sentences import counted, listed
from credo.graph.audience import booklets_for
from credo.graph.generated import WHAT_CHANGED, role_changes_uri
from credo.graph.handbook import Key
from credo.graph.inclusion import included_key
from credo.pages.changes.chronicle import Chronicle
from credo.pages.changes.history import edition_link
from credo.pages.changes.telling import Section, Teller
from credo.pages.meta import page_meta
from credo.pages.page import Entry, Page
from credo.pages.pen import Pen
from credo.pages.theme import templates
from credo.schema.kinds import Role
from credo.schema.record import Record

TITLE: Final = "What changed"


@dataclass(frozen=True, slots=True)
class Told:
    """A chapter on a page: its heading, the edition's own page if it has one, and what it tells."""

    heading: str
    edition: Markup
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class RoleChanges:
    """What the chronicle tells a role, and where; ``newest`` is the latest chapter's count in words."""

    role: Record[Role]
    uri: str
    chapters: tuple[Told, ...]
    newest: str


def edition_sections(pen: Pen, chronicle: Chronicle, name: str) -> tuple[Section, ...]:
    """What changed with an edition, for its own page. Of the first one, that is only what people gave reasons for."""
    chapter = chronicle.past.of_edition(name)
    if chapter is None:
        return ()
    return Teller(pen, chronicle).sections(_reasoned(chapter))


def changes_pages(chronicle: Chronicle, concerned: Collection[RoleChanges]) -> Iterator[Page]:
    """The page about what changed last, and one for each role that something concerns."""
    handbook, past = chronicle.handbook, chronicle.past
    pen = Pen(handbook, WHAT_CHANGED)
    latest = past.latest
    yield _page(
        pen,
        TITLE,
        "index",
        "What is new in the handbook since its last edition, and why.",
        {
            "heading": _heading(chronicle, latest) if latest else "",
            "sections": Teller(pen, chronicle).sections(_reasoned(latest)) if latest else (),
            "first": edition_link(pen, chronicle, past.chapters[-1].edition or "")
            if past.chapters and past.chapters[-1].is_first
            else Markup(),
            "editions": handbook.editions,
            "is_cut": past.is_cut,
            "concerned": concerned,
        },
    )
    for changes in concerned:
        title = f"{TITLE}: {changes.role.title}"
        description = f"What has changed for this role, edition by edition, and why: {changes.role.title}."
        context = {"changes": changes, "what_changed": WHAT_CHANGED}
        yield _page(Pen(handbook, changes.uri), title, "role", description, context)


def role_changes(chronicle: Chronicle, role: Record[Role]) -> RoleChanges | None:
    """What has changed for a role, the newest first; None if nothing has."""
    uri = role_changes_uri(role.id)
    pen = Pen(chronicle.handbook, uri)
    teller = Teller(pen, chronicle, frozenset({role.id, *role.fields.formerly}))
    included = _included(chronicle, role)
    told: list[Told] = []
    newest = ""
    for chapter in reversed(chronicle.past.chapters):
        sections = teller.sections(_reasoned(chapter), included, briefly=bool(told))
        if not sections:
            continue
        told.append(Told(_heading(chronicle, chapter), _edition(pen, chronicle, chapter), sections))
        if chapter is chronicle.past.latest:
            newest = f"{_heading(chronicle, chapter)}: {_counted(sections)}."
    return RoleChanges(role, uri, tuple(told), newest) if told else None


def changes_entry() -> Entry:
    """The navigation's entry for the page."""
    return Entry(TITLE, WHAT_CHANGED)


def _reasoned(chapter: Chapter) -> Chapter:
    """A chapter as it is told: the first edition has nothing new but the reasons that were put down to it."""
    if not chapter.is_first:
        return chapter
    told = tuple(account for account in chapter.accounts if account.reasons)
    return Chapter(chapter.edition, None, told, is_compared=False)


def _heading(chronicle: Chronicle, chapter: Chapter) -> str:
    when = chronicle.when(chapter)
    return when[:1].upper() + when[1:]


def _edition(pen: Pen, chronicle: Chronicle, chapter: Chapter) -> Markup:
    return edition_link(pen, chronicle, chapter.edition) if chapter.edition else Markup()


def _included(chronicle: Chronicle, role: Record[Role]) -> frozenset[Key]:
    """The records that the role's booklets print though they don't name the role."""
    entries = (entry for b in booklets_for(chronicle.handbook, role) for entry in b.fields.include)
    return frozenset(key for key in map(included_key, entries) if key)


def _counted(sections: tuple[Section, ...]) -> str:
    """How much is in there, by the words of the badges: ``2 changed, 1 new``."""
    words: dict[str, int] = {}
    for section in sections:
        for item in section.items:
            words[item.badge.word.lower()] = words.get(item.badge.word.lower(), 0) + 1
    small = sum(len(s.small) + s.small_more + s.untold + s.gone for s in sections)
    parts = [f"{number} {word}" for word, number in words.items()]
    return listed([*parts, *([counted(small, "small change")] if small else [])])


def _page(pen: Pen, title: str, name: str, description: str, context: Mapping[str, Any]) -> Page:
    template = templates().get_template(f"changes/{name}.md")
    text = template.render(pen=pen, title=title, **context)
    meta = page_meta({"description": description}, title)
    meta["search"] = {"boost": 0.6}
    return Page(pen.uri, title, text, "changes", None, meta)
