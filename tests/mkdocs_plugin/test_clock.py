"""What day it is: the clock's, or the one SOURCE_DATE_EPOCH sets."""

from __future__ import annotations

from datetime import date

import pytest

from credo.mkdocs_plugin.clock import EPOCH, ClockError, today


@pytest.mark.parametrize(
    ("zone", "day"), [("UTC", 21), ("Pacific/Auckland", 22), ("Nowhere/Land", 21), ("", 21), ("../UTC", 21)]
)
def test_the_day_that_is_set(zone: str, day: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, "1790017200")  # 2026-09-21, 19:00 in UTC
    assert today(zone) == date(2026, 9, day)


@pytest.mark.parametrize("given", ["yesterday", "1.5", "9" * 30])
def test_what_is_no_time_is_one_line(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, given)
    with pytest.raises(ClockError, match="SOURCE_DATE_EPOCH is the seconds since 1970, for example"):
        today("UTC")


def test_without_it_the_day_is_todays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    assert today("UTC") > date(2026, 1, 1)
