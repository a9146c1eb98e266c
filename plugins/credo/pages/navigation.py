"""The navigation, which arises from the content: sections of records first, then the folders of plain pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from credo.graph.generated import RULE_INDEX, STORY_ARCHIVE
from credo.graph.handbook import Handbook
from credo.pages.answers import HEALTH, answer_entry
from credo.pages.changes.change_pages import changes_entry
from credo.pages.groups import Group
from credo.pages.orientation.print_pages import print_entry
from credo.pages.page import Entry
from credo.pages.plain_page import page_title, readable
from credo.pages.rule_pages import TITLE
from credo.source.file import SourceFile

_TABS: Final = (
    ("Why we are here", ("vision", "value")),
    ("Standards", ("standard",)),
    ("Stories", ("story",)),
    ("People", ("department", "role", "commitment")),
    ("Orientation", ("booklet",)),
)


def navigation(
    handbook: Handbook, sections: Mapping[str, Group], home: Entry, lineups: Entry | None
) -> tuple[Entry, ...]:
    """Home, a tab for each group of kinds that has records, the folders of plain pages, and the editions."""
    archive = (Entry("By value, department, outcome", STORY_ARCHIVE),) if handbook.stories else ()
    tabs = (tab for name, kinds in _TABS if (tab := _tab(name, kinds, sections, archive)))
    records = tuple(_with_print(tab, handbook) for tab in tabs)
    about = _about_handbook(sections) if handbook.records else ()
    answers = (answer_entry(),) if handbook.records else ()
    pages = [page for page in handbook.pages if page.uri not in handbook.opened_by]
    together = (lineups,) if lineups else ()
    return (home, *records, *together, *answers, *folder_entries(pages, ""), *about)


def _about_handbook(sections: Mapping[str, Group]) -> tuple[Entry, ...]:
    """The last tab: the editions, and what is checked."""
    editions = (_section(sections["edition"]),) if "edition" in sections else ()
    return (Entry("This handbook", entries=(*editions, changes_entry(), HEALTH, Entry(TITLE, RULE_INDEX))),)


def _tab(
    name: str, kinds: tuple[str, ...], sections: Mapping[str, Group], archive: tuple[Entry, ...]
) -> Entry | None:
    found = [sections[kind] for kind in kinds if kind in sections]
    if not found:
        return None
    if len(found) == 1:
        index, *inner = _section(found[0]).entries
        return Entry(name, entries=(index, *(archive if "story" in kinds else ()), *inner))
    return Entry(name, entries=tuple(_section(group) for group in found))


def _with_print(tab: Entry, handbook: Handbook) -> Entry:
    """Beside the booklets, the page that offers them on paper."""
    printing = print_entry(handbook)
    return replace(tab, entries=(*tab.entries, printing)) if printing and tab.title == "Orientation" else tab


def _section(group: Group) -> Entry:
    """A section whose first entry, without a title, is its index."""
    inner = [_section(part) for part in group.parts]
    leaves = [Entry(record.title, record.uri) for record in group.records]
    return Entry(group.title, entries=(Entry("", group.uri), *inner, *leaves))


def folder_entries(pages: list[SourceFile], folder: str) -> tuple[Entry, ...]:
    """Plain pages as their folders have them: a folder's own page first, then pages, then folders, by title."""
    here: list[Entry] = []
    below: dict[str, list[SourceFile]] = {}
    index: list[Entry] = []
    for page in pages:
        rest = page.uri[len(folder) :]
        if "/" in rest:
            below.setdefault(rest.split("/", 1)[0], []).append(page)
        elif page.stem in ("index", "README") and folder:
            index.append(Entry("", page.uri))
        else:
            here.append(Entry(page_title(page), page.uri))
    inner = [
        Entry(
            _folder_title(name, found, f"{folder}{name}/"), entries=folder_entries(found, f"{folder}{name}/")
        )
        for name, found in below.items()
    ]
    by_title = sorted(here, key=lambda e: (e.title.casefold(), e.uri or ""))
    return (*index, *by_title, *sorted(inner, key=lambda e: e.title.casefold()))


def _folder_title(name: str, pages: list[SourceFile], folder: str) -> str:
    index = next((p for p in pages if p.uri.removeprefix(folder).split(".")[0] in ("index", "README")), None)
    return page_title(index) if index else readable(name + ".md")
