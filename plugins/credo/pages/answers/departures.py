"""The deviation ledger: standards people departed from rightly, and what has been revised since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen
from credo.schema.common import Change
from credo.schema.kinds import Standard, Story
from credo.schema.record import Record


@dataclass(frozen=True, slots=True)
class Ledger:
    """A standard, the stories of those who rightly departed from it, and what changed in it since the first."""

    standard: Record[Standard]
    stories: tuple[Record[Story], ...]
    revised: tuple[Change, ...]


def departures(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """The standards with justified deviations, those departed from most often first."""
    found = []
    for standard in handbook.standards:
        stories = tuple(
            s for s in handbook.stories if s.fields.justified and standard.id in s.fields.deviated_from
        )
        if stories:
            found.append(Ledger(standard, stories, _since(handbook, standard, stories)))
    return {
        "ledgers": sorted(found, key=lambda entry: (-len(entry.stories), entry.standard.title.casefold()))
    }


def _since(
    handbook: Handbook, standard: Record[Standard], stories: tuple[Record[Story], ...]
) -> tuple[Change, ...]:
    first = min((s.fields.date for s in stories if s.fields.date), default=date.max)
    dates = {edition.id: edition.fields.date or date.min for edition in handbook.editions}
    return tuple(
        change
        for change in standard.fields.changes
        if not change.editorial and dates.get(change.edition or "", date.max) >= first
    )
