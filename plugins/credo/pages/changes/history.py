"""A record's history in a few lines: since when it is there, what it has been through, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from credo.editions.account import Account
from credo.editions.chapter import Chapter
from credo.editions.difference import Turn
from credo.editions.meaning import Nature
from credo.editions.sentences import field_name, listed
from credo.pages.changes.chronicle import Chronicle
from credo.pages.changes.reasons import reasons
from credo.pages.markdown_text import plain
from credo.pages.pen import Pen
from credo.schema.validate import AnyRecord

UNFOLDED: Final = 4
"""So many events are shown; the older ones unfold."""

_SAID: Final = {
    Turn.RETIRED: "Retired.",
    Turn.RESTORED: "Back in force.",
    Turn.PUBLISHED: "No longer a draft.",
    Turn.WITHHELD: "A draft again.",
}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a record: with which edition, what, and why."""

    when: Markup
    what: Markup
    why: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The events, the newest first, those that unfold after them, and since when the record is there."""

    shown: tuple[Event, ...] = ()
    folded: tuple[Event, ...] = ()
    since: Markup | None = None


def history(pen: Pen, chronicle: Chronicle, record: AnyRecord) -> History:
    """The history of a record, for its own page."""
    events: list[Event] = []
    since = None
    for chapter, account in chronicle.past.trail(record):
        if account.turn is Turn.ADDED:
            since = _since(pen, chronicle, chapter)
            why = reasons(pen, chronicle, account)
            if why:
                events.append(Event(_when(pen, chronicle, chapter), Markup(), why))
            continue
        event = Event(
            _when(pen, chronicle, chapter),
            _what(chronicle, account),
            reasons(pen, chronicle, account),
        )
        if event.what or event.why:
            events.append(event)
    return History(tuple(events[:UNFOLDED]), tuple(events[UNFOLDED:]), since)


def edition_link(pen: Pen, chronicle: Chronicle, name: str) -> Markup:
    """A link to an edition's page, or its name where it has none."""
    record = pen.handbook.get("edition", name)
    return pen.link(record) if record else plain(chronicle.title(name))


def _when(pen: Pen, chronicle: Chronicle, chapter: Chapter) -> Markup:
    if chapter.edition:
        return edition_link(pen, chronicle, chapter.edition)
    return plain(_capital(chronicle.when(chapter)))


def _since(pen: Pen, chronicle: Chronicle, chapter: Chapter) -> Markup:
    if chapter.edition is None:
        return plain(f"New {chronicle.when(chapter)}.")
    link = edition_link(pen, chronicle, chapter.edition)
    if not chapter.is_first:
        return Markup("In the handbook since {}.").format(link)
    if chronicle.is_oldest(chapter.edition):
        return Markup("In the handbook since {}, the first edition.").format(link)
    return Markup("In the handbook since {} or before.").format(link)


def _what(chronicle: Chronicle, account: Account) -> Markup:
    return Markup(" ").join(plain(sentence) for sentence in _sentences(chronicle, account))


def _sentences(chronicle: Chronicle, account: Account) -> Iterator[str]:
    if account.turn in _SAID:
        yield _SAID[account.turn]
    if account.was:
        named = account.was_title and not chronicle.hides(account.was_title)
        yield (
            f"Renamed: it was “{account.was_title}”."
            if named
            else "Its address is a new one; the old one leads here."
        )
    if account.is_editorial:
        yield "Worded anew."
        return
    wanted = (Nature.MEANING, Nature.DETAIL) if account.reasons else (Nature.MEANING,)
    names = list(dict.fromkeys(field_name(f.name) for f in account.fields if f.nature in wanted))
    names = [name for name in names if not (account.was and name == "title")]
    if names:
        yield f"Changed: {listed(names)}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
