"""When records came."""

from __future__ import annotations

from datetime import date

from credo.pages.lineups.arrivals import arrivals
from tests.handbooks import handbook_of, record

TODAY = date(2026, 11, 22)
EARLY, LATE = date(2026, 1, 1), date(2026, 5, 1)


def came(files: dict[str, str], seen: dict[str, date | None]) -> dict[str, date]:
    return {key[1]: day for key, day in arrivals(handbook_of(files), TODAY, seen).items()}


def test_the_later_of_git_and_the_record_counts() -> None:
    files = {
        "s/old.md": record("standard", "Old", since=date(1987, 6, 12)),
        "s/to-come.md": record("standard", "To come", since=date(2027, 1, 1)),
        "t/told-late.md": record("story", "Told late", date=EARLY),
    }
    assert came(files, {"old": LATE, "to-come": LATE, "told-late": LATE}) == {
        "old": LATE,
        "to-come": date(2027, 1, 1),
        "told-late": LATE,
    }


def test_what_git_has_not_got_yet_comes_today_and_the_oldest_was_always_there() -> None:
    files = {"s/a.md": record("standard", "A"), "s/b.md": record("standard", "B")}
    assert came(files, {"a": None}) == {"b": TODAY}


def test_where_git_knows_nothing_records_speak_for_themselves() -> None:
    files = {"s/a.md": record("standard", "A"), "s/b.md": record("standard", "B", since=LATE)}
    assert came(files, {}) == {"b": LATE}
    assert came(files, {"something-else": EARLY}) == {"b": LATE}


def test_a_renamed_record_stays_as_old_as_it_was() -> None:
    files = {"s/new-name.md": record("standard", "A", formerly=["old-name"])}
    assert came(files, {"new-name": LATE, "old-name": EARLY}) == {"new-name": EARLY}
