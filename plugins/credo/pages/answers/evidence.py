"""The evidence matrix: for each value, how many standards carry it and which stories show it, by department."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen
from credo.schema.kinds import Story, Value
from credo.schema.record import Record


@dataclass(frozen=True, slots=True)
class Row:
    """A value's line: how many standards, triumphs and missteps there are, and stories by department."""

    value: Record[Value]
    standards: int
    triumphs: int
    missteps: int
    departments: tuple[int, ...]

    @property
    def excuse(self) -> str | None:
        """The reason the handbook gives for a hole in this line, if its record suppresses a rule about it."""
        allowed = self.value.fields.allow or {}
        return next(
            (str(reason) for rule, reason in sorted(allowed.items()) if rule.startswith("VAL") and reason),
            None,
        )


def evidence(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """The matrix's rows, one a value, and the departments of its columns."""
    departments = handbook.departments
    rows = []
    for value in handbook.values:
        stories = [story for story in handbook.stories if value.id in story.fields.values]
        told = tuple(sum(d.id in story.fields.departments for story in stories) for d in departments)
        rows.append(Row(value, _standards(handbook, value), *_outcomes(stories), told))
    return {"rows": rows, "departments": departments}


def _standards(handbook: Handbook, value: Record[Value]) -> int:
    return sum(value.id in standard.fields.values for standard in handbook.standards)


def _outcomes(stories: list[Record[Story]]) -> tuple[int, int]:
    missteps = sum(story.fields.outcome == "misstep" for story in stories)
    return len(stories) - missteps, missteps
