"""Sameness of meaning: whether a word says what other words say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from credo.checks.purpose.lexicon import load_lexicon, stem

_NEGATIONS: Final = ("un", "non", "mis", "dis", "re", "in", "im")
"""What stands before a word that is denied or done again: "untasted" says no more than "tasted"."""
_SHORTEST_PART: Final = 4
_LONGEST_ENDING: Final = 4


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word, or several words together, can be recognised by.

    ``names``: stems and numbers of synonym groups. ``parts``: shorter words that a word is made of; they are compared
    with names only, or "hairnet" and "hairpin" would say the same.
    """

    names: frozenset[str]
    parts: frozenset[str]

    def meets(self, other: Meaning) -> bool:
        """Tell whether the two say the same: same stem, part of a compound, denial or synonym."""
        return not (
            self.names.isdisjoint(other.names)
            and self.names.isdisjoint(other.parts)
            and self.parts.isdisjoint(other.names)
        )


@lru_cache(maxsize=1 << 15)
def meaning_of(word: str, language: str) -> Meaning:
    """Return what ``word`` can be recognised by in ``language``, one of those with a lexicon."""
    root = word if word.isdigit() else stem(word, language)
    groups = load_lexicon(language).meanings.get(root, frozenset())
    undone = (root.removeprefix(start) for start in _NEGATIONS if root.startswith(start))
    shorter = (root[:-size] for size in range(1, _LONGEST_ENDING + 1))
    parts = {part for part in undone if len(part) > 2} | {
        part for part in shorter if len(part) >= _SHORTEST_PART
    }
    return Meaning(frozenset({root, *groups}), frozenset(parts) if word.isalpha() else frozenset())


def meaning_of_all(words: Iterable[str], language: str) -> Meaning:
    """Return what any of ``words`` can be recognised by."""
    meanings = [meaning_of(word, language) for word in words]
    return Meaning(
        frozenset().union(*(meaning.names for meaning in meanings)),
        frozenset().union(*(meaning.parts for meaning in meanings)),
    )


def with_compounds(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words, and each two neighbours written as one: "hand over" is "handover" too."""
    yield from words
    for first, second in pairwise(words):
        yield first + second
