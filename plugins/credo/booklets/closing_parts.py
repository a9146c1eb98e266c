"""How a booklet closes: questions, what has changed, the signatures, room for notes, and the back cover."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.booklets.desk import Desk
from credo.booklets.destinations import label_of
from credo.booklets.typst_code import Markup, call, label, plain
from credo.pages.orientation.booklet import Booklet

MANY_QUESTIONS: Final = 12


def questions(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """Questions to talk about, with room for an answer."""
    if not booklet.asking:
        return
    yield call("chapter", plain("To talk about"), own_page=False)
    # Many questions with room to write would fill sheets with lines; then the margins and notes pages serve.
    lines = 2 if len(booklet.asking) <= MANY_QUESTIONS else 0
    for record in booklet.asking:
        asked = desk.field(record, record.fields.question, "question")
        if asked:
            yield call("question", asked, desk.title(record), label(label_of(record)), lines=lines)


def changes(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """What has changed, and why, in the records of this booklet."""
    if not booklet.changes:
        return
    rows = []
    for changed in booklet.changes:
        record = changed.record
        here = label(label_of(record)) if record.key in booklet.keys else None
        why = desk.field(record, record.fields.changes[changed.at].why, "changes", changed.at, "why")
        if why:
            rows.append((desk.title(record), here, why))
    yield call("changes", plain(booklet.changes_since), rows)


def sign_off(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The page both sign at the end of the first days."""
    lines = ["We have read this together, on", "The newcomer", "The leader"]
    own = [
        (plain("Which of these standards would I challenge first?"), 3),
        (plain("What seemed odd?"), 4),
    ]
    if booklet.for_leader:
        own = [
            (plain("What did the newcomer find odd, and whom did I tell?"), 4),
            (plain("What will I do differently next time?"), 3),
        ]
    yield call("chapter", plain("Read, and talked about"), own_page=True)
    yield call("sign-off", [plain(line) for line in lines], own)


def notes(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """A page with lines."""
    yield call("notes")


def back_cover(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The last page: the vision, and the way into the handbook."""
    vision = booklet.vision
    site = desk.setting.destinations.site
    words = f"The handbook, always as it is today: {site.split('://', 1)[-1].rstrip('/')}" if site else None
    yield call(
        "back-cover",
        vision=desk.field(vision, vision.fields.statement, "statement") if vision else None,
        words=plain(words) if words else None,
        code=desk.code_for(site),
    )
