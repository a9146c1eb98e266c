"""Sameness of meaning: whether one word says what another says."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Final

from credo.checks.purpose.lexicon import load_lexicon, stem

_NEGATIONS: Final = ("un", "non", "mis", "dis", "re", "in", "im")
"""What stands before a word that is denied or done again: "untasted" says no more than "tasted"."""


def says_same(word: str, others: Collection[str], language: str) -> bool:
    """Tell whether ``word`` means one of ``others``: same stem, part of a compound, denial or synonym."""
    return any(_same(word, other, language) for other in others)


def with_compounds(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words, and each two neighbours written as one: "hand over" is "handover" too."""
    yield from words
    for first, second in zip(words, words[1:], strict=False):
        yield first + second


@lru_cache(maxsize=1 << 16)
def _same(one: str, other: str, language: str) -> bool:
    if one == other:
        return True
    if one.isdigit() and other.isdigit():
        return False
    short, long = sorted((stem(one, language), stem(other, language)), key=len)
    if short == long or any(long == prefix + short for prefix in _NEGATIONS if len(short) > 2):
        return True
    meanings = load_lexicon(language).meanings
    if meanings.get(short, frozenset()) & meanings.get(long, frozenset()):
        return True
    if len(short) > 3 and long.startswith(short) and len(long) - len(short) < 5:
        return True
    return len(short) > 4 and _shared(short, long) >= max(5, 0.7 * len(long))


def _shared(one: str, other: str) -> int:
    """Count the letters that two words have in common from their beginning."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
