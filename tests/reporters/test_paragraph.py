"""Lines are broken by cells; no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.reporters.display import printable, width
from credo.reporters.paragraph import wrapped


@pytest.mark.parametrize(
    ("text", "first", "lines"),
    [
        ("", None, [""]),
        ("one two three", None, ["one two", "three"]),
        ("one two three", 3, ["one", "two three"]),
        ("one two three", 2, ["", "one two", "three"]),
        ("abcdefghijkl", None, ["abcdefghij", "kl"]),
        ("a bcdefghijklm n", None, ["a", "bcdefghijk", "lm n"]),
        ("like:\n  key: value\nend", None, ["like:", "  key:", "  value", "end"]),
        ("漢字漢字 漢字", None, ["漢字漢字", "漢字"]),
        ("a漢字漢字漢字", None, ["a漢字漢字", "漢字"]),
    ],
)
def test_wrapped(text: str, first: int | None, lines: list[str]) -> None:
    assert wrapped(text, 10, first) == lines


@given(st.text(st.sampled_from("a bc漢\u0301\n-")), st.integers(10, 30), st.integers(0, 30))
def test_nothing_is_lost_and_nothing_sticks_out(text: str, room: int, first: int) -> None:
    seen = printable(text)
    lines = wrapped(seen, room, min(first, room))
    assert "".join("".join(lines).split()) == "".join(seen.split())
    assert width(lines[0]) <= min(first, room)
    assert all(width(line) <= room for line in lines)
