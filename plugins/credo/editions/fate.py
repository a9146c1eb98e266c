"""What has become of an old edition's records, as the editions after it tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from credo.editions.register import Entry, Register


@dataclass(frozen=True, slots=True)
class Fate:
    """Where a record is in the newest edition (None if it isn't), and which edition retired it, and why."""

    uri: str | None = None
    retired_in: str | None = None
    because: str = ""


def fates(old: Register, newer: Sequence[Register]) -> Mapping[str, Fate]:
    """The fate of every record of an edition, by its page's path; ``newer`` are the later ones, the newest last.

    A record is followed from edition to edition, by its id and by the ids it had before. One that was missing for a
    while and came back is there; one that was retired first and taken out later was retired.
    """
    return {entry.uri: _followed(entry, newer) for entry in old.entries}


def _followed(entry: Entry, newer: Sequence[Register]) -> Fate:
    retired: tuple[str | None, str] = (None, "")
    uri: str | None = None
    for register in newer:
        found = register.successor(entry)
        uri = found.uri if found else None
        if found is None:
            continue
        entry = found
        if not found.retired:
            retired = (None, "")
        elif retired[0] is None:
            retired = (register.title, found.because)
    return Fate(uri, *retired)
