"""What scripts do differently on a line: which way they run, and whether they put spaces between words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_IDEOGRAPHS: Final = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff"
"""Chinese and Japanese, with their punctuation: lines may end almost anywhere."""
_SOUTH_EAST: Final = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f"
"""Thai, Lao, Tibetan, Burmese and Khmer: words stand together, and the typesetter knows where they end."""
_UNSPACED: Final = re.compile(f"([{_IDEOGRAPHS}{_SOUTH_EAST}]+)")
_LINE_END: Final = re.compile(f"(?<=[{_IDEOGRAPHS}])[ \\t]*\\n\\s*(?=[{_IDEOGRAPHS}])")
_RIGHT_TO_LEFT: Final = frozenset(("ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"))


def runs_right_to_left(language: str) -> bool:
    """Whether books in a language open on the other side."""
    return language.replace("_", "-").split("-", 1)[0].lower() in _RIGHT_TO_LEFT


def spaced_runs(word: str) -> Iterator[tuple[str, bool]]:
    """A word's parts in order, each with whether it is of a script that puts spaces between words."""
    return ((part, at % 2 == 0) for at, part in enumerate(_UNSPACED.split(word)) if part)


def longest_run(word: str) -> int:
    """How many letters of a word stand together without any place where a line could end."""
    return max((len(part) if spaced else 1 for part, spaced in spaced_runs(word)), default=0)


def joined_lines(text: str) -> str:
    """A text in which the end of a source line between two ideographs is no space."""
    return _LINE_END.sub("", text)


def pieces(word: str) -> list[str]:
    """A word in pieces that end after a sign; what belongs to a letter, such as an accent, stays with it."""
    parts = [""]
    for char in word:
        parts[-1] += char
        if not (char.isalnum() or unicodedata.category(char).startswith("M")):
            parts.append("")
    return [part for part in parts if part]
