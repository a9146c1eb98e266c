"""Two states with their names, and what is different between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from credo.editions.compare import compare
from credo.editions.difference import Difference
from credo.editions.released import Released
from credo.editions.state import State


@dataclass(frozen=True)
class Comparison:
    """What has changed from one state to another; ``released`` are the names of the editions that are out."""

    old: State
    new: State
    difference: Difference
    released: frozenset[str] = frozenset()


def compared(old: State, new: State, released: Iterable[Released] = ()) -> Comparison:
    """Compare two states; what a file nobody can read has lost counts as neither come nor gone."""
    difference = compare(old.handbook, new.handbook, old.lost | new.lost)
    return Comparison(old, new, difference, frozenset(edition.name for edition in released))
