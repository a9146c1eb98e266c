"""A booklet as a value: everything that will be printed, in order, before anything is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import cast

from credo.checks.print_rules import NO_STANDARDS
from credo.graph.handbook import Handbook, Key
from credo.pages.orientation.choice import Group, in_full, included, sections, standard_groups, stories
from credo.pages.orientation.imprint import Imprint, imprint
from credo.pages.orientation.order import Order
from credo.schema.kinds import Commitment, Role, Standard, Story, Value, Vision
from credo.schema.kinds.booklet import Session
from credo.schema.record import Record
from credo.schema.validate import AnyRecord
from credo.source.finding import Finding


class Copy(StrEnum):
    """The newcomer's copy, and the leader's with prompts and room for an own story."""

    NEWCOMER = "newcomer"
    LEADER = "leader"


@dataclass(frozen=True)
class Day:
    """A day of the programme, with each entry's place in the record."""

    number: int | None
    sessions: tuple[tuple[int, Session], ...]

    @property
    def minutes(self) -> int:
        """How long its entries take together."""
        return sum(session.minutes or 0 for _, session in self.sessions)


@dataclass(frozen=True)
class RolePart:
    """A role, with the promises of a leading one; ``guest`` if it is here as a neighbour, not as a reader."""

    role: Record[Role]
    commitments: tuple[Record[Commitment], ...]
    guest: bool = False


@dataclass(frozen=True)
class Changed:
    """A record that changed, and which of its ``changes`` says why."""

    record: AnyRecord
    at: int


@dataclass(frozen=True)
class Booklet:
    """What is printed for one order in one copy. Empty parts are left out of print."""

    order: Order
    copy: Copy
    imprint: Imprint
    sections: tuple[str, ...]
    vision: Record[Vision] | None
    values: tuple[Record[Value], ...]
    roles: tuple[RolePart, ...]
    programme: tuple[Day, ...]
    standards: tuple[Group, ...]
    stories: tuple[Record[Story], ...]
    others: tuple[AnyRecord, ...]
    changes: tuple[Changed, ...]
    changes_since: str
    in_full: frozenset[Key]

    @property
    def for_leader(self) -> bool:
        """Whether this is the leader's copy."""
        return self.copy is Copy.LEADER

    @property
    def all_standards(self) -> tuple[Record[Standard], ...]:
        """The standards of all groups."""
        return tuple(standard for group in self.standards for standard in group.standards)

    @property
    def asking(self) -> tuple[Record[Standard] | Record[Story], ...]:
        """The records with a question to talk about."""
        standards = tuple(record for record in self.all_standards if record.fields.question)
        return (*standards, *(record for record in self.stories if record.fields.question))

    @property
    def keys(self) -> frozenset[Key]:
        """The records that have a place of their own in the booklet, where others may point to."""
        parts: tuple[Iterable[AnyRecord], ...] = (
            (self.vision,) if self.vision else (),
            self.values,
            (part.role for part in self.roles),
            self.all_standards,
            self.stories,
            self.others,
        )
        return frozenset(record.key for part in parts for record in part)


def compose(handbook: Handbook, order: Order, copy: Copy, day: date) -> tuple[Booklet, tuple[Finding, ...]]:
    """Put together what an order's booklet prints."""
    names, findings = sections(order)
    state = imprint(handbook, day)
    extra = included(handbook, order)
    groups = standard_groups(handbook, order, extra) if "standards" in names else ()
    told = stories(handbook, order, extra) if "stories" in names else ()
    roles = tuple(_roles(handbook, order, extra)) if "roles" in names else ()
    placed = {record.key for record in (*told, *(part.role for part in roles))}
    placed |= {standard.key for group in groups for standard in group.standards}
    own_pages = ("vision", "value", "booklet", "edition")
    bare = Booklet(
        order,
        copy,
        state,
        names,
        next(iter(handbook.visions), None) if "vision" in names else None,
        handbook.values if "values" in names else (),
        roles,
        _days(order) if "programme" in names else (),
        groups,
        told,
        tuple(record for record in extra if record.key not in placed and record.kind not in own_pages),
        (),
        "",
        in_full(handbook, order, groups, extra),
    )
    changes, since = _changes(handbook, bare) if "changes" in names else ((), "")
    if "standards" in names and not groups and order.record:
        message = f"No standard applies to the readers of “{order.title}” ({order.readers})."
        help = "Name their roles in the `applies_to` of the standards that they follow."
        place = order.record.file.place("for")
        findings += (Finding.by(NO_STANDARDS, order.record.path, message, help, place=place, field="for"),)
    return replace(bare, changes=changes, changes_since=since), findings


def _roles(handbook: Handbook, order: Order, extra: tuple[AnyRecord, ...]) -> Iterator[RolePart]:
    own = {role.key for role in order.roles}
    for role in order.roles:
        promised = handbook.backlinks(role, "commitment", "leader")
        yield RolePart(role, cast(tuple[Record[Commitment], ...], promised))
    for record in extra:
        if isinstance(record.fields, Role) and record.key not in own:
            yield RolePart(cast(Record[Role], record), (), guest=True)


def _days(order: Order) -> tuple[Day, ...]:
    found: dict[int | None, list[tuple[int, Session]]] = {}
    for at, session in enumerate(order.record.fields.programme if order.record else ()):
        found.setdefault(session.day, []).append((at, session))
    return tuple(
        Day(number, tuple(sorted(found[number], key=lambda pair: (_clock(pair[1]), pair[0]))))
        for number in sorted(found, key=lambda number: (number is None, number or 0))
    )


def _clock(session: Session) -> tuple[int, int]:
    hour, _, minute = (session.time or "").partition(":")
    return (int(hour), int(minute)) if hour.isdigit() and minute.isdigit() else (99, 0)


def _changes(handbook: Handbook, bare: Booklet) -> tuple[tuple[Changed, ...], str]:
    """What changed in the booklet's records since the last edition; if nothing did, with the last edition."""
    records = [record for record in handbook.records if record.key in bare.keys]
    if bare.order.record:
        records.append(bare.order.record)
    newest = bare.imprint.edition
    coming = {None, handbook.settings.edition} - {newest.id if newest else None}
    if bare.imprint.since or newest is None:
        found = tuple(_changed(records, coming))
        if found and newest:
            return found, f"What has changed since {newest.title}"
        if found:
            return found, "What has changed"
    return (
        (tuple(_changed(records, {newest.id})), f"What changed with {newest.title}") if newest else ((), "")
    )


def _changed(records: Iterable[AnyRecord], editions: set[str | None]) -> Iterator[Changed]:
    for record in records:
        for at, change in enumerate(record.fields.changes):
            if change.edition in editions and change.why and not change.editorial:
                yield Changed(record, at)
