"""Two states with their names, and what is different between them."""

from __future__ import annotations

from dataclasses import dataclass

from credo.editions.compare import compare
from credo.editions.difference import Difference
from credo.editions.state import State


@dataclass(frozen=True)
class Comparison:
    """What has changed from one state to another."""

    old: State
    new: State
    difference: Difference


def compared(old: State, new: State) -> Comparison:
    """Compare two states; what a file nobody can read has lost counts as neither come nor gone."""
    return Comparison(old, new, compare(old.handbook, new.handbook, old.lost | new.lost))
