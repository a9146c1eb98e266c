"""What leans on a record, and who answers for that: the people to talk to before its meaning changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from credo.editions.difference import Difference, RecordChange
from credo.graph.audience import departments_with_parts, roles_for
from credo.graph.handbook import Handbook, Key
from credo.graph.inclusion import included_key
from credo.schema.common import Audience
from credo.schema.kinds import KINDS, Booklet, Commitment, Department, Role, Standard, Value
from credo.schema.record import Record
from credo.schema.validate import AnyRecord

_ORDER = {kind.name: at for at, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Owner:
    """A role to talk to, and the records that are why."""

    role: Record[Role]
    records: tuple[AnyRecord, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """The active records that lean on one, by kind and id, and who answers for it and them."""

    leaning: tuple[AnyRecord, ...]
    owners: tuple[Owner, ...]

    def of_kind(self, kind: str) -> tuple[AnyRecord, ...]:
        """Those of one kind."""
        return tuple(record for record in self.leaning if record.kind == kind)


class Impacts:
    """Answers for the changes of one comparison; what a handbook's audiences reach is worked out once."""

    def __init__(self, difference: Difference) -> None:
        self._old = _Reach(difference.old)
        self._new = _Reach(difference.new)

    def of(self, change: RecordChange) -> Impact:
        """What leans on a record; on one that no longer counts, what leant on it and what still does."""
        if change.old is None or (change.new is not None and change.new.is_active):
            return _impact(change.record, self._new.leaning(change.record), self._new)
        before = self._old.leaning(change.old)
        kept = {record.key: record for record in before}
        kept.update({r.key: r for r in (self._new.leaning(change.new) if change.new else ())})
        return _impact(change.old, kept.values(), self._old)


def _impact(record: AnyRecord, leaning: Iterable[AnyRecord], reach: _Reach) -> Impact:
    ordered = tuple(sorted(leaning, key=lambda r: (_ORDER[r.kind], r.id)))
    owners: dict[Key, tuple[Record[Role], list[AnyRecord]]] = {}
    for each in (record, *ordered):
        for role in reach.owners(each):
            owners.setdefault(role.key, (role, []))[1].append(each)
    return Impact(ordered, tuple(Owner(role, tuple(records)) for role, records in owners.values()))


class _Reach:
    """A handbook with its audiences worked out."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook
        self._roles: dict[Audience, frozenset[str]] = {}

    def leaning(self, record: AnyRecord) -> tuple[AnyRecord, ...]:
        """The active records that lean on one; whose reasons are put down to an edition doesn't lean on it."""
        if record.kind == "edition":
            return ()
        found = {r.key: r for r in self._handbook.backlinks(record)}
        found.update({r.key: r for r in self._further(record)})
        found.pop(record.key, None)
        return tuple(found.values())

    def _further(self, record: AnyRecord) -> Iterator[AnyRecord]:
        """Those that don't name the record but are reached by it, or print it."""
        fields = record.fields
        roles: frozenset[str] = frozenset()
        if record.kind in ("vision", "value"):
            yield from self._handbook.booklets
        if isinstance(fields, Standard):
            roles = self._reached(fields.applies_to)
        elif isinstance(fields, Role):
            roles = frozenset({record.id})
        elif isinstance(fields, Department):
            parts = departments_with_parts(self._handbook, frozenset({record.id}))
            roles = frozenset(r.id for r in self._handbook.roles if parts & set(r.fields.departments))
        if isinstance(fields, Booklet):
            yield from self._handbook.some("role", sorted(self._reached(fields.for_)))
            return
        yield from self._handbook.some("role", sorted(roles))
        for booklet in self._handbook.booklets:
            if roles & self._reached(booklet.fields.for_) or record.key in map(
                included_key, booklet.fields.include
            ):
                yield booklet

    def owners(self, record: AnyRecord) -> Iterator[Record[Role]]:
        """Who answers for a record: its owner, its leader, or whoever leads the role."""
        fields = record.fields
        ids: tuple[str | None, ...] = ()
        if isinstance(fields, Standard):
            ids = (fields.owner,)
        elif isinstance(fields, Department):
            ids = (fields.led_by,)
        elif isinstance(fields, Commitment):
            ids = (fields.leader,)
        elif isinstance(fields, Value):
            ids = tuple(sorted({shortfall.owner for shortfall in fields.falls_short if shortfall.owner}))
        elif isinstance(fields, Role):
            ids = self._leaders.get(record.id, ())
        return (cast(Record[Role], role) for role in self._handbook.some("role", filter(None, ids)))

    def _reached(self, audience: Audience | None) -> frozenset[str]:
        if audience is None:
            return frozenset()
        if audience not in self._roles:
            self._roles[audience] = frozenset(role.id for role in roles_for(self._handbook, audience))
        return self._roles[audience]

    @cached_property
    def _leaders(self) -> Mapping[str, tuple[str, ...]]:
        """Who leads each role, by name or through its department; somebody who leads themselves has no leader."""
        found: dict[str, tuple[str, ...]] = {}
        led_by = {d.id: d.fields.led_by for d in self._handbook.departments}
        for role in self._handbook.roles:
            own = {role.id, *role.fields.departments}
            leaders = {r.id for r in self._handbook.roles if own & set(r.fields.leads)}
            leaders |= {leader for d in role.fields.departments if (leader := led_by.get(d))}
            found[role.id] = tuple(sorted(leaders - {role.id}))
        return found
