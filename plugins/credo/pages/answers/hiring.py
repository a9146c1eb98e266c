"""The hiring guide: the values' questions, and what to listen for."""

from __future__ import annotations

from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen


def hiring(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """The values that have questions."""
    return {"values": [value for value in handbook.values if value.fields.interview]}
