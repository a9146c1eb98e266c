"""The story archive: the stories by value, department, outcome, year and standard, on pages of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from credo.graph.generated import STORY_ARCHIVE, shelf_uri
from credo.graph.handbook import Handbook
from credo.pages.changes.chronicle import Chronicle
from credo.pages.groups import Group
from credo.pages.meta import page_meta
from credo.pages.page import Page
from credo.pages.pen import Pen
from credo.pages.theme import templates
from credo.schema.kinds import Story
from credo.schema.record import Record

TITLE: Final = "Story archive"
ON_A_PAGE: Final = 150
"""So many stories are about 60 KB of HTML; a shelf with more goes on on further pages."""

_BOOST: Final = 0.4


@dataclass(frozen=True, slots=True)
class Shelf:
    """Stories that belong together: the sort and the shelf's own name in addresses, its title, the stories."""

    sort: str
    id: str
    title: str
    stories: tuple[Record[Story], ...]

    @property
    def uri(self) -> str:
        """The path of its first page."""
        return shelf_uri(self.sort, self.id)


@dataclass(frozen=True, slots=True)
class Signpost:
    """A line of the archive's index: what it leads to, the page, and how many stories are there."""

    title: str
    uri: str
    count: int


def archive_pages(chronicle: Chronicle, by_year: Group | None) -> Iterator[Page]:
    """The archive's index, and every shelf's pages; ``by_year`` is the section's own grouping.

    Nothing if there is no story: the section's own page says how to tell the first.
    """
    handbook = chronicle.handbook
    if not handbook.stories:
        return
    shelves = _shelves(handbook)
    yield _page(chronicle, STORY_ARCHIVE, TITLE, "index", {"sorts": _signposts(handbook, shelves, by_year)})
    for shelf in shelves:
        starts = range(0, len(shelf.stories), ON_A_PAGE)
        uris = [
            shelf_uri(shelf.sort, f"{shelf.id}-{n}" if n > 1 else shelf.id) for n, _ in enumerate(starts, 1)
        ]
        for uri, start in zip(uris, starts, strict=True):
            stories = shelf.stories[start : start + ON_A_PAGE]
            context = {"shelf": shelf, "stories": stories, "uris": uris, "archive": STORY_ARCHIVE}
            yield _page(chronicle, uri, f"Stories: {shelf.title}", "shelf", context)


def _shelves(handbook: Handbook) -> tuple[Shelf, ...]:
    stories = handbook.stories
    values = [
        Shelf("value", value.id, value.title, tuple(s for s in stories if value.id in s.fields.values))
        for value in handbook.values
    ]
    departments = [
        Shelf("department", d.id, d.title, tuple(s for s in stories if d.id in s.fields.departments))
        for d in handbook.departments
    ]
    outcomes = [
        Shelf("outcome", outcome, title, tuple(s for s in stories if s.fields.outcome == outcome))
        for outcome, title in (("triumph", "Triumphs"), ("misstep", "Missteps"))
    ]
    departures = Shelf(
        "outcome",
        "rightly-done-otherwise",
        "Rightly done otherwise",
        tuple(s for s in stories if s.fields.justified and s.fields.deviated_from),
    )
    return tuple(shelf for shelf in (*values, *departments, *outcomes, departures) if shelf.stories)


def _signposts(
    handbook: Handbook, shelves: tuple[Shelf, ...], by_year: Group | None
) -> list[tuple[str, list[Signpost]]]:
    def of(sort: str) -> list[Signpost]:
        return [Signpost(s.title, s.uri, len(s.stories)) for s in shelves if s.sort == sort]

    years = [Signpost(part.title, part.uri, part.count) for part in by_year.parts] if by_year else []
    standards = [
        Signpost(standard.title, standard.uri, count)
        for standard in sorted(handbook.standards, key=lambda s: (s.title.casefold(), s.id))
        if (count := sum(standard.id in s.fields.standards for s in handbook.stories))
    ]
    sorts = (
        ("By outcome", of("outcome")),
        ("By value", of("value")),
        ("By department", of("department")),
        ("By year", years),
        ("By standard", standards),
    )
    return [(title, posts) for title, posts in sorts if posts]


def _page(chronicle: Chronicle, uri: str, title: str, name: str, context: dict[str, Any]) -> Page:
    template = templates().get_template(f"archive/{name}.md")
    text = template.render(pen=Pen(chronicle.handbook, uri, chronicle), title=title, **context)
    meta = page_meta({}, title)
    meta["search"] = {"boost": _BOOST}
    return Page(uri, title, text, "story-archive", None, meta)
