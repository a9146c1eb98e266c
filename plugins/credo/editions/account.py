"""An account of what became of a record from one state to the next, small enough to be kept without either of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from credo.editions.difference import Passage, RecordChange, Turn
from credo.editions.meaning import Nature
from credo.editions.readers import Readers

_UNQUOTED: Final = frozenset({"story"})
"""Kinds of whose old words none are kept: stories tell of people, who may have taken their names back since."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record changed; ``editorial`` if only its wording did."""

    text: str
    editorial: bool = False


@dataclass(frozen=True, slots=True)
class Altered:
    """A field that is not as it was; passages are kept of what means something else now."""

    name: str
    nature: Nature
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one record.

    Kind, id, title and file (below the content folder) are the later state's, or the last ones of what is gone;
    ``was`` and ``was_title`` are the id and title it had before, where they were others, and ``kin`` the id of the
    record that has taken its place. ``before`` and ``now`` are the roles it is for, then and later.
    """

    kind: str
    id: str
    title: str
    turn: Turn
    nature: Nature
    status: str = "active"
    was: str = ""
    was_title: str = ""
    kin: str = ""
    reasons: tuple[Reason, ...] = ()
    because: str = ""
    fields: tuple[Altered, ...] = ()
    before: tuple[str, ...] = ()
    now: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id."""
        return self.kind, self.id

    @property
    def is_editorial(self) -> bool:
        """Whether whoever made the change says that only the wording is new."""
        return bool(self.reasons) and all(reason.editorial for reason in self.reasons)

    @property
    def is_weighty(self) -> bool:
        """Whether it is worth a reader's time: it came, went, was renamed, means something else, or has a reason."""
        if self.turn is not Turn.CHANGED:
            return True
        return not self.is_editorial and (self.nature is Nature.MEANING or bool(self.reasons))


def account_of(change: RecordChange, before: Readers, now: Readers) -> Account:
    """The account of a change; the readers are those of the handbook before and of the one now."""
    record, old, new = change.record, change.old, change.new
    return Account(
        record.kind,
        record.id,
        record.title,
        change.turn,
        change.nature,
        record.status,
        was=old.id if old and change.is_renamed else "",
        was_title=old.title if old and new and old.title != new.title else "",
        kin=change.kin.id if change.kin else "",
        reasons=tuple(Reason(entry.why or "", bool(entry.editorial)) for entry in change.whys),
        because=(new.fields.retired_because or "") if new and new.status == "retired" else "",
        fields=tuple(
            Altered(field.name, field.nature, field.passages if _is_quoted(record.kind, field.nature) else ())
            for field in change.fields
        ),
        before=before.of(old) if old else (),
        now=now.of(new) if new else (),
    )


def read_account(kept: Mapping[str, Any]) -> Account:
    """An account as it was kept. Raises ValueError, KeyError or TypeError if it is none."""
    given = dict(kept)
    given["turn"] = Turn(given["turn"])
    given["nature"] = Nature(given["nature"])
    given["reasons"] = tuple(Reason(**reason) for reason in given["reasons"])
    given["fields"] = tuple(
        Altered(f["name"], Nature(f["nature"]), tuple(Passage(**each) for each in f["passages"]))
        for f in given["fields"]
    )
    given["before"], given["now"] = tuple(given["before"]), tuple(given["now"])
    return Account(**given)


def _is_quoted(kind: str, nature: Nature) -> bool:
    return nature is Nature.MEANING and kind not in _UNQUOTED
