"""Days as people write them."""

from __future__ import annotations

from datetime import date

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen


def day_in_words(handbook: Handbook, day: date | None) -> str:
    """A day as the handbook's pages write it."""
    return Pen(handbook, "index.md").day(day)
