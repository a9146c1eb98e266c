"""The parts a booklet is cut into in the browser: no page of the handbook is too long for a phone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from credo.source.links import without_code

LONGEST: Final = 75_000
"""So much Markdown, with its frame, is about 135 KB of HTML; the longest page allowed has 150."""

_HEADING: Final = re.compile(r"^(?P<sign>##|###) (?P<words>[^\n]*)\n", re.MULTILINE)
_ATTRIBUTES: Final = re.compile(r"\s*(?P<list>\{ [^{}]* \})$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A heading with what stands below it, and the chapter it is in."""

    text: str
    chapter: str | None


def print_parts(text: str, longest: int = LONGEST) -> tuple[str, ...]:
    """A booklet's Markdown in parts of about the same length, each cut before a heading of the second or third level.

    A part that begins amid a chapter begins with the chapter's heading, so that no level is skipped. What stands
    below one heading is never cut, however long it is.
    """
    pieces = _pieces(text)
    number = -(-len(text) // longest) or 1
    even = len(text) / number
    parts: list[str] = []
    done = 0
    for piece in pieces:
        if not parts or (done >= even * len(parts) and len(parts) < number):
            parts.append(f"## {_continued(piece.chapter)}\n\n" if piece.chapter else "")
        parts[-1] += piece.text
        done += len(piece.text)
    return tuple(parts)


def _pieces(text: str) -> list[_Piece]:
    headings = list(_HEADING.finditer(without_code(text)))
    starts = [0, *(heading.start() for heading in headings if heading.start())]
    found = []
    chapter: str | None = None
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        heading = _HEADING.match(text, start)
        within = heading and heading["sign"] == "###"
        found.append(_Piece(text[start:end], chapter if within else None))
        if heading and not within:
            chapter = heading["words"]
    return found


def _continued(chapter: str) -> str:
    """The chapter's heading once more, its attribute list at the end where it belongs."""
    attributes = _ATTRIBUTES.search(chapter)
    words, rest = (chapter[: attributes.start()], f" {attributes['list']}") if attributes else (chapter, "")
    return f"{words}, continued{rest}"
