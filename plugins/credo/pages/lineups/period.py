"""Days and weeks: the periods that have a line-up each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from credo.schema.settings import LineupSettings

EARLIEST: Final = date(2015, 1, 5)
"""A Monday. Turns are counted from no earlier day, since each has to be played through to know the next."""

USUAL_START: Final = date(2024, 1, 1)
"""A Monday: where turns begin when the settings name no start."""

_DAYS: Final = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A day or a week, counted from the first one, which is number 0."""

    number: int
    first: date
    last: date

    @property
    def week(self) -> str:
        """The calendar week it begins in, as pages are called: ``2026-w48``."""
        year, week, _ = self.first.isocalendar()
        return f"{year}-w{week:02}"

    @property
    def name(self) -> str:
        """What it is called in addresses: ``2026-w48``, or the day itself."""
        return self.first.isoformat() if self.first == self.last else self.week


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often there is a line-up, and since when. Weeks begin on Monday."""

    every: Literal["day", "week"]
    start: date

    def number(self, day: date) -> int:
        """The number of the period a day lies in; negative before the first."""
        return (day - self._origin).days // _DAYS[self.every]

    def period(self, number: int) -> Period:
        """The period of a number."""
        length = _DAYS[self.every]
        first = self._origin + timedelta(days=number * length)
        return Period(number, first, first + timedelta(days=length - 1))

    @property
    def a_year(self) -> int:
        """How many periods a year has."""
        return 366 if self.every == "day" else 53

    @property
    def _origin(self) -> date:
        return self.start if self.every == "day" else monday(self.start)


def rhythm_of(settings: LineupSettings) -> Rhythm:
    """The rhythm a handbook's settings ask for."""
    return Rhythm(settings.every, max(settings.start or USUAL_START, EARLIEST))


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
