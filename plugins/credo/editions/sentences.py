"""What a difference says, in sentences for people who look after a culture rather than a repository."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from credo.editions.difference import Difference, FieldChange, RecordChange, Turn
from credo.editions.impact import Impact
from credo.editions.meaning import BODY, Nature
from credo.schema.kinds import KINDS
from credo.schema.validate import AnyRecord

_NOUN: Final = {kind.name: (kind.name, kind.plural) for kind in KINDS}
_FIELD: Final = {
    BODY: "text",
    "applies_to": "audience",
    "for": "audience",
    "led_by": "leader",
    "may_decide": "rights",
    "part_of": "place",
    "review_by": "review date",
    "superseded_by": "successor",
}
_WHAT: Final = {
    Turn.ADDED: "new",
    Turn.REMOVED: "removed",
    Turn.RETIRED: "retired",
    Turn.RESTORED: "back in force",
    Turn.PUBLISHED: "no longer a draft",
    Turn.WITHHELD: "a draft again",
    Turn.RENAMED: "renamed",
}


def counted(number: int, noun: str, plural: str = "") -> str:
    """``1 standard``, ``2 standards``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: Sequence[str]) -> str:
    """``one``, ``one and two``, ``one, two and three``."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""


def name(record: AnyRecord) -> str:
    """A record as people speak of it: ``the standard “Knock twice”``."""
    return f"the {record.kind} “{record.title}”"


def field_name(field: str) -> str:
    """A field as people speak of it."""
    return _FIELD.get(field, field.replace("_", " "))


def summary(difference: Difference) -> str:
    """Everything that happened, counted, in one sentence."""
    parts = [_counts(_meant(difference), "changed in meaning")]
    parts += [_counts(difference.of(turn), word) for turn, word in _WHAT.items()]
    parts += [
        _counts(_only(difference, Nature.DETAIL), "changed in details"),
        _counts(_only(difference, Nature.FORM), "worded or set otherwise"),
    ]
    if difference.pages:
        parts.append(f"{counted(len(difference.pages), 'plain page')} changed")
    said = [part for part in parts if part]
    return f"{'; '.join(said)}." if said else "Nothing has changed."


def headline(change: RecordChange) -> str:
    """What happened to a record, as one sentence without its reasons."""
    record = change.record
    what = name(record)
    if change.turn is Turn.ADDED:
        drafted = (
            "" if record.is_active else f", {'a draft' if record.status == 'draft' else 'retired already'}"
        )
        return f"{_capital(what)} is new{drafted}."
    if change.turn is Turn.REMOVED:
        joined = f"; its address leads to {name(change.kin)}" if change.kin else ""
        was = {"retired": ", as it was retired before", "draft": ", a draft"}.get(record.status, "")
        return f"{_capital(what)} is gone{was}{joined}."
    renamed = f" It was called `{change.old.id}` before." if change.is_renamed and change.old else ""
    if change.turn not in (Turn.CHANGED, Turn.RENAMED):
        return f"{_capital(what)} is {_WHAT[change.turn]}.{renamed}"
    fields = change.meanings or change.fields
    if fields:
        return f"You changed {_fields(fields)} of {what}.{renamed}"
    return f"{_capital(what)} {f'is called `{record.id}` now.{renamed}' if renamed else 'has a reason more.'}"


def rests(impact: Impact) -> str:
    """What leans on a record: ``3 standards, 2 roles and the booklet “The front desk” rest on it``; or nothing."""
    parts = []
    for kind, (noun, plural) in _NOUN.items():
        found = impact.of_kind(kind)
        if len(found) == 1:
            parts.append(name(found[0]))
        elif found:
            parts.append(counted(len(found), noun, plural))
    verb = "rests" if len(impact.leaning) == 1 else "rest"
    return f"{listed(parts)} {verb} on it" if parts else ""


def weighty(difference: Difference) -> tuple[RecordChange, ...]:
    """The changes that are worth somebody's time: meaning, and whatever came, went, was retired or renamed."""
    return tuple(c for c in difference.records if c.nature is Nature.MEANING or c.turn is Turn.RENAMED)


def _meant(difference: Difference) -> tuple[RecordChange, ...]:
    return tuple(c for c in difference.of(Turn.CHANGED) if c.nature is Nature.MEANING)


def _only(difference: Difference, nature: Nature) -> tuple[RecordChange, ...]:
    return tuple(c for c in difference.of(Turn.CHANGED) if c.nature is nature)


def _counts(changes: Iterable[RecordChange], word: str) -> str:
    kinds = [change.record.kind for change in changes]
    parts = [counted(kinds.count(kind), *_NOUN[kind]) for kind in _NOUN if kind in kinds]
    return f"{listed(parts)} {word}" if parts else ""


def _fields(fields: Sequence[FieldChange]) -> str:
    return "the " + listed([field_name(field.name) for field in fields])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
