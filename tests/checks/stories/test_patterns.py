"""What stories say together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Found = Callable[[str, Mapping[str, str]], list[str]]

STANDARD = {
    "content/s.md": "---\nkind: standard\ntitle: S\nstatement: Greet.\npurpose: A guest was lost.\nvalues: []\n---\n"
}


def departure(id: str, date: str, justified: str = "justified: true\n") -> dict[str, str]:
    fields = f"title: {id}\ndate: {date}\noutcome: triumph\ndeviated_from: [s]\n{justified}"
    return {f"content/stories/{id}.md": f"---\nkind: story\n{fields}---\n"}


def test_two_good_departures_are_a_hint(found: Found) -> None:
    files = {**STANDARD, **departure("a", "2026-01-02"), **departure("b", "2026-02-02", "")}
    assert len(found("STO121", files)) == 1


def test_an_unjustified_departure_is_none(found: Found) -> None:
    files = {**STANDARD, **departure("a", "2026-01-02"), **departure("b", "2026-02-02", "justified: false\n")}
    assert found("STO121", files) == []


def test_old_departures_are_forgotten(found: Found) -> None:
    files = {**STANDARD, **departure("a", "2026-01-02"), **departure("b", "2023-02-02")}
    assert found("STO121", files) == []


def test_celebrated_on_a_broken_line_is_not_uncelebrated(found: Found) -> None:
    files = {**STANDARD, **departure("a", "2026-01-02", "justified: true\ncelebrated: yes\n")}
    assert found("STO113", files) == []


def test_today_is_not_the_future(found: Found) -> None:
    assert found("STO115", {**STANDARD, **departure("a", "2026-11-22")}) == []


def test_tomorrow_is(found: Found) -> None:
    assert len(found("STO115", {**STANDARD, **departure("a", "2026-11-23")})) == 1
