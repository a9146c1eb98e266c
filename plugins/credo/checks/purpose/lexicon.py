"""A lexicon: the words of a language, sorted by what they can add to a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final, Literal

import snowballstemmer

Kind = Literal["function", "stock", "scaffold", "filler", "content"]

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "english", "de": "german", "fr": "french", "es": "spanish"}
)
"""The languages whose purposes are judged, with the names of their stemmers."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language's word lists (``data/<language>.txt`` and ``data/synonyms_<language>.txt``)."""

    language: str
    words: Mapping[str, Kind]
    stems: Mapping[str, Kind]
    concrete: frozenset[str]
    adds: frozenset[str]
    sayings: tuple[tuple[str, ...], ...]
    deviation: frozenset[str]
    meanings: Mapping[str, frozenset[int]]

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
    sections = _sections(_data(f"{language}.txt"))
    words: dict[str, Kind] = {}
    stems: dict[str, Kind] = {}
    kinds: tuple[Kind, ...] = ("function", "stock", "scaffold", "filler")
    for kind in kinds:
        for word in " ".join(sections[kind]).split():
            words.setdefault(word, kind)
            if kind != "function" and len(word) > 4:
                stems.setdefault(stem(word, language), kind)
    meanings: dict[str, set[int]] = {}
    for number, line in enumerate(_data(f"synonyms_{language}.txt").splitlines()):
        for word in () if line.startswith("#") else line.split():
            meanings.setdefault(stem(word, language), set()).add(number)
    return Lexicon(
        language=language,
        words=MappingProxyType(words),
        stems=MappingProxyType(stems),
        concrete=frozenset(" ".join(sections.get("concrete", ())).split()),
        adds=frozenset(" ".join(sections.get("adds", ())).split()),
        sayings=tuple(tuple(line.split()) for line in sections.get("saying", ())),
        deviation=frozenset(" ".join(sections["deviation"]).split()),
        meanings=MappingProxyType({key: frozenset(value) for key, value in meanings.items()}),
    )


@lru_cache(maxsize=len(LANGUAGES))
def _stemmer(name: str) -> snowballstemmer.SnowballStemmer:
    return snowballstemmer.stemmer(name)


def _sections(text: str) -> dict[str, list[str]]:
    """Cut a word list into its sections, ``[name]`` above each; ``#`` begins a comment line."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return sections


def _data(name: str) -> str:
    return (files(__package__) / "data" / name).read_text(encoding="utf-8")
