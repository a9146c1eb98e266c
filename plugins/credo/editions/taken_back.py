"""What was taken back between two states: a withdrawn record is in neither of them, so no comparison would tell."""

from __future__ import annotations

from credo.graph.handbook import Handbook
from credo.graph.withdraw import taken_apart
from credo.graph.withdrawn import Withdrawn


def taken_back(old: Handbook, new: Handbook) -> tuple[Withdrawn, ...]:
    """The notes of the records that the new state's settings withdraw and the old one's did not yet, sorted."""
    before, after = (
        frozenset(taken_apart(entry.id) for entry in handbook.settings.withdrawn) for handbook in (old, new)
    )
    notes = {note.key: note for handbook in (old, new) for note in handbook.withdrawn}
    return tuple(
        note for key, note in sorted(notes.items()) if _named(note, after) and not _named(note, before)
    )


def _named(note: Withdrawn, entries: frozenset[tuple[str | None, str]]) -> bool:
    return bool({note.key, (None, note.id)} & entries)
