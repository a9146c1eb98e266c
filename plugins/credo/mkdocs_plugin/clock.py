"""The clock, read once at the door: everything further in is told what day it is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

EPOCH: Final = "SOURCE_DATE_EPOCH"
"""The variable that sets the clock, for builds that are to give the same bytes again (reproducible-builds.org)."""


class ClockError(ValueError):
    """Why the clock can't be set, in one line that says what to write."""


def moment() -> datetime:
    """What time it is, or what SOURCE_DATE_EPOCH says it is. Raises ClockError if that says no time."""
    given = os.environ.get(EPOCH)
    if not given:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise ClockError(
            f"{EPOCH} is the seconds since 1970, for example 1790000000, and not {given}."
        ) from None


def today(timezone: str) -> date:
    """The day it is in a time zone such as ``Europe/Lisbon``; in UTC if there is no such zone. Raises ClockError."""
    now = moment()
    try:
        return now.astimezone(ZoneInfo(timezone)).date()
    except (ZoneInfoNotFoundError, ValueError):
        return now.date()
