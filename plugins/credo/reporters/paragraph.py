"""Sentences broken into lines by the cells they take, not by their letters."""

from __future__ import annotations

from credo.reporters.display import cells, width


def wrapped(text: str, room: int, first: int | None = None) -> list[str]:
    """Break printable text into lines of at most ``room`` cells.

    ``first`` is the room on the first line, which stays empty if not one word fits there. Line feeds in the text
    are kept, and so is the indentation after them: an example in a sentence stays an example.
    """
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        lines += _broken(line, room, first if number == 0 and first is not None else room)
    return lines


def _broken(line: str, room: int, first: int) -> list[str]:
    line = line.rstrip()
    if width(line) <= first:
        return [line]
    indent = " " * min(len(line) - len(line.lstrip(" ")), room // 2)
    lines, current, taken, left = [], "", 0, first
    for word in line.split():
        lead = " " if current.strip() else indent if not current else ""
        more = len(lead) + width(word)
        if taken + more <= left:
            current += lead + word
            taken += more
            continue
        if current or left < room:
            lines.append(current)
        left = room
        *pieces, last = _pieces(word, room - len(indent))
        lines += [indent + piece for piece in pieces]
        current = indent + last
        taken = width(current)
    return [*lines, current]


def _pieces(word: str, room: int) -> list[str]:
    """A word in pieces that fit; one piece if it does."""
    pieces, taken = [""], 0
    for char in word:
        if taken + cells(char) > room:
            pieces.append("")
            taken = 0
        pieces[-1] += char
        taken += cells(char)
    return pieces
