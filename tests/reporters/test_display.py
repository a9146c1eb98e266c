"""Cells are counted as others count them, and nothing that paints or reorders reaches a terminal."""

from __future__ import annotations

import sys
import unicodedata

import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from credo.reporters.display import cells, one_line, printable, shown, width


def test_cells_agree_with_the_table_terminals_use() -> None:
    """All of Unicode against wcwidth: what differs is what changed between the two's versions of it.

    Spacing marks (Mc) are left out: half the terminals give them a cell, half don't.
    """
    chars = [chr(code) for code in range(0x20, sys.maxunicode + 1)]
    drawn = [c for c in chars if unicodedata.category(c) not in ("Cn", "Co", "Cs", "Mc") and shown(c) == c]
    differing = [c for c in drawn if cells(c) != wcwidth.wcwidth(c)]
    assert len(differing) < 0.003 * len(drawn)
    assert all(ord(c) > 0x5FF for c in differing), "nothing a European language is written with"


def test_width_of_words() -> None:
    assert width("Küche") == width("Ku\u0308che") == 5
    assert width("漢字") == 4
    assert width("한국") == width("\u1112\u1161\u11ab\u1100\u116e\u11a8") == 4


def test_stand_ins_can_be_told_apart() -> None:
    assert one_line("\x1b[2J\x00\x7f\n") == "␛[2J␀␡␊"
    assert printable("Fri\u00adday\r\n\tnoon") == "Fri-day\n    noon"


@given(st.text(st.characters(exclude_categories=())))
def test_printable_text_holds_no_control_and_can_be_written(text: str) -> None:
    seen = printable(text)
    seen.encode("utf-8")
    assert all(char == "\n" or unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") for char in seen)
    assert "\x1b" not in seen
    assert not set("\u202e\u2066\u2028\x85") & set(seen)
    assert len(one_line(text)) == len(text)
    assert "\n" not in one_line(text)
