"""What around a capitalised word makes it somebody: a title, a verb only people do, something only people have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from credo.checks.stories.name_words import (
    ACTING,
    ADDRESSING,
    ARTICLES,
    BELONGINGS,
    HONORIFICS,
    PARTICLES,
    POSSESSIVES,
    RELATIONS,
)

_GREETED: Final = re.compile(
    r"(?<!\w)(?:thank you|thanks|sorry|hello|hi|goodbye|good (?:morning|evening|night)|well done|name (?:is|was)"
    r"|merci|bonjour|danke|gracias|hola)(?:,?\s+)\Z",
    re.IGNORECASE,
)
"""“Thank you, …”: what follows is somebody, if the sentence ends there."""
_ADDRESSED: Final = re.compile(r"\s*(?:[.!?,;”\"»]|\Z)")
_WHO: Final = re.compile(r",?\s+whos?e?\b")
_IN_APPOSITION: Final = re.compile(
    r",\s+(?:our|the|a|an|my|his|her|their)\s+(?:[^\W\d_]+\s+)?(?P<relation>[^\W\d_]+)\b"
)
_NEAR: Final = 24


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, without a possessive s, and whether a sentence opens with it."""

    start: int
    end: int
    text: str
    capital: bool
    opens: bool
    owns: bool


def is_titled(text: str, words: list[Word], at: int) -> bool:
    """Whether “Mrs”, “Nurse” or “our receptionist” stands before the word."""
    first = at
    while first and words[first - 1].text in PARTICLES and touch(text, words[first - 1], words[first]):
        first -= 1
    before = words[first - 1] if first else None
    if before is None:
        return False
    between = text[before.end : words[first].start]
    if before.text in HONORIFICS and re.fullmatch(r"\.?\s+", between):
        return True
    if before.text not in RELATIONS or first != at:
        return False
    return between.isspace() or (between.strip() == "," and text[words[at].end :].startswith(","))


def acts(text: str, words: list[Word], at: int) -> bool:
    """Whether the word does or owns something as only people do."""
    after = words[at + 1] if at + 1 < len(words) and touch(text, words[at], words[at + 1]) else None
    if after is None:
        return False
    return after.text in BELONGINGS if words[at].owns else after.text in ACTING


def spoken_to(text: str, words: list[Word], at: int) -> bool:
    """Whether “said”, “thanked” or “dear” stands right before the word, or it is thanked or greeted."""
    if at and touch(text, words[at - 1], words[at]) and words[at - 1].text.casefold() in ADDRESSING:
        return True
    near = text[max(0, words[at].start - _NEAR) : words[at].start]
    return bool(_GREETED.search(near) and _ADDRESSED.match(text, words[at].end))


def is_introduced(text: str, word: Word) -> bool:
    """Whether the sentence goes on as it does after people: “…, who had the key”, “…, our porter”."""
    if word.owns:
        return False
    apposition = _IN_APPOSITION.match(text, word.end)
    return bool(_WHO.match(text, word.end) or (apposition and apposition["relation"] in RELATIONS))


def is_thing(text: str, words: list[Word], at: int) -> bool:
    """Whether an article stands before it, or before the capitals it belongs to: “the Soil Association”."""
    first = at
    while first and touch(text, words[first - 1], words[first]):
        before = words[first - 1].text.casefold()
        if before in ARTICLES or (before in POSSESSIVES and first < at):
            return True
        if not words[first - 1].capital:
            return False
        first -= 1
    return False


def touch(text: str, first: Word, second: Word) -> bool:
    """Whether nothing but white space and marks of emphasis lie between two words."""
    between = text[first.end : second.start]
    return between != "" and not between.strip(" \t\n*_")
