"""What is different between two states of a handbook, as values that explain themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from credo.editions.meaning import Nature
from credo.editions.words import Run, runs, said, says_the_same
from credo.graph.handbook import Handbook
from credo.graph.withdrawn import Withdrawn
from credo.schema.common import Change
from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile


class Turn(StrEnum):
    """What happened to a record; each but the last two has an opposite in the other direction."""

    ADDED = "added"
    REMOVED = "removed"
    RETIRED = "retired"
    RESTORED = "restored"
    PUBLISHED = "published"
    WITHHELD = "withheld"
    RENAMED = "renamed"
    CHANGED = "changed"


@dataclass(frozen=True)
class Passage:
    """A stretch of text within a field that is not as it was: the way to it, and its old and new words.

    ``label`` is empty where the field is one text. ``old`` is None for what is new, ``new`` for what is gone. Ids are
    shown by the names people know; ``named`` says so, since a name has no wording of its own.
    """

    label: str
    old: str | None
    new: str | None
    named: bool = False

    @cached_property
    def words(self) -> tuple[Run, ...]:
        """The passage word by word."""
        return runs(self.old or "", self.new or "")

    @property
    def is_form(self) -> bool:
        """Whether both say the same in another form."""
        return not self.named and says_the_same(self.old or "", self.new or "")


@dataclass(frozen=True)
class FieldChange:
    """A field that is not as it was, or the record's text.

    No passages: only the order is different, or the id of a record that was renamed.
    """

    name: str
    nature: Nature
    old: Any
    new: Any
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class RecordChange:
    """A record that is not as it was: both its states, and the fields in which they differ.

    ``kin`` is the record on the other side that has taken this one's id as a former one, where two became one.
    """

    old: AnyRecord | None
    new: AnyRecord | None
    fields: tuple[FieldChange, ...] = ()
    kin: AnyRecord | None = None

    @property
    def record(self) -> AnyRecord:
        """The record as it is now, or as it was when it is gone."""
        found = self.new or self.old
        assert found is not None
        return found

    @cached_property
    def turn(self) -> Turn:
        """What happened, the weightiest first."""
        if self.old is None:
            return Turn.ADDED
        if self.new is None:
            return Turn.REMOVED
        if self.old.status != self.new.status:
            ways = {"retired": Turn.RETIRED, "draft": Turn.WITHHELD, "active": Turn.PUBLISHED}
            return Turn.RESTORED if self.old.status == "retired" else ways[self.new.status]
        return Turn.RENAMED if self.is_renamed else Turn.CHANGED

    @property
    def is_renamed(self) -> bool:
        """Whether the record has another id than before."""
        return bool(self.old and self.new and self.old.id != self.new.id)

    @property
    def is_vanished(self) -> bool:
        """Whether a record that counted is gone without being retired first, renamed or joined with another."""
        return bool(self.old and self.old.is_active and self.new is None and self.kin is None)

    @cached_property
    def whys(self) -> tuple[Change, ...]:
        """The reasons given since: the entries under ``changes`` that weren't there before."""
        before = Counter(_reason(entry) for entry in (self.old.fields.changes if self.old else ()))
        found = []
        for entry in self.new.fields.changes if self.new else ():
            if before[_reason(entry)]:
                before[_reason(entry)] -= 1
            elif entry.why:
                found.append(entry)
        return tuple(found)

    @property
    def is_editorial(self) -> bool:
        """Whether whoever made the change says that only the wording is new."""
        return bool(self.whys) and all(entry.editorial for entry in self.whys)

    @cached_property
    def nature(self) -> Nature:
        """The weightiest of what it is about: a record that comes or goes means something."""
        if self.turn not in (Turn.CHANGED, Turn.RENAMED):
            return Nature.MEANING
        natures = {field.nature for field in self.fields}
        return next((each for each in Nature if each in natures), Nature.FORM)

    @cached_property
    def meanings(self) -> tuple[FieldChange, ...]:
        """The fields that mean something else now."""
        return tuple(field for field in self.fields if field.nature is Nature.MEANING)

    @property
    def owes_a_why(self) -> bool:
        """Whether something people lived by means something else, or is given up, and nobody says why."""
        if not (self.old and self.old.is_active and self.new):
            return False
        given_up = self.turn in (Turn.RETIRED, Turn.WITHHELD)
        explained = self.whys or (self.turn is Turn.RETIRED and self.new.fields.retired_because)
        return bool(self.meanings or given_up) and not explained


@dataclass(frozen=True)
class PageChange:
    """A plain page that is not as it was; one side is None where it came or went."""

    old: SourceFile | None
    new: SourceFile | None

    @property
    def page(self) -> SourceFile:
        """The page as it is now, or as it was when it is gone."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def turn(self) -> Turn:
        """Whether it was added, removed or changed."""
        return Turn.ADDED if self.old is None else Turn.REMOVED if self.new is None else Turn.CHANGED

    @property
    def is_form(self) -> bool:
        """Whether only its form has changed."""
        return bool(self.old and self.new) and says_the_same(
            self.page.body, self.old.body if self.old else ""
        )


@dataclass(frozen=True)
class Difference:
    """Everything that is different between two handbooks, records by kind and id, plain pages by address.

    ``unread`` are records whose file could not be understood on one of the sides: nobody can say what became of them.
    ``withdrawn`` are the notes of what was taken back in between; the records themselves are on neither side.
    """

    old: Handbook
    new: Handbook
    records: tuple[RecordChange, ...] = ()
    pages: tuple[PageChange, ...] = ()
    unread: tuple[AnyRecord, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.records or self.pages or self.unread or self.withdrawn)

    def of(self, *turns: Turn) -> tuple[RecordChange, ...]:
        """The records to which one of these happened."""
        return tuple(change for change in self.records if change.turn in turns)

    @property
    def unexplained(self) -> tuple[RecordChange, ...]:
        """The records that mean something else without a word why."""
        return tuple(change for change in self.records if change.owes_a_why)


def _reason(entry: Change) -> tuple[str, ...]:
    """What an entry says, whatever edition it is put down to and however it is written."""
    return said(entry.why or "")
