"""How a booklet opens: cover, the owner's page, contents, the leader's letter, and the vision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from credo.booklets.dates import day_in_words
from credo.booklets.desk import Desk
from credo.booklets.passage import Passage, body
from credo.booklets.picture import Picture, picture_name
from credo.booklets.pictures import picture
from credo.booklets.typst_code import Markup, call, plain
from credo.pages.orientation.booklet import Booklet, Copy
from credo.pages.theme import theme_folder
from credo.source.file import SourceFile
from credo.source.front_matter import take_apart

_OWNER = ("This booklet belongs to", "I started on", "Beside me on the first day", "The telephone to ring")
_LEADER = (
    "This copy belongs to",
    "It is for the first days of",
    "They start on",
    "Beside them on the first day",
)
_MARK_WIDTH: Final = 18.0
QUESTIONS = (
    ("What are we here to do?", "mission"),
    ("What makes us different?", "difference"),
    ("What do we want to be said about us?", "customers_say"),
    ("How should everyone feel whom we meet?", "feelings"),
)


def cover(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The cover, in the company's colour."""
    kind = "The leader’s copy" if booklet.for_leader else "The newcomer’s copy"
    logo = _logo(desk)
    yield call(
        "cover",
        title=desk.words(booklet.order.title),
        readers=desk.words(booklet.order.readers),
        kind=plain(kind),
        logo=logo,
        mark=None if logo else mark(desk),
    )


def owner_page(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """Whose booklet it is, and what it is a print of."""
    lines = _LEADER if booklet.copy is Copy.LEADER else _OWNER
    company = desk.handbook.settings.company or "the company"
    day = day_in_words(desk.handbook, booklet.imprint.day)
    said = (
        f"{booklet.imprint.line}, printed from the handbook of {company} as it was on {day}. "
        "What has changed since stands in the handbook, which counts."
    )
    if booklet.for_leader:
        said = f"The leader’s copy: the newcomer’s text with prompts, timing and room for your own stories. {said}"
    yield call("owner-page", [plain(line) for line in lines], desk.words(said))


def contents(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The table of contents, with page numbers."""
    yield call("contents", plain("What is in here"))


def letter(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The leader's letter."""
    passage = body(booklet.order.record) if booklet.order.record else None
    if passage:
        yield call("chapter", plain("A letter"))
        yield desk.text(replace(passage, is_letter=True), 1) or Markup("")


def vision(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The vision, with the four questions that define the culture."""
    record = booklet.vision
    if record is None:
        return
    fields = record.fields
    asked = [(plain(ask), desk.field(record, getattr(fields, name), name)) for ask, name in QUESTIONS]
    yield call("chapter", plain("What we are here for"), own_page=False)
    yield call(
        "vision",
        title=desk.title(record),
        to=desk.label(record),
        statement=desk.field(record, fields.statement, "statement"),
        questions=[(ask, answer) for ask, answer in asked if answer],
        body=desk.text(body(record)),
    )
    if booklet.for_leader:
        say = "Read the sentence aloud, once. Then ask each of the four questions before you show our answer."
        yield call("prompt", plain("20 minutes"), plain(say))
        yield call(
            "prompt", plain("Your own story of it"), plain("When did you last see it come true?"), lines=5
        )


def mark(desk: Desk) -> str:
    """The handbook's mark, in whatever colour the template draws it."""
    source = (theme_folder() / ".icons" / "credo" / "vision.svg").read_bytes()
    found = Picture(picture_name(source, "svg"), source, _MARK_WIDTH)
    desk.drawn[found.name] = found
    return found.name


def _logo(desk: Desk) -> str | None:
    """The company's logo; a missing one is the checks' business, and the company's name stands in for it."""
    path = desk.handbook.settings.logo
    if not path:
        return None
    settings = Passage(SourceFile("mkdocs.yml", "mkdocs.yml", "", take_apart("")), "")
    found = picture(desk.setting.content, settings, str(PurePosixPath(path)))
    if not isinstance(found, Picture):
        desk.setting.findings.append(found)
        return None
    desk.drawn[found.name] = found
    return found.name
