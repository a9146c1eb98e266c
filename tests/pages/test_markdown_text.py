"""Markdown's words alone."""

from __future__ import annotations

import pytest

from credo.pages.markdown_text import spoken


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Greet *before* you **type**.", "Greet before you type."),
        (
            "See [the wrong dish](../restaurant/wrong-dish-stays.md) for `when`.",
            "See the wrong dish for when.",
        ),
        ("A_name_with_signs and _this_ word", "A_name_with_signs and this word"),
        ("5 \\* 3 &amp; more\n  lines", "5 * 3 & more lines"),
        ("![a cup](cup.png){ .wide } tea", "a cup tea"),
        ("", ""),
    ],
)
def test_words_without_signs(text: str, words: str) -> None:
    assert spoken(text) == words
