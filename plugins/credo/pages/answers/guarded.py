"""Measures and their guardrails: what is counted, for which value, and what must not suffer for it."""

from __future__ import annotations

from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen


def guarded(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """Pairs of standard and measure, by the standard's title."""
    found = [(standard, measure) for standard in handbook.standards for measure in standard.fields.measures]
    return {"measures": sorted(found, key=lambda pair: (pair[0].title.casefold(), pair[1].name or ""))}
