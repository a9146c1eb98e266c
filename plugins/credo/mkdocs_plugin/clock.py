"""The clock, read once at the door: everything further in is told what day it is."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def today(timezone: str) -> date:
    """The day it is in a time zone such as ``Europe/Lisbon``; in UTC if there is no such zone."""
    try:
        return datetime.now(ZoneInfo(timezone)).date()
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now(ZoneInfo("UTC")).date()
