"""The records somebody still works on: active ones and drafts. A retired record is left in peace."""

from __future__ import annotations

from typing import cast

from credo.graph.handbook import Handbook
from credo.schema.kinds import Standard, Story, Value, Vision
from credo.schema.record import Record
from credo.schema.validate import AnyRecord


def standards(handbook: Handbook) -> tuple[Record[Standard], ...]:
    """The active standards and the drafts, by id."""
    return cast(tuple[Record[Standard], ...], _written(handbook, "standard"))


def stories(handbook: Handbook) -> tuple[Record[Story], ...]:
    """The active stories and the drafts, by id."""
    return cast(tuple[Record[Story], ...], _written(handbook, "story"))


def values(handbook: Handbook) -> tuple[Record[Value], ...]:
    """The active values and the drafts, by id."""
    return cast(tuple[Record[Value], ...], _written(handbook, "value"))


def visions(handbook: Handbook) -> tuple[Record[Vision], ...]:
    """The active visions and the drafts, by id."""
    return cast(tuple[Record[Vision], ...], _written(handbook, "vision"))


def _written(handbook: Handbook, kind: str) -> tuple[AnyRecord, ...]:
    return tuple(record for record in handbook.of_kind(kind) if record.status != "retired")
