"""Papers, and what stands where on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Paper:
    """A page's size and margins in millimetres, the type's size in points, and how large all else is beside A5's.

    ``columns`` is how many letters fit on a line; ``close`` asks for less air, never for smaller type.
    """

    name: str
    width: float
    height: float
    inside: float
    outside: float
    top: float
    bottom: float
    base: float
    scale: float
    close: bool = False

    @property
    def columns(self) -> int:
        """How many letters of the text face fit on a line: on the average one is 0.48 em wide."""
        return int((self.width - self.inside - self.outside) / 25.4 * 72 / (self.base * 0.48))


PAPERS: Final[Mapping[str, Paper]] = MappingProxyType(
    {
        "a5": Paper("a5", 148, 210, 18, 15, 17, 18, 9.3, 1.0),
        "half-letter": Paper("half-letter", 139.7, 215.9, 18, 14, 17, 18, 9.3, 1.0),
        "a4": Paper("a4", 210, 297, 38, 34, 26, 30, 11, 1.35),
        "letter": Paper("letter", 215.9, 279.4, 40, 36, 24, 28, 11, 1.35),
    }
)
_LARGE: Final[Mapping[str, Paper]] = MappingProxyType(
    {
        "a5": Paper("a5", 148, 210, 16, 11, 15, 17, 16, 1.0),
        "half-letter": Paper("half-letter", 139.7, 215.9, 16, 11, 15, 17, 16, 1.0),
        "a4": Paper("a4", 210, 297, 24, 20, 22, 25, 17, 1.5),
        "letter": Paper("letter", 215.9, 279.4, 24, 20, 22, 25, 17, 1.5),
    }
)


def paper(name: str, *, large_print: bool = False) -> Paper:
    """A paper by its name; in large print the type has 16 points or more. Raises KeyError for an unknown name."""
    return (_LARGE if large_print else PAPERS)[name]


def closer(paper: Paper) -> Paper:
    """The same paper for a booklet that is a little too thick to fold: the air gives way, the type stays."""
    return replace(paper, top=paper.top - 2.5, bottom=paper.bottom - 2.5, close=True)
