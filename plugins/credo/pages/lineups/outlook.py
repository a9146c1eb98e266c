"""The outlook: everybody's line-ups as seen from one day, a year ahead of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from credo.editions.first_seen import UNKNOWN, FirstSeen
from credo.graph.handbook import Handbook
from credo.pages.lineups.arrivals import Arrivals, arrivals
from credo.pages.lineups.lineup import Lineup, Schedule
from credo.pages.lineups.period import Period, Rhythm, rhythm_of
from credo.schema.kinds import Department
from credo.schema.record import Record


@dataclass(frozen=True)
class Outlook:
    """A handbook's line-ups, and the day they are looked at from."""

    schedule: Schedule
    today: date

    @property
    def handbook(self) -> Handbook:
        """The handbook they are made from."""
        return self.schedule.handbook

    @property
    def rhythm(self) -> Rhythm:
        """How often there is a line-up."""
        return self.schedule.rhythm

    @property
    def arrivals(self) -> Arrivals:
        """The days the records came."""
        return self.schedule.arrivals

    @cached_property
    def period(self) -> Period:
        """The period today lies in, or the first one if that is still to come."""
        return self.rhythm.period(max(0, self.rhythm.number(self.today)))

    def of(self, department: Record[Department] | None = None) -> tuple[Lineup, ...]:
        """The line-ups of a department (None: of the whole house) from the first to a year from today."""
        return self._played[department.id if department else ""]

    def around(
        self, past: int, ahead: int, department: Record[Department] | None = None
    ) -> tuple[Lineup, ...]:
        """Those of so many periods before this one, of this one, and of so many after it."""
        now = self.period.number
        return tuple(one for one in self.of(department) if now - past <= one.period.number <= now + ahead)

    @cached_property
    def _played(self) -> Mapping[str, tuple[Lineup, ...]]:
        now = self.rhythm.number(self.today)
        last = now + self.rhythm.a_year if now + self.rhythm.a_year >= 0 else -1
        whole = {"": tuple(self.schedule.until(last))}
        return whole | {d.id: tuple(self.schedule.until(last, d)) for d in self.handbook.departments}


def outlook_of(handbook: Handbook, today: date, seen: FirstSeen = UNKNOWN) -> Outlook:
    """The line-ups of a handbook as seen from ``today``; ``seen`` is what git knows of when its files came."""
    rhythm = rhythm_of(handbook.settings.lineup)
    return Outlook(Schedule(handbook, rhythm, arrivals(handbook, today, seen)), today)
