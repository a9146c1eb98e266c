"""Text on a terminal: how many cells a character takes, and what stands in for those that must not get there."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

TAB: Final = 4
"""Tabs are shown as spaces up to the next multiple of this."""

_SOFT_HYPHEN: Final = "\u00ad"
_REORDERING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The bidirectional controls: shown as they are, they could make a line read as what it doesn't say."""

_NARROW: Final = re.compile("[\0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*")
"""European letters and signs take one cell each: of texts that have no others, the length is the width."""


@lru_cache(maxsize=4096)
def shown(char: str) -> str:
    """What is printed for a character: itself, or a visible stand-in for a control.

    An escape sequence in a file must not paint, and a lone half of a surrogate pair could not be written at all.
    """
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "\u2421"
    if char == _SOFT_HYPHEN:
        return "-"
    if char in _REORDERING or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"):
        return "\ufffd"
    return char


def printable(text: str) -> str:
    """Text with line feeds kept, tabs as spaces, and a stand-in for every other control."""
    flat = text.replace("\r\n", "\n").replace("\t", " " * TAB)
    return "\n".join(map(one_line, flat.split("\n")))


def one_line(text: str) -> str:
    """The same on one line: for paths and names."""
    return text if text.isprintable() else "".join(map(shown, text))


@lru_cache(maxsize=4096)
def cells(char: str) -> int:
    """How many cells of a terminal a printable character takes: 0, 1 or 2.

    By Unicode's East Asian Width (UAX #11): wide and fullwidth characters take two, marks and joiners none. The
    second half of a Hangul syllable written in parts (U+1160 to U+11FF) joins the first.
    """
    if char < "\x7f":
        return 1
    if "\u1160" <= char <= "\u11ff" or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def width(text: str) -> int:
    """How many cells a printable text takes."""
    return len(text) if text.isascii() or _NARROW.fullmatch(text) else sum(map(cells, text))
