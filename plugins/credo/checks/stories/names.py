"""Likely names in a story's text: found by the company they keep.

A name is a capitalised word where the language doesn't ask for a capital, that the handbook never writes
small and that is no place, day or department. That alone isn't enough: something has to make it a person,
such as “said” beside it, a “Mrs” before it, or that it is a common given name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from credo.checks.stories.given_names import GIVEN_NAMES
from credo.checks.stories.name_hints import Word, acts, is_introduced, is_thing, is_titled, spoken_to, touch
from credo.checks.stories.name_words import HONORIFICS, NOBODY, PLACES
from credo.checks.wording.phrases import primary

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT_SMALL: Final = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*")
"""Quicker than ``_WORD`` where only capitals are wanted; it may find a part of a word, too."""
_UNREAD: Final = re.compile(
    r"```.*?```|`[^`\n]*`|<!--(?:(?!<!--).)*?-->|\]\([^()\[\]\s]*\)|<[^<>\n]*>|https?://\S+|^[ \t]*#[^\n]*",
    re.DOTALL | re.MULTILINE,
)
_OPENS: Final = re.compile(r"(?:\A|[.!?…:;|>–—-]|\n[ \t]*\n)[\s*_\[(“”„«»\"'‘’]*\Z|[“„«\"‘]\s*\Z")
_ENDINGS: Final = frozenset(mark + end for mark in "'’" for end in ("s", "d", "ll", "ve", "re"))
_GERMAN_NOUN: Final = re.compile(r"(?:ung|heit|keit|schaft|tion|innen)\Z")
_NEAR: Final = 16
_ENOUGH: Final = 400
"""With so many words in lower case at hand, one that isn't among them is rare, even where a sentence opens
with it."""


def readable(text: str) -> str:
    """A Markdown text with code, comments, tags, headings and destinations of links blanked, at the same length."""
    return _UNREAD.sub(lambda match: " " * len(match.group()), text)


def small_words(text: str) -> set[str]:
    """The words a text writes in lower case."""
    return {word for word in set(_WORD.findall(text)) if word[0].islower()}


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """What is known of the words of a handbook before one of its texts is read, all in lower case.

    ``named`` are the people any story lists; ``nobody`` the words of places, departments and titles;
    ``small`` the words written in lower case somewhere.
    """

    named: Set[str]
    nobody: Set[str]
    small: Set[str]


def likely_names(
    text: str, consented: Set[str], known: Acquaintance, language: str
) -> Iterator[tuple[int, str]]:
    """The likely names of a readable text, each once, with where it first stands; ``consented`` are left out."""
    if all(_is_ruled_out(_bare(word), consented, known) for word in set(_NOT_SMALL.findall(text))):
        return
    words = [_word(text, match) for match in _WORD.finditer(text)]
    inside = {word.text for word in words if word.capital and not word.opens}
    places = frozenset(_in_places(text, words))
    told: set[str] = set()
    for at, word in enumerate(words):
        name = word.text.casefold()
        if not word.capital or name in told or _is_nobody(word, consented, known):
            continue
        if not _part_of_a_place_or_name(text, words, at, consented | told) and (
            name in known.named
            or word.text in GIVEN_NAMES
            or is_titled(text, words, at)
            or (word.text not in places and _behaves(text, words, at, inside, known, language))
        ):
            told.add(name)
            yield word.start, word.text


def _word(text: str, match: re.Match[str]) -> Word:
    start, shown = match.start(), match.group()
    name = _bare(shown)
    capital = _is_capital(name)
    return Word(
        start, match.end(), name, capital, capital and _opens(text, start), shown[-2:] in ("'s", "’s")
    )


def _bare(word: str) -> str:
    """A word without what English hangs on it: “Ines's”, “she'll”."""
    for at in (-2, -3):
        if word[at:] in _ENDINGS:
            return word[:at]
    return word


def _is_capital(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - _NEAR) : start]
    return _OPENS.search(before if start <= _NEAR else "x" + before) is not None


def _is_ruled_out(word: str, consented: Set[str], known: Acquaintance) -> bool:
    """Whether a word is no name wherever it stands; most texts hold no other words, and are done with."""
    if not _is_capital(word):
        return True
    name = word.casefold()
    parts = (name, *name.split("-"))
    if (
        word in HONORIFICS
        or word in PLACES
        or not NOBODY.isdisjoint(parts)
        or not consented.isdisjoint(parts)
    ):
        return True
    return name not in known.named and _is_common(name, known)


def _is_nobody(word: Word, consented: Set[str], known: Acquaintance) -> bool:
    """Whether this occurrence of a word is no name: where a sentence opens, a colleague's name may be a plain word."""
    if _is_ruled_out(word.text, consented, known):
        return True
    return word.opens and _is_common(word.text.casefold(), known)


def _is_common(name: str, known: Acquaintance) -> bool:
    return name in known.small or not known.nobody.isdisjoint((name, *name.split("-")))


def _plain(word: Word, inside: Set[str], known: Acquaintance) -> bool:
    """Whether its capital means something: inside a sentence, or because the handbook would write it small by now."""
    return word.text in inside or len(known.small) >= _ENOUGH


def _behaves(
    text: str, words: list[Word], at: int, inside: Set[str], known: Acquaintance, language: str
) -> bool:
    """Whether the words around it treat the word as somebody."""
    german = primary(language) == "de"
    if is_thing(text, words, at) or (german and _GERMAN_NOUN.search(words[at].text)):
        return False
    if spoken_to(text, words, at):
        return True
    means_something = not german and _plain(words[at], inside, known)
    return means_something and (acts(text, words, at) or is_introduced(text, words[at]))


def _in_places(text: str, words: list[Word]) -> Iterator[str]:
    """The words that are part of a place somewhere in the text: “Rainbow” of “Rainbow Ward”, wherever it stands."""
    for first, second in pairwise(words):
        if first.capital and second.capital and touch(text, first, second):
            if second.text in PLACES:
                yield first.text
            elif first.text in PLACES:
                yield second.text


def _part_of_a_place_or_name(text: str, words: list[Word], at: int, consented: Set[str]) -> bool:
    """Whether a capitalised neighbour makes it a place (“Elm Street”) or the surname of somebody known."""
    for other in (at - 1, at + 1):
        if 0 <= other < len(words) and touch(text, words[min(at, other)], words[max(at, other)]):
            neighbour = words[other]
            if neighbour.text in PLACES and neighbour.capital:
                return True
            if neighbour.capital and neighbour.text.casefold() in consented and not neighbour.owns:
                return True
    return False
