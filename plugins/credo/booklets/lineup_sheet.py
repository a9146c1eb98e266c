"""A line-up on one sheet of paper: to be held, read aloud and pinned up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from credo.booklets.dates import day_in_words
from credo.booklets.desk import Desk
from credo.booklets.look import look
from credo.booklets.manuscript import Manuscript, files_to_set
from credo.booklets.paper import PAPERS, Paper
from credo.booklets.passage import body
from credo.booklets.typst_code import Markup, Value, call, joined, plain
from credo.pages.day_words import period_in_words
from credo.pages.lineups.lineup import Lineup
from credo.pages.lineups.lineup_pages import HOUSE
from credo.pages.orientation.imprint import imprint
from credo.schema.kinds import Story
from credo.schema.record import Record

UNTOLD: Final = (
    "Nobody has told a story of this yet. Tell one of yours, and let it be one that did not go well."
)
_WAY: Final = "The why first. Stop before the story ends, and ask what they would have done."
_MARGIN: Final = 0.095
"""Of the paper's width, left and right; a sheet has no fold."""
_LARGER: Final = 1.12
"""A sheet is read aloud, at arm's length."""


def sheet_paper(name: str) -> Paper:
    """A paper of that name with the margins of a single sheet. Raises KeyError for an unknown name."""
    paper = PAPERS[name]
    side = round(paper.width * _MARGIN, 1)
    edge = round(paper.height * 0.07, 1)
    return replace(
        paper, inside=side, outside=side, top=edge, bottom=edge, base=round(paper.base * _LARGER, 1)
    )


def lineup_sheet(one: Lineup, desk: Desk, paper: Paper, day: date) -> Manuscript:
    """The sheet of a line-up: the standard with its why, the value, the story, one question.

    The type is as large as all of it fits; a story too long for the sheet ends after a paragraph, and the sheet says
    where it goes on.
    """
    settings = desk.handbook.settings
    company = settings.company or "Handbook"
    who = one.department.title if one.department else HOUSE
    when = period_in_words(one.period)
    standard, fields = one.standard, one.standard.fields
    asked = one.question and desk.field(one.question.record, one.question.text, "question")
    text = call(
        "lineup-sheet",
        who=desk.words(f"Line-up · {who}"),
        when=plain(when),
        title=desk.title(standard),
        code=desk.code(standard),
        why=desk.field(standard, fields.purpose, "purpose"),
        statement=desk.field(standard, fields.statement, "statement"),
        value=_value(one, desk),
        story=_story(one.story, desk) if one.story else None,
        untold=plain(UNTOLD),
        question=asked or plain(one.always_asked),
        way=plain(_WAY),
    )
    state = imprint(desk.handbook, day)
    face = look(
        paper,
        desk.fonts,
        colour=settings.colour,
        company=company,
        language=settings.language,
        title=who,
        document=f"Line-up: {standard.title} – {who}, {when}",
        description=f"{company}, {state.line}, {day_in_words(desk.handbook, day)}",
        edition=f"{company} · {state.line}",
    )
    files = files_to_set("lineup.typ", f"#show: frame\n\n{text.text}", face, desk.pictures())
    return Manuscript(files, tuple(desk.findings()))


def _value(one: Lineup, desk: Desk) -> Markup | None:
    if one.value is None:
        return None
    said = desk.field(one.value, one.value.fields.statement, "statement")
    return joined((call("strong", desk.title(one.value)), *((plain(". "), said) if said else ())))


def _story(story: Record[Story], desk: Desk) -> dict[str, Value]:
    fields = story.fields
    kind = "A misstep" if fields.outcome == "misstep" else "A triumph"
    address = desk.setting.destinations.page_of(story)
    where = address.split("://", 1)[-1] or "among the handbook’s stories"
    return {
        "title": desk.title(story),
        "outcome": desk.words(f"{kind} · {day_in_words(desk.handbook, fields.date)}".removesuffix(" · ")),
        "code": desk.code(story),
        "body": desk.text(body(story)),
        "further": desk.words(f"The story goes on: {where}"),
        "elsewhere": desk.words(f"To be read before: {where}"),
        "after": [[plain(words), text] for words, text in _after(story, desk)],
    }


def _after(story: Record[Story], desk: Desk) -> Iterator[tuple[str, Markup]]:
    named = (("felt", "How it felt"), ("lesson", "What it taught us"), ("changed", "What we changed"))
    for name, words in named:
        if text := desk.field(story, getattr(story.fields, name), name):
            yield words, text
