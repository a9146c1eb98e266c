"""What belongs into a booklet: the standards that apply to its readers, and the stories that are about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast

from credo.checks.print_rules import UNKNOWN_SECTION
from credo.graph.audience import standards_for
from credo.graph.handbook import Handbook, Key
from credo.graph.inclusion import included_key
from credo.pages.orientation.order import Order
from credo.schema.kinds import Role, Standard, Story
from credo.schema.nearest import did_you_mean
from credo.schema.record import Record
from credo.schema.validate import AnyRecord
from credo.source.finding import Finding

SECTIONS: Final = (
    *("letter", "vision", "values", "roles", "programme", "standards", "stories"),
    *("questions", "changes", "sign-off", "notes"),
)
"""The sections of a booklet, in their order."""


@dataclass(frozen=True)
class Group:
    """Standards that have the same readers."""

    title: str
    standards: tuple[Record[Standard], ...]


def sections(order: Order) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """The sections a booklet has: those that ``include`` names, if it names any; otherwise all."""
    if order.record is None:
        return SECTIONS, ()
    named: set[str] = set()
    findings: list[Finding] = []
    for at, entry in enumerate(order.record.fields.include):
        if "/" in entry:
            continue
        if entry in SECTIONS:
            named.add(entry)
            continue
        place = order.record.file.place("include", at)
        message = f"There is no section `{entry}` to include."
        findings.append(
            Finding.by(
                UNKNOWN_SECTION,
                order.record.path,
                message,
                did_you_mean(entry, SECTIONS),
                place=place,
                field=f"include.{at}",
            )
        )
    return tuple(name for name in SECTIONS if name in named) or SECTIONS, tuple(findings)


def included(handbook: Handbook, order: Order) -> tuple[AnyRecord, ...]:
    """The active records a booklet's ``include`` names beside its sections."""
    entries = order.record.fields.include if order.record else ()
    found = (handbook.by_key.get(key) for key in map(included_key, entries) if key)
    active = (record for record in found if record is not None and record.is_active)
    return tuple({record.key: record for record in active}.values())


def standard_groups(handbook: Handbook, order: Order, extra: Iterable[AnyRecord]) -> tuple[Group, ...]:
    """The standards of a booklet: first those for everybody, then by department.

    The booklet for everybody has the ones that are for everybody; any other those that reach one of its roles.
    """
    extras = frozenset(record.key for record in extra)
    theirs = frozenset(s.key for role in order.roles for s in standards_for(handbook, role))
    grouped: dict[str, list[Record[Standard]]] = {}
    for standard in handbook.standards:
        reached = is_for_all(standard) if order.everyone else standard.key in theirs
        if reached or standard.key in extras:
            grouped.setdefault(_readers(handbook, standard), []).append(standard)
    whole = sorted(grouped.items(), key=lambda item: (item[0] != "", item[0].casefold()))
    return tuple(
        Group(title, tuple(sorted(found, key=lambda s: s.title.casefold()))) for title, found in whole
    )


def in_full(
    handbook: Handbook, order: Order, groups: Iterable[Group], extra: Iterable[AnyRecord]
) -> frozenset[Key]:
    """The standards printed with their whole text.

    A role's own booklet has them all so. One that several roles share says of the standards that only some of them have
    what we do, why, and when not; their text is in the roles' own booklets and in the handbook.
    """
    shared = [frozenset(s.key for s in standards_for(handbook, role)) for role in order.roles]
    extras = frozenset(record.key for record in extra)
    keys = (standard.key for group in groups for standard in group.standards)
    return frozenset(key for key in keys if key in extras or all(key in theirs for theirs in shared))


def stories(handbook: Handbook, order: Order, extra: Iterable[AnyRecord]) -> tuple[Record[Story], ...]:
    """The stories of a booklet, the included ones first.

    One role gets every story it is in. Of several, each is in one at least, so that the booklet can still be folded: a
    role that none of those chosen before is about gets its newest, of the outcome that has been told less often.
    Everybody gets, if nothing is included, the newest of both.
    """
    chosen = [cast(Record[Story], record) for record in extra if isinstance(record.fields, Story)]
    if len(order.roles) == 1:
        chosen += _about(handbook, order.roles[0])
    for role in order.roles if len(order.roles) > 1 else ():
        theirs = tuple(_about(handbook, role))
        if not any(story in theirs for story in chosen):
            chosen += _newest(theirs, _told_less(chosen))
    if order.everyone and not chosen:
        chosen += (*_newest(handbook.stories, "triumph"), *_newest(handbook.stories, "misstep"))
    return tuple({story.key: story for story in chosen}.values())


def is_for_all(standard: Record[Standard]) -> bool:
    """Whether a standard is for everybody."""
    audience = standard.fields.applies_to
    return audience is not None and (bool(audience.everyone) or not (audience.roles or audience.departments))


def _about(handbook: Handbook, role: Record[Role]) -> Iterator[Record[Story]]:
    return (story for story in handbook.stories if role.id in story.fields.roles)


def _told_less(chosen: Iterable[Record[Story]]) -> str:
    """The outcome of which fewer stories have been chosen; at first a triumph."""
    outcomes = [story.fields.outcome for story in chosen]
    return "misstep" if outcomes.count("misstep") < outcomes.count("triumph") else "triumph"


def _newest(told: tuple[Record[Story], ...], outcome: str) -> tuple[Record[Story], ...]:
    """The newest story with this outcome; if there is none, the newest of all."""
    return tuple(story for story in told if story.fields.outcome == outcome)[:1] or told[:1]


def _readers(handbook: Handbook, standard: Record[Standard]) -> str:
    """The department a standard is for in the first place; nothing if it is for everybody."""
    audience = standard.fields.applies_to
    if audience is None or is_for_all(standard):
        return ""
    roles = handbook.some("role", audience.roles)
    ids = (
        *audience.departments,
        *(d for r in roles if isinstance(r.fields, Role) for d in r.fields.departments),
    )
    department = next(iter(handbook.some("department", ids)), None)
    return department.title if department else ", ".join(role.title for role in roles)
