"""Celebrations: what was celebrated, when and how, the latest first."""

from __future__ import annotations

from datetime import date
from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen
from credo.schema.kinds import Story
from credo.schema.record import Record


def celebrations(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """The stories that were celebrated, by year."""
    stories = sorted((s for s in handbook.stories if s.fields.celebrated), key=_when, reverse=True)
    years: dict[int, list[Record[Story]]] = {}
    for story in stories:
        years.setdefault(_when(story).year, []).append(story)
    return {"years": years}


def _when(story: Record[Story]) -> date:
    celebrated = story.fields.celebrated
    return (celebrated.on if celebrated else None) or story.fields.date or date.min
