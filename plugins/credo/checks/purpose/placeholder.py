"""A placeholder: something that stands where a reason should stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credo.checks.purpose.formula import stands_in
from credo.checks.purpose.lexicon import LANGUAGES, sections, words_in
from credo.checks.purpose.passage import Passage
from credo.checks.purpose.verdict import Verdict

_GAP: Final = re.compile(r"[\s_*`\"'“”„«»‘’]+")
_SLOT: Final = re.compile(r"(?:\[[^\[\]]*\]|\{\{?[^{}]*\}\}?|<[^<>!]*>|_{3,})\s*[.!?]?")
_LATER: Final = re.compile(
    r"\W*(?:to[- ]?do\b(?=\W*$|:| -)|todo\b|t\.?\s?b\.?\s?[dca]\b|fixme|xxx+\b)|\?{3}", re.IGNORECASE
)
_MASHED: Final = re.compile(
    r"(.)\1{2,}|(?:asdf|qwert|qwerz|hjkl)[a-z]{0,6}|blah?(?:\s*blah?)*|foo(?:\s*bar)?(?:\s*baz)?"
)
_LINK: Final = re.compile(
    r"(?:(?:see|siehe|voir|véase|ver)\s+)?(?:<?https?://\S+|\[[^\]]*\]\([^)]*\))\s*[.!]?", re.IGNORECASE
)
_LONGEST: Final = 14
_NAMES_ALLOWED: Final = 3
"""How many words a pointer may spend on a document's name."""
_CLAUSE: Final = frozenset(
    (
        "so",
        "because",
        "that",
        "who",
        "if",
        "when",
        "will",
        "can",
        "damit",
        "weil",
        "wenn",
        "pour",
        "parce",
        "para",
        "porque",
    )
)
"""Words that begin a clause: a pointer that goes on to a reason is none."""
_WANTED: Final = "it says who wants the rule, not what the rule is for"
_ELSEWHERE: Final = "it only points to another document"
_TO_BE_FILLED: Final = "it only marks a place to be filled in"
_GIVES_NONE: Final = "it gives none"


def find_placeholder(passage: Passage, title: str = "") -> Verdict | None:
    """Return the verdict on a text that is missing or only stands in for a reason, or None if it is neither.

    ``title`` is the standard's: a text that only repeats it is a placeholder.
    """
    source, seen = passage.quote(), passage.seen.strip()
    if _SLOT.fullmatch(source):
        return Verdict("placeholder", source, _TO_BE_FILLED)
    if not seen:
        return Verdict("missing", "", "nothing is written there")
    because = _why_placeholder(passage, seen, _plain(title))
    return Verdict("placeholder", source, because) if because else None


def _why_placeholder(passage: Passage, seen: str, title: str) -> str:
    plain, words = _plain(seen), passage.texts
    if not words:
        return "it has no words"
    if _LATER.match(seen):
        return _TO_BE_FILLED
    if _LINK.fullmatch(passage.quote()):
        return _ELSEWHERE
    if title and plain == title:
        return "it only repeats the title"
    if plain in _known() or _MASHED.fullmatch(plain) or "lorem ipsum" in plain:
        return _GIVES_NONE
    if len(words) > _LONGEST:
        return ""
    if _points_elsewhere(words):
        return _ELSEWHERE
    if _names_authority(words):
        return _WANTED
    if "always" in words and _words("habit").issuperset(words):
        return "that a thing has always been done is no reason for it"
    return _GIVES_NONE if stands_in(words) else ""


def _points_elsewhere(words: tuple[str, ...]) -> bool:
    """Tell whether a text begins by pointing, names a document and says nothing else."""
    start = next((place for place, word in enumerate(words) if word not in _words("leading")), 0)
    as_what = words[start] == "as" and words[start + 1 : start + 2] and words[start + 1] in _words("as")
    if not (as_what or words[start] in _words("pointing")) or not _CLAUSE.isdisjoint(words):
        return False
    if _words("document").isdisjoint(words):
        return False
    known = (
        _words("document")
        | _words("pointing")
        | _words("as")
        | _words("name")
        | _words("leading")
        | _small_words()
    )
    return sum(word not in known and word.isalpha() for word in words) <= _NAMES_ALLOWED


def _names_authority(words: tuple[str, ...]) -> bool:
    """Tell whether a text says no more than that somebody in charge, or a document, wants the rule."""
    authority, order = _words("authority"), _words("order")
    if not (authority | order | words_in("function", "en")).issuperset(words):
        return False
    for place, word in enumerate(words):
        before = words[:place]
        if word in authority and (
            not order.isdisjoint(words[place + 1 :]) or {"by", "in", "of"} & {*before[-3:]}
        ):
            return not order.isdisjoint(words)
    return False


def _words(section: str) -> frozenset[str]:
    return words_in(section, "placeholders")


def _plain(text: str) -> str:
    """Write a text in lower case with single spaces, without quotation marks and marks at its ends."""
    letters = [place for place, letter in enumerate(text) if letter.isalnum()]
    return _GAP.sub(" ", text[letters[0] : letters[-1] + 1].lower()) if letters else ""


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset().union(*(words_in("function", language) for language in LANGUAGES))


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(_plain(line) for line in sections("placeholders")["whole"]) - {""}
