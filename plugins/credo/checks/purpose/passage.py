"""A passage: a text's words, each with its place, without what readers never see."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final

_UNSEEN: Final = re.compile(
    r"<!--.*?(?:-->|\Z)"  # a comment, closed or not
    r"|(?<=\])\([^()\s]*(?:\s[^()]*)?\)"  # where a link leads
    r"|</?[a-zA-Z][^<>]*>"  # a tag
    r"|[\u200b-\u200f\u2060\ufeff]",  # characters without a width
    re.DOTALL,
)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,24});")
_WORD: Final = re.compile(r"[^\W\d_]+|\d+(?:[.,:/]\d+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case, and where it begins and ends in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as a reader sees it, of the same length as the text as written, and its words in order."""

    source: str
    seen: str
    words: tuple[Word, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words' texts in order."""
        return tuple(word.text for word in self.words)

    def quote(self, start: int = 0, end: int | None = None) -> str:
        """The text as written from ``start`` to ``end`` without white space around it."""
        return self.source[start:end].strip()


def read_passage(text: str) -> Passage:
    """Read a text of inline Markdown. Comments, tags and link targets count as white space."""
    seen = _UNSEEN.sub(_blank, text)
    seen = _ENTITY.sub(_blank_if_space, seen)
    words = tuple(Word(match[0].lower(), *match.span()) for match in _WORD.finditer(seen))
    return Passage(text, seen, words)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blank_if_space(match: re.Match[str]) -> str:
    return match[0] if html.unescape(match[0]).strip() else _blank(match)
