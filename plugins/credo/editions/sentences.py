"""What a difference says, in sentences for people who look after a culture rather than a repository."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from credo.editions.difference import Difference, FieldChange, Passage, RecordChange, Turn
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
    "serves": "customers",
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
    meant = [c for c in difference.records if _is_meant(c)]
    parts = [
        _counts([c for c in meant if not c.is_renamed], "changed in meaning"),
        _counts([c for c in meant if c.is_renamed], "renamed and changed in meaning"),
    ]
    parts += [
        _counts([c for c in difference.of(turn) if not _is_meant(c)], word) for turn, word in _WHAT.items()
    ]
    parts += [
        _counts(of_nature(difference, Nature.DETAIL), "changed in details"),
        _counts((*_worded(difference), *of_nature(difference, Nature.FORM)), "worded or set otherwise"),
    ]
    if difference.withdrawn:
        parts.append(f"{counted(len(difference.withdrawn), 'record')} withdrawn")
    if difference.pages:
        parts.append(f"{counted(len(difference.pages), 'plain page')} changed")
    said = [part for part in parts if part]
    return f"{'; '.join(said)}." if said else "Nothing has changed."


def headline(change: RecordChange) -> str:
    """What happened to a record, as one sentence without its reasons."""
    record = change.record
    what = name(record)
    if change.turn is Turn.ADDED:
        return f"{_capital(what)} is new{'' if record.is_active else f', {not_active(record)}'}."
    if change.turn is Turn.REMOVED:
        joined = f"; its address leads to {name(change.kin)}" if change.kin else ""
        was = {"retired": ", as it was retired before", "draft": ", a draft"}.get(record.status, "")
        return f"{_capital(what)} is gone{was}{joined}."
    renamed = f" It was called `{change.old.id}` before." if change.is_renamed and change.old else ""
    if change.turn not in (Turn.CHANGED, Turn.RENAMED):
        return f"{_capital(what)} is {_WHAT[change.turn]}.{renamed}"
    fields = change.meanings or change.fields
    if fields and change.is_editorial:
        return f"You worded {_fields(fields)} of {what} otherwise.{renamed}"
    if fields:
        return f"You changed {_fields(fields)} of {what}.{renamed}"
    return f"{_capital(what)} {f'is called `{record.id}` now.{renamed}' if renamed else 'has a reason more.'}"


def where(change: RecordChange, field: FieldChange, passage: Passage) -> str:
    """Which part of a record a passage is, and what became of it if it is on one side only."""
    label = f"{field_name(field.name)}{f', {passage.label}' if passage.label else ''}"
    if passage.old is not None and passage.new is not None:
        return label
    if change.turn is Turn.RETIRED and passage.old is None:
        return label  # why it is retired, and what takes its place: both can only be new
    return f"{label}, {'new' if passage.old is None else 'no longer'}"


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
    return f"{_capital(listed(parts))} {verb} on it." if parts else ""


def talk_to(impact: Impact) -> str:
    """Who answers for a record and what leans on it: ``Talk to: Head chef (3 standards, the role “Cook”).``."""
    parts = [f"{owner.role.title} ({_briefly(owner.records)})" for owner in impact.owners]
    return f"Talk to: {'; '.join(parts)}." if parts else ""


def owes(change: RecordChange) -> str:
    """What to write where a reason is missing."""
    path = change.record.path
    if change.turn is Turn.RETIRED:
        return f"Nobody says why. Write `retired_because:` in {path}."
    return f"Nobody says why. Write the reason under `changes:` in {path}."


def weighty(difference: Difference) -> tuple[RecordChange, ...]:
    """The changes that are worth somebody's time: meaning, and whatever came, went, was retired or renamed."""
    return tuple(c for c in difference.records if c.nature is Nature.MEANING or c.turn is Turn.RENAMED)


def one_by_one(difference: Difference) -> tuple[RecordChange, ...]:
    """The weighty changes that are told each in a paragraph: all but new stories, of which there may be many."""
    return tuple(change for change in weighty(difference) if not is_new_story(change))


def introduced(change: RecordChange) -> Iterator[tuple[str, str]]:
    """What a record says that has come into force: its sentence and its reason, each with the field's name."""
    if change.turn in (Turn.ADDED, Turn.PUBLISHED, Turn.RESTORED):
        for field in ("statement", "purpose"):
            text = getattr(change.record.fields, field, None)
            if text:
                yield field_name(field), text


def told(change: RecordChange) -> tuple[FieldChange, ...]:
    """The fields of a weighty change that are worth reading word by word."""
    return tuple(field for field in change.fields if field.nature is not Nature.FORM)


def in_passing(change: RecordChange) -> str:
    """What else is different in a weighty change, by name only."""
    fields = [field_name(field.name) for field in change.fields if field.nature is Nature.FORM]
    return f"Only worded or set otherwise: {listed(fields)}." if fields else ""


def _briefly(records: Sequence[AnyRecord]) -> str:
    """Records by name if they are few, else counted."""
    if len(records) <= 2:
        return listed([name(record) for record in records])
    kinds = [record.kind for record in records]
    return listed([counted(kinds.count(kind), *_NOUN[kind]) for kind in _NOUN if kind in kinds])


def is_new_story(change: RecordChange) -> bool:
    """Whether a change is a story that has come."""
    return change.turn is Turn.ADDED and change.record.kind == "story"


def not_active(record: AnyRecord) -> str:
    """What a record is that is not in force."""
    return "a draft" if record.status == "draft" else "retired already"


def _is_meant(change: RecordChange) -> bool:
    """Whether a record means something else now, and whoever changed it doesn't say that only its wording is new."""
    return change.turn in (Turn.CHANGED, Turn.RENAMED) and bool(change.meanings) and not change.is_editorial


def _worded(difference: Difference) -> tuple[RecordChange, ...]:
    """The changes of what has a meaning by whoever says that it still means the same."""
    return tuple(c for c in of_nature(difference, Nature.MEANING) if c.is_editorial)


def of_nature(difference: Difference, nature: Nature) -> tuple[RecordChange, ...]:
    """The records that have only changed, and in this way."""
    return tuple(c for c in difference.of(Turn.CHANGED) if c.nature is nature)


def _counts(changes: Iterable[RecordChange], word: str) -> str:
    kinds = [change.record.kind for change in changes]
    parts = [counted(kinds.count(kind), *_NOUN[kind]) for kind in _NOUN if kind in kinds]
    return f"{listed(parts)} {word}" if parts else ""


def _fields(fields: Sequence[FieldChange]) -> str:
    return "the " + listed([field_name(field.name) for field in fields])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
