"""An edition's register: which records it has, and which of them it has retired. Small enough to be kept."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property

from credo.editions.state import State


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as later and earlier editions need to know it; ``because`` is why it was retired, if it was."""

    kind: str
    id: str
    uri: str
    formerly: tuple[str, ...] = ()
    retired: bool = False
    because: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id."""
        return self.kind, self.id


@dataclass(frozen=True)
class Register:
    """An edition's title and its records, sorted; ``unread`` says whether files of it could not be understood."""

    title: str
    entries: tuple[Entry, ...]
    unread: bool = False

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], Entry]:
        """The records by kind and id."""
        return {entry.key: entry for entry in self.entries}

    @cached_property
    def by_former_key(self) -> Mapping[tuple[str, str], Entry]:
        """The records by kind and every id they had before."""
        return {(entry.kind, former): entry for entry in reversed(self.entries) for former in entry.formerly}

    def successor(self, entry: Entry) -> Entry | None:
        """What has become of another edition's record here: the record of the same id, or the one it was renamed to."""
        return self.by_key.get(entry.key) or self.by_former_key.get(entry.key)

    def silent_about(self, withdrawn: Collection[tuple[str | None, str]]) -> Register:
        """The register without the words of records that were withdrawn, by kind and id or by id alone."""
        told = tuple(
            replace(entry, because="") if {entry.key, (None, entry.id)} & set(withdrawn) else entry
            for entry in self.entries
        )
        return replace(self, entries=told)

    def as_json(self) -> str:
        """The register as it is kept in a file."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def register_of(state: State) -> Register:
    """The register of an edition; its title is its own record's, or else its name."""
    handbook = state.handbook
    own = handbook.get("edition", state.edition)
    entries = tuple(
        Entry(
            record.kind,
            record.id,
            record.uri,
            record.fields.formerly,
            record.status == "retired",
            record.fields.retired_because or "",
        )
        for record in handbook.records
    )
    return Register(own.title if own else str(state.edition or state.name), entries, bool(state.lost))


def read_register(text: str) -> Register:
    """A register from the file it was kept in. Raises ValueError, KeyError or TypeError if it is none."""
    kept = json.loads(text)
    entries = tuple(Entry(**{**entry, "formerly": tuple(entry["formerly"])}) for entry in kept["entries"])
    return Register(kept["title"], entries, kept["unread"])
