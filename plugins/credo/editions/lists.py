"""What a difference says in passing: lists of a title and its items, for what needs no paragraph of its own."""

from __future__ import annotations

from collections.abc import Iterator

from credo.editions.difference import Difference, RecordChange, Turn
from credo.editions.meaning import Nature
from credo.editions.sentences import field_name, is_new_story, listed, name, not_active, of_nature


def minor(difference: Difference) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The other changes, in lists: a title, and for each record what is different."""
    for nature, title in ((Nature.DETAIL, "Changed in details"), (Nature.FORM, "Worded or set otherwise")):
        items = tuple(_item(change) for change in of_nature(difference, nature))
        if items:
            yield title, items


def new_stories(difference: Difference) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The stories that have come, in a list as above."""
    stories = [change.record for change in difference.records if is_new_story(change)]
    if stories:
        yield (
            "New stories",
            tuple(f"“{s.title}”{'' if s.is_active else f', {not_active(s)}'}" for s in stories),
        )


def withdrawals(difference: Difference) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was taken back, in a list as above. Of what it said nothing is told, its title included."""
    items = tuple(
        f"the {note.kind} `{note.id}`, on {note.date}: {note.reason}" for note in difference.withdrawn
    )
    if items:
        yield "Withdrawn from every edition", items


def pages(difference: Difference) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The plain pages that are different, in lists as above."""
    for turn, title in ((Turn.ADDED, "New"), (Turn.REMOVED, "Removed"), (Turn.CHANGED, "Changed")):
        items = tuple(change.page.path for change in difference.pages if change.turn is turn)
        if items:
            yield f"{title} plain pages", items


def unread(difference: Difference) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The records nobody can tell about, in a list as above."""
    items = tuple(f"{name(record)} ({record.path})" for record in difference.unread)
    if items:
        yield "Not compared, because the file can't be read on one of the sides", items


def _item(change: RecordChange) -> str:
    fields = listed([field_name(field.name) for field in change.fields])
    whys = " ".join(f"Why: {why.why}" for why in change.whys)
    return f"{name(change.record)}: {fields or 'a reason more'}{f'. {whys}' if whys else ''}"
