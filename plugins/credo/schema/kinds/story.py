"""A story: what happened, how it felt, and what it shows. Triumphs and missteps both teach."""

from __future__ import annotations

from typing import Annotated, Literal

from credo.schema.common import RecordFields
from credo.schema.fields import (
    Day,
    DepartmentId,
    Part,
    Plain,
    RoleId,
    Several,
    StandardId,
    Text,
    ValueId,
    expected,
    optional,
    required,
    several,
)


class Person(Part):
    """Somebody a story names, and whether they agreed."""

    name: Plain | None = required("The name as it stands in the story.", "name: Ines")
    consent: bool | None = required("Whether the person agreed to be named.", "consent: true")
    on: Day | None = expected("The day the person agreed.", "on: 2026-03-20")


class Celebration(Part):
    """How a story was celebrated."""

    on: Day | None = optional("The day.")
    how: Text | None = expected("How it was celebrated.", "how: The desk cooked the staff meal.")


class Story(RecordFields):
    """Something that happened, told because it shows what the values mean."""

    title: Plain | None = required("The story's title.", "title: The soup at one in the morning")
    date: Day | None = required("The day it happened.", "date: 2026-03-14")
    values: Annotated[tuple[ValueId, ...], Several] = several(
        "required", "The values it shows.", "values: [notice-first]"
    )
    outcome: Literal["triumph", "misstep"] | None = required(
        "Whether it went well or wrong.", "outcome: triumph"
    )
    felt: Text | None = expected(
        "How it felt to those who were there.", "felt: Nobody spoke until the cup was empty."
    )
    departments: Annotated[tuple[DepartmentId, ...], Several] = several(
        "expected", "The departments it happened in.", "departments: [kitchen]"
    )
    lesson: Text | None = optional(
        "What a misstep taught us. Every misstep needs it; a triumph leaves it out."
    )
    changed: Text | None = optional("What is done otherwise since a misstep. Every misstep needs it.")
    standards: Annotated[tuple[StandardId, ...], Several] = several("optional", "The standards it shows.")
    roles: Annotated[tuple[RoleId, ...], Several] = several("optional", "The roles it is about.")
    deviated_from: Annotated[tuple[StandardId, ...], Several] = several(
        "optional", "The standards somebody departed from."
    )
    justified: bool | None = optional("Whether departing from them was right.")
    people: tuple[Person, ...] = several("optional", "The people it names, with their consent.")
    celebrated: Celebration | None = optional("When and how it was celebrated.")
    question: Text | None = optional("A question to talk about.")
    lineup_on: Day | None = optional("The day it is told at the line-up.")
