"""Arrivals: the day each record came, after whose period it takes part in the line-ups."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from credo.editions.first_seen import UNKNOWN, FirstSeen
from credo.graph.handbook import Handbook, Key
from credo.schema.kinds import Standard, Story
from credo.schema.validate import AnyRecord

Arrivals = Mapping[Key, date]
"""The day each record came; one that isn't named was there from the start."""


def arrivals(handbook: Handbook, today: date, seen: FirstSeen = UNKNOWN) -> Arrivals:
    """When each standard and story came: the later of what git knows and what the record says of itself.

    A record says it by `since` (standards) or `date` (stories). A file that git hasn't got yet comes today, unless
    git knows none of the handbook's files at all.
    """
    records = (*handbook.standards, *handbook.stories)
    in_git = any(record.file.stem in seen for record in records)
    found: dict[Key, date] = {}
    for record in records:
        days = [day for day in (_told(record), _seen(record, seen, today) if in_git else None) if day]
        if days:
            found[record.key] = max(days)
    return found


def _told(record: AnyRecord) -> date | None:
    fields = record.fields
    if isinstance(fields, Standard):
        return fields.since
    return fields.date if isinstance(fields, Story) else None


def _seen(record: AnyRecord, seen: FirstSeen, today: date) -> date | None:
    names = [name for name in (record.file.stem, record.id, *record.fields.formerly) if name in seen]
    if not names:
        return today
    days = [seen[name] for name in names]
    return None if None in days else min(day for day in days if day)
