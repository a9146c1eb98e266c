"""Where we fall short: every gap the values own up to, the oldest first."""

from __future__ import annotations

from datetime import date
from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen


def shortfalls(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """Pairs of value and gap."""
    gaps = [(value, gap) for value in handbook.values for gap in value.fields.falls_short]
    return {"gaps": sorted(gaps, key=lambda pair: (pair[1].since or date.max, pair[0].id))}
