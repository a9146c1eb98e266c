"""Days and weeks."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from credo.pages.lineups.period import EARLIEST, USUAL_START, Rhythm, rhythm_of
from credo.schema.settings import LineupSettings

DAYS = st.dates(date(2015, 1, 5), date(2100, 1, 1))


@given(DAYS, DAYS, st.sampled_from(["day", "week"]))
def test_every_day_lies_in_the_period_it_is_numbered_with(start: date, day: date, every: str) -> None:
    rhythm = Rhythm(every, start)  # type: ignore[arg-type]
    period = rhythm.period(rhythm.number(day))
    assert period.first <= day <= period.last
    assert rhythm.number(period.first) == rhythm.number(period.last) == period.number
    assert rhythm.number(period.last + timedelta(days=1)) == period.number + 1
    assert rhythm.number(start) == 0


def test_weeks_begin_on_monday_and_are_called_as_in_calendars() -> None:
    rhythm = Rhythm("week", date(2026, 9, 23))
    assert rhythm.period(0).first == date(2026, 9, 21)
    assert rhythm.period(rhythm.number(date(2026, 11, 29))).name == "2026-w48"
    assert rhythm.period(rhythm.number(date(2027, 1, 1))).name == "2026-w53"
    day = Rhythm("day", date(2026, 9, 23)).period(1)
    assert (day.name, day.week) == ("2026-09-24", "2026-w39")


def test_without_a_start_turns_begin_on_a_usual_day_and_never_too_long_ago() -> None:
    assert rhythm_of(LineupSettings()).start == USUAL_START
    assert rhythm_of(LineupSettings(start=date(1900, 1, 1))).start == EARLIEST
    assert rhythm_of(LineupSettings(start=date(9999, 12, 31))).number(date(2026, 1, 1)) < 0
