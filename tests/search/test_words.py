"""Words and stems, and that the browser's side finds the same."""

from __future__ import annotations

import pytest

from credo.search.words import stems, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't point; the guest’s bags", ["dont", "point", "the", "guests", "bags"]),
        ("Lucía's crème brûlée", ["lucias", "creme", "brulee"]),
        ("walk-don't_point 24/7", ["walk", "dont", "point", "24", "7"]),
        ("Ёлка и ёж", ["елка", "и", "еж"]),
        ("سلام عليكم", ["سلام", "عليكم"]),
        ("हिन्दी", ["हिन्दी"]),
        ("ซุปร้อน", ["ซุ", "ุป", "ปร", "ร้", "้อ", "อน"]),
        ("お茶A", ["お茶", "a"]),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_endings_make_no_difference() -> None:
    english = stems("en-GB")
    assert english.of("allergens") == english.of("allergen")
    assert english.of("swapping") == english.of("swaps") == ["swap"]
    assert english.algorithm == "english"


def test_a_language_without_stems_is_taken_as_it_is() -> None:
    assert stems("th").algorithm is None
    assert stems("tlh").of("Allergens") == ["allergens"]
