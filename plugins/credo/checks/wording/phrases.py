"""Phrases in a text: the ones that allow no exception, promise nothing, or only hold a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from credo.checks.wording.words import ABSOLUTE, FIRM, HARMLESS, NEGATIONS, PLACEHOLDERS, VAGUE

_QUOTED: Final = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"")
_WORD: Final = re.compile(r"[^\W_]+")


def primary(language: str) -> str:
    """A language without its region: ``en`` for ``en-GB``."""
    return re.split(r"[-_]", language, maxsplit=1)[0].lower()


def absolute_words(text: str, language: str) -> tuple[str, ...]:
    """The words of a text that allow no exception, as they stand there, quotations left out."""
    return _found(text, language, _ABSOLUTE)


def vague_words(text: str, language: str) -> tuple[str, ...]:
    """The words of a text that promise nothing, as they stand there, quotations and negated ones left out."""
    return _found(text, language, _VAGUE)


def is_placeholder(text: str) -> bool:
    """Whether a text only holds a place: ``TBD``, ``n/a``, three dots."""
    words = " ".join(_WORD.findall(text.casefold()))
    return not words or words in PLACEHOLDERS


def without_quotations(text: str) -> str:
    """The text with everything in quotation marks blanked, at the same length."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)


def _found(text: str, language: str, table: Mapping[str, re.Pattern[str]]) -> tuple[str, ...]:
    pattern = table.get(primary(language))
    if pattern is None:
        return ()
    found = pattern.finditer(without_quotations(text))
    return tuple(words for match in found if (words := match.group("words")))


def _compiled(
    table: Mapping[str, tuple[str, ...]], unmeant: Mapping[str, tuple[str, ...]]
) -> Mapping[str, re.Pattern[str]]:
    return {
        language: _pattern(language, words, unmeant.get(language, ())) for language, words in table.items()
    }


def _pattern(language: str, words: tuple[str, ...], unmeant: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, the longest first; what is not meant is matched too, so that it isn't found in part."""
    wanted = _any(words)
    negated = rf"(?:{_any(word for word in NEGATIONS[language] if word not in words)})\s+(?:{wanted})"
    skipped = f"{_any(unmeant)}|{negated}" if unmeant else negated
    return re.compile(rf"(?<!\w)(?:(?:{skipped})|(?P<words>{wanted}))(?!-?\w)", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, as people type them: any white space, either apostrophe."""
    escaped = (re.escape(word) for word in sorted(words, key=len, reverse=True))
    return "|".join(word.replace(r"\ ", r"\s+").replace("'", "['’]") for word in escaped)


_ABSOLUTE: Final = _compiled(ABSOLUTE, HARMLESS)
_VAGUE: Final = _compiled(VAGUE, FIRM)
