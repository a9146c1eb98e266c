"""A lexicon: the words of a language, sorted by what they can add to a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final, Literal

import snowballstemmer  # type: ignore[import-untyped]  # pure Python, ships no types

Kind = Literal["function", "stock", "scaffold", "filler", "content"]

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "english", "de": "german", "fr": "french", "es": "spanish"}
)
"""The languages whose purposes are judged, with the names of their stemmers."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language's word lists (``data/<language>.txt`` and ``data/synonyms_<language>.txt``).

    ``sayings`` are listed under their first word, ``meanings`` under a stem: the synonym groups it stands in.
    """

    language: str
    words: Mapping[str, Kind]
    stems: Mapping[str, Kind]
    concrete: frozenset[str]
    virtues: frozenset[str]
    adds: frozenset[str]
    sayings: Mapping[str, tuple[tuple[str, ...], ...]]
    meanings: Mapping[str, frozenset[str]]

    def kind(self, word: str) -> Kind:
        """Tell what a word can add. A form that isn't listed counts as the listed word of the same stem."""
        if word in self.words:
            return self.words[word]
        if word in self.concrete or len(word) < 5:
            return "content"
        return self.stems.get(stem(word, self.language), "content")


@lru_cache(maxsize=1 << 15)
def stem(word: str, language: str) -> str:
    """Reduce a word to its stem by the Snowball rules of ``language``, one of `LANGUAGES`."""
    return str(_stemmer(LANGUAGES[language]).stemWord(word))


@lru_cache(maxsize=len(LANGUAGES))
def load_lexicon(language: str) -> Lexicon:
    """Read the word lists of ``language``, one of `LANGUAGES`."""
    words: dict[str, Kind] = {}
    stems: dict[str, Kind] = {}
    kinds: tuple[Kind, ...] = ("function", "stock", "scaffold", "filler")
    for kind in kinds:
        for word in words_in(kind, language):
            words.setdefault(word, kind)
            if kind != "function" and len(word) > 4:
                stems.setdefault(stem(word, language), kind)
    meanings: dict[str, set[str]] = {}
    for number, line in enumerate(_data(f"synonyms_{language}.txt").splitlines()):
        for word in () if line.startswith("#") else line.split():
            meanings.setdefault(stem(word, language), set()).add(f"#{number}")
    sayings: dict[str, list[tuple[str, ...]]] = {}
    for line in sections(language).get("saying", ()):
        first, *rest = line.split()
        sayings.setdefault(first, []).append((first, *rest))
    return Lexicon(
        language=language,
        words=MappingProxyType(words),
        stems=MappingProxyType(stems),
        concrete=words_in("concrete", language),
        virtues=words_in("virtue", language),
        adds=words_in("adds", language),
        sayings=MappingProxyType(
            {first: tuple(sorted(some, key=len, reverse=True)) for first, some in sayings.items()}
        ),
        meanings=MappingProxyType({key: frozenset(value) for key, value in meanings.items()}),
    )


@lru_cache(maxsize=64)
def words_in(section: str, name: str) -> frozenset[str]:
    """Return the words of one section of ``data/<name>.txt``, none if it has no such section."""
    return frozenset(" ".join(sections(name).get(section, ())).split())


@lru_cache(maxsize=len(LANGUAGES))
def _stemmer(name: str) -> snowballstemmer.SnowballStemmer:
    return snowballstemmer.stemmer(name)


@lru_cache(maxsize=len(LANGUAGES) + 1)
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """Cut ``data/<name>.txt`` into the lines of its sections, ``[section]`` above each; ``#`` begins a comment."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in _data(f"{name}.txt").splitlines():
        if line.startswith("["):
            lines = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return MappingProxyType({section: tuple(some) for section, some in found.items()})


def _data(name: str) -> str:
    return (files(__package__) / "data" / name).read_text(encoding="utf-8")
