"""A line-up, and all line-ups of a department from the first to the last one asked for.

Which record is whose turn is a function of the records and the days they came (see ``arrivals``), nothing else: no
state is kept. A record takes part from the period after the one it came in, and the turns are played through from the
first period on; so adding a record changes no past and no current line-up. Without the days that could not be had:
from two heaps of records, nothing tells which record of the larger one is the new one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, cast

from credo.graph.handbook import Handbook
from credo.pages.lineups.arrivals import Arrivals
from credo.pages.lineups.period import Period, Rhythm
from credo.pages.lineups.telling import Tale, Teller
from credo.pages.lineups.turns import Entrant, Queue
from credo.schema.kinds import Department, Role, Standard, Story, Value
from credo.schema.record import Record
from credo.schema.validate import AnyRecord


@dataclass(frozen=True, slots=True)
class Question:
    """Something to talk about: the text, and the record whose words it is in."""

    text: str
    record: AnyRecord


@dataclass(frozen=True, slots=True)
class Lineup:
    """What a department (None: the whole house) stands together about in a period."""

    always_asked: ClassVar[str] = "When was this hard to do here, the last time? What did you do?"
    """Where no record asks anything."""

    period: Period
    department: Record[Department] | None
    standard: Record[Standard]
    value: Record[Value] | None
    story: Record[Story] | None
    question: Question | None


@dataclass(frozen=True)
class Schedule:
    """Everybody's line-ups: a handbook, its rhythm, and the days its records came."""

    handbook: Handbook
    rhythm: Rhythm
    arrivals: Arrivals

    def until(self, last: int, department: Record[Department] | None = None) -> Iterator[Lineup]:
        """The line-ups of a department (None: of the whole house) from the first period to number ``last``.

        A period in which there was no standard yet is left out.
        """
        entrants = self._entrants(department)
        name = department.id if department else ""
        queue = Queue(name, entrants)
        own = frozenset(entrant.standard.id for entrant in entrants)
        teller = Teller(self._tales, department.id if department else None, own)
        turns: Counter[str] = Counter()
        for number in range(last + 1):
            queue.arrive(number)
            tale = teller.pinned(number)
            wanted, values = (tale.shown, tale.story.fields.values) if tale else ((), ())
            standard = queue.next(number, wanted, values)
            if standard is None:
                continue
            story = teller.tell(standard, number)
            turn = turns[standard.id]
            turns[standard.id] += 1
            value, question = self._value(standard, story, turn), _question(standard, story, turn)
            yield Lineup(self.rhythm.period(number), department, standard, value, story, question)

    def _entrants(self, department: Record[Department] | None) -> tuple[Entrant, ...]:
        standards = self.handbook.standards
        if department is not None:
            standards = tuple(s for s in standards if concerns(self.handbook, s, department))
        return tuple(Entrant(s, self._since(s), self._pin(s)) for s in standards)

    @cached_property
    def _tales(self) -> tuple[Tale, ...]:
        return tuple(Tale(s, self._since(s), self._pin(s)) for s in self.handbook.stories)

    def _since(self, record: AnyRecord) -> int:
        day = self.arrivals.get(record.key)
        return max(0, self.rhythm.number(day) + 1) if day else 0

    def _pin(self, record: Record[Standard] | Record[Story]) -> int | None:
        day = record.fields.lineup_on
        return self.rhythm.number(day) if day else None

    def _value(
        self, standard: Record[Standard], story: Record[Story] | None, turn: int
    ) -> Record[Value] | None:
        served = [value for value in self.handbook.values if value.id in standard.fields.values]
        shown = [value for value in served if story and value.id in story.fields.values]
        found = shown or served
        return found[turn % len(found)] if found else None


def concerns(handbook: Handbook, standard: Record[Standard], department: Record[Department]) -> bool:
    """Whether a standard is for a department: for everyone, for it or a department it is part of, or for its roles.

    Only what the standard itself names counts; so a role that joins two departments brings no standard along.
    """
    audience = standard.fields.applies_to
    if audience is None:
        return False
    if audience.everyone or not (audience.roles or audience.departments):
        return True
    if not _whole(handbook, department).isdisjoint(audience.departments):
        return True
    roles = cast(tuple[Record[Role], ...], handbook.some("role", audience.roles))
    return any(department.id in role.fields.departments for role in roles)


def _whole(handbook: Handbook, department: Record[Department]) -> frozenset[str]:
    """A department's id, and those of all it is part of."""
    found: set[str] = set()
    each: Record[Department] | None = department
    while each is not None and each.id not in found:
        found.add(each.id)
        each = cast(Record[Department] | None, handbook.get("department", each.fields.part_of))
    return frozenset(found)


def _question(standard: Record[Standard], story: Record[Story] | None, turn: int) -> Question | None:
    records: list[Record[Standard] | Record[Story]] = [standard, *((story,) if story else ())]
    found = [Question(record.fields.question, record) for record in records if record.fields.question]
    return found[turn % len(found)] if found else None
