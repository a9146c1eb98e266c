"""Days, months and weeks as people write them."""

from __future__ import annotations

from datetime import date
from typing import Final

from credo.pages.lineups.period import Period

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def in_words(day: date) -> str:
    """A day: ``1 March 2030``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def week_in_words(period: Period) -> str:
    """The week a period begins in: ``week of 23 November 2026``."""
    year, week, _ = period.first.isocalendar()
    return f"week of {in_words(date.fromisocalendar(year, week, 1))}"


def period_in_words(period: Period) -> str:
    """A period: ``Monday, 23 November 2026``, or ``Week of 23 November 2026``."""
    if period.first == period.last:
        return f"{WEEKDAYS[period.first.weekday()]}, {in_words(period.first)}"
    return f"Week of {in_words(period.first)}"
