"""A source line with the place marked under it, cut around the place where it is too long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from credo.reporters.display import TAB, cells, shown

CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line as it is printed, and where the marks go under it: after so many cells, so many of them."""

    text: str
    before: int
    marks: int


def snippet(line: str, start: int, end: int, room: int) -> Snippet:
    """Show the columns from ``start`` up to ``end`` (from 1, the last one not marked) of a source line.

    Takes the room in cells, at least 10. A longer line is cut on either side, with an ellipsis, so that the place
    and something of what stands before it stay in sight; a place too long for the room is cut itself.
    """
    shapes = _shapes(line)
    shapes += [(" ", 1)] * (
        end - 1 - len(shapes)
    )  # a place after the line's end has something to stand under
    left, right = 0, len(shapes)
    if _cells(shapes) > room:
        left, right = _window(shapes, start - 1, room - 2)
    head = CUT if left > 0 else ""
    tail = CUT if right < len(shapes) else ""
    text = head + "".join(shape for shape, _ in shapes[left:right]) + tail
    marks = _cells(shapes[start - 1 : min(end - 1, right)])
    return Snippet(text.rstrip(), len(head) + _cells(shapes[left : start - 1]), max(1, marks))


def _shapes(line: str) -> list[tuple[str, int]]:
    """What is printed for each character, and how many cells that takes."""
    shapes: list[tuple[str, int]] = []
    at = 0
    for char in line:
        if char == "\t":
            wide = TAB - at % TAB
            shapes.append((" " * wide, wide))
        else:
            seen = shown(char)
            wide = cells(seen)
            shapes.append((seen, wide))
        at += wide
    return shapes


def _cells(shapes: list[tuple[str, int]]) -> int:
    return sum(wide for _, wide in shapes)


def _window(shapes: list[tuple[str, int]], place: int, room: int) -> tuple[int, int]:
    """The part to show: a third of the room for what stands before the place, the rest from the place on."""
    left = _back(shapes, place, room // 3)
    right, taken = left, 0
    while right < len(shapes) and taken + shapes[right][1] <= room:
        taken += shapes[right][1]
        right += 1
    if right == len(shapes):
        left = _back(shapes, right, room)
    return left, right


def _back(shapes: list[tuple[str, int]], end: int, room: int) -> int:
    """Where a part that ends before ``end`` and takes at most so many cells begins."""
    left, taken = end, 0
    while left > 0 and taken + shapes[left - 1][1] <= room:
        left -= 1
        taken += shapes[left][1]
    return left
