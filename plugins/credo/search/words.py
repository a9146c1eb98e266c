"""Words as the search sees them. ``theme/assets/credo/search/words.js`` does the same to what somebody types."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import snowballstemmer  # type: ignore[import-untyped]

STEMMERS: Final = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Languages whose stems both sides can find; words of any other language are taken as they are."""

_ACCENTS: Final = re.compile(r"[\u0300-\u036f]")
_APOSTROPHES: Final = re.compile(r"(?<=\w)['’ʼ](?=\w)")
_UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese: written without spaces, so every two characters are a word."""
_RUN: Final = re.compile(f"[{_UNSPACED}]+")
_SIMPLE: Final = re.compile(r"\w+")
_SCRIPTS: Final = re.compile("[\u0483-\u1fff\u2de0-\u302f\ua600-\uabff\ufb00-\U0010ffff]")
"""Where scripts lie whose letters combine with marks."""


@cache
def _word() -> re.Pattern[str]:
    """Letters, digits and the marks that combine with them, which Python leaves out. Ten times as slow."""
    marks = (chr(code) for code in range(0x370, sys.maxunicode + 1) if _is_mark(chr(code)))
    return re.compile(f"[\\w{''.join(marks)}]+")


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents and apostrophes."""
    text = text.lower().replace("_", " ")
    if not text.isascii():
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    word = _word() if _SCRIPTS.search(text) else _SIMPLE
    found = word.findall(_APOSTROPHES.sub("", text))
    if _RUN.search(text):
        return [part for word in found for part in _pairs(word)]
    return found


def _pairs(word: str) -> Iterable[str]:
    at = 0
    for run in _RUN.finditer(word):
        if run.start() > at:
            yield word[at : run.start()]
        signs = run.group()
        yield from (signs[i : i + 2] for i in range(max(1, len(signs) - 1)))
        at = run.end()
    if at < len(word):
        yield word[at:]


@dataclass(frozen=True, slots=True)
class Stems:
    """Words brought to their stems in a language: *allergens* and *allergen* are one.

    ``algorithm`` is Snowball's name of the language, None where it has none.
    """

    algorithm: str | None
    stem: Callable[[str], str]

    def of(self, text: str) -> list[str]:
        """The stems of a text's words, in order."""
        return [self.stem(word) for word in words(text)]


def stems(language: str) -> Stems:
    """The stems of a language, named by a code such as ``en`` or ``pt-BR``."""
    algorithm = STEMMERS.get(language.lower().replace("_", "-").split("-", 1)[0])
    if algorithm is None:
        return Stems(None, str)
    return Stems(algorithm, cache(snowballstemmer.stemmer(algorithm).stemWord))
