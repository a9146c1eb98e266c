"""Which record of the one state is which of the other: by id, and by ids it had before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from credo.graph.handbook import Handbook, Key
from credo.schema.kinds import KINDS
from credo.schema.validate import AnyRecord

Pair = tuple[AnyRecord | None, AnyRecord | None]

_ORDER = {kind.name: at for at, kind in enumerate(KINDS)}


def pairs(old: Handbook, new: Handbook) -> tuple[Pair, ...]:
    """Every record of both states, with its counterpart or None, by kind and id.

    A former id leads to a counterpart in either direction: looking back, a renamed record is renamed again.
    """
    found: list[Pair] = [(record, new.by_key[key]) for key, record in old.by_key.items() if key in new.by_key]
    gone = {key: record for key, record in old.by_key.items() if key not in new.by_key}
    come = {key: record for key, record in new.by_key.items() if key not in old.by_key}
    for before, after in _renamed(gone, come):
        if before in gone and after in come:
            found.append((gone.pop(before), come.pop(after)))
    found += [(record, None) for record in gone.values()]
    found += [(None, record) for record in come.values()]
    return tuple(sorted(found, key=_place))


def claims(handbook: Handbook) -> dict[Key, AnyRecord]:
    """Former kinds and ids, with the record that had them."""
    found: dict[Key, AnyRecord] = {}
    for record in handbook.records:
        for former in record.fields.formerly:
            found.setdefault((record.kind, former), record)
    return found


def _renamed(gone: dict[Key, AnyRecord], come: dict[Key, AnyRecord]) -> Iterable[tuple[Key, Key]]:
    """The renamings there may be, in an order that is the same in both directions."""
    there = set(_named(come.values(), gone))
    back = {(before, after) for after, before in _named(gone.values(), come)}
    return sorted(there | back, key=lambda pair: sorted(pair))


def _named(records: Iterable[AnyRecord], others: dict[Key, AnyRecord]) -> Iterator[tuple[Key, Key]]:
    for record in records:
        for former in record.fields.formerly:
            if (record.kind, former) in others:
                yield (record.kind, former), record.key


def _place(pair: Pair) -> tuple[int, list[str]]:
    """By kind, then by both ids: the same in both directions."""
    ids = [record.id for record in pair if record]
    kind = next(record.kind for record in pair if record)
    return _ORDER[kind], sorted(ids)
