"""Two texts, word by word: what went, what came, and whether anything but the form is different."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import Final

from credo.graph.targets import is_relative
from credo.source.links import links

_COUNTING: Final = frozenset("%‰°")
"""Signs that say as much as a word."""

_IN_NUMBERS: Final = frozenset(".,:/")
"""Signs that belong to a number when they stand within it: 9.30, 1,000, 24/7."""

_MARKUP: Final = frozenset("`^=|<>+")
"""Signs that are Markdown's, though Unicode counts some of them as mathematics."""


_USUAL: Final = re.compile("[\0-\xb1\xb4-\xb8\xba\xbb\xbf-\u024f\u2010-\u2027\u2030€−]*")
"""European letters and signs: of texts that have no others, regular expressions see the same, ten times as fast."""

_LETTER: Final = r"[^\W\d_]"
_USUAL_TOKEN: Final = re.compile(rf"(?:[^\W_]|(?<={_LETTER})['’](?={_LETTER}))+|\s+|.", re.DOTALL)
_USUAL_SAID: Final = re.compile(
    rf"(?:[^\W_]|[%‰°~¬±×÷$¢£¤¥€¦©®]|(?<=\d)[.,:/](?=\d)|(?<={_LETTER})'(?={_LETTER})"
    rf"|(?<!{_LETTER})[-−–](?=\d)|[<>+=](?=\s?\d))+"
)

_NO_LETTERS: Final = {code: None for code in range(128) if not chr(code).isalnum()}

_MANY: Final = 4_000_000
"""From so many pairs of words on, the commonest words are not used to find out what matches what."""

_MOST: Final = 400_000_000
"""Texts of which one could not find that out in a few seconds are shown whole."""


class Fate(StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row with the same fate, spaces and all."""

    fate: Fate
    text: str


def runs(old: str, new: str) -> tuple[Run, ...]:
    """What it takes to get from one text to the other, word by word.

    The texts of all runs that are not new make up ``old``, those of all that are not gone ``new``.
    """
    if old == new:
        return (Run(Fate.KEPT, old),) if old else ()
    if old > new:  # the matcher isn't symmetric; what came in one direction is what went in the other
        return _turned(runs(new, old))
    before, after = _tokens(old), _tokens(new)
    start, end = _alike_at_both_ends(before, after)
    inner, outer = before[start : len(before) - end], after[start : len(after) - end]
    found = [Run(Fate.KEPT, "".join(before[:start]))] if start else []
    found += _between(inner, outer)
    found += [Run(Fate.KEPT, "".join(before[len(before) - end :]))] if end else []
    return tuple(_smooth(found))


def _alike_at_both_ends(before: list[str], after: list[str]) -> tuple[int, int]:
    """How many words are the same from the beginning on, and how many of the others up to the end."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    most -= start
    return start, next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)


def _between(before: list[str], after: list[str]) -> Iterator[Run]:
    """The runs of two lists of words that begin and end differently."""
    size = len(before) * len(after)
    if not size or size > _MOST:
        yield from _pair("".join(before), "".join(after))
        return
    matcher = SequenceMatcher(None, before, after, autojunk=size > _MANY)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Run(Fate.KEPT, "".join(before[a:b]))
        else:
            yield from _pair("".join(before[a:b]), "".join(after[c:d]))


def _turned(found: tuple[Run, ...]) -> tuple[Run, ...]:
    """The way back: what was gone is new, and of two that stand for each other the one that goes comes first."""
    other = {Fate.GONE: Fate.NEW, Fate.NEW: Fate.GONE, Fate.KEPT: Fate.KEPT}
    back = [Run(other[run.fate], run.text) for run in found]
    for at in range(len(back) - 1):
        if back[at].fate is Fate.NEW and back[at + 1].fate is Fate.GONE:
            back[at], back[at + 1] = back[at + 1], back[at]
    return tuple(back)


@lru_cache(maxsize=4096)
def said(text: str) -> tuple[str, ...]:
    """What a text says, free of its form: words and figures without case, punctuation, markup and white space.

    A link into the handbook counts for its words; where a link to the outside leads is part of what is said. Two texts
    that differ in form only give the same.
    """
    plain = unicodedata.normalize("NFC", _without_inner_links(text)).casefold().replace("’", "'")
    if _USUAL.fullmatch(plain):
        return tuple(_USUAL_SAID.findall(plain))
    kept = [char if _says(plain, at) else " " for at, char in enumerate(plain)]
    return tuple("".join(kept).split())


def says_the_same(one: str, other: str) -> bool:
    """Whether two texts differ in form only: whether ``said`` gives the same for both."""
    simple = _is_simple(one) and _is_simple(other)
    if simple and one.translate(_NO_LETTERS).casefold() != other.translate(_NO_LETTERS).casefold():
        return False  # as most do, at a tenth of the cost
    return said(one) == said(other)


def _is_simple(text: str) -> bool:
    """Whether all letters and figures of a text are part of what it says: it has no links, and is English."""
    return text.isascii() and "[" not in text and "<" not in text


def _says(text: str, at: int) -> bool:
    char = text[at]
    if char.isalnum() or char in _COUNTING:
        return True
    category = unicodedata.category(char)
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if char in _IN_NUMBERS:
        return before.isdigit() and after.isdigit()
    if char == "'":
        return before.isalpha() and after.isalpha()
    if char in "-−–":
        return after.isdigit() and not before.isalpha()
    if char in "<>+=":
        return after.lstrip().isdigit() or text[at + 1 : at + 3].strip().isdigit()
    return char not in _MARKUP and category[0] in "MS" and category != "Sk"


def _without_inner_links(text: str) -> str:
    kept, at = [], 0
    for link in links(text):
        if is_relative(link.to) and link.start >= at:
            kept.append(text[at : link.start])
            at = link.end
    return "".join((*kept, text[at:]))


def _tokens(text: str) -> list[str]:
    if _USUAL.fullmatch(text):
        return _USUAL_TOKEN.findall(text)
    groups = groupby(_numbered(text), key=lambda item: item[1])
    return ["".join(char for char, _ in group) for _, group in groups]


def _numbered(text: str) -> Iterator[tuple[str, object]]:
    """Each character with what holds it together with its neighbours: a word, a space, an emoji; else its place."""
    for at, char in enumerate(text):
        category = unicodedata.category(char)
        if char.isspace():
            yield char, "space"
        elif char in "'’" and 0 < at < len(text) - 1 and text[at - 1].isalpha() and text[at + 1].isalpha():
            yield char, "word"
        elif _is_ideograph(char):
            yield char, at
        elif category[0] in "LMN":
            yield char, "word"
        elif category in ("So", "Sk", "Cf") and ord(char) > 0x2000:
            yield char, "emoji"
        else:
            yield char, at


def _is_ideograph(char: str) -> bool:
    """Chinese and Japanese are written without spaces: each sign counts as a word."""
    return (
        "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"
    )


def _smooth(found: list[Run]) -> Iterator[Run]:
    """Runs as people mark a text: a lone space between two changed words changes along with them."""
    gone, new = "", ""
    for at, run in enumerate(found):
        inside = 0 < at < len(found) - 1
        if run.fate is Fate.KEPT and not (inside and not run.text.strip()):
            yield from _pair(gone, new)
            gone, new = "", ""
            yield run
            continue
        gone += run.text if run.fate is not Fate.NEW else ""
        new += run.text if run.fate is not Fate.GONE else ""
    yield from _pair(gone, new)


def _pair(gone: str, new: str) -> Iterator[Run]:
    if gone == new and gone:
        yield Run(Fate.KEPT, gone)
        return
    if gone:
        yield Run(Fate.GONE, gone)
    if new:
        yield Run(Fate.NEW, new)
