"""A standard: what we do, why, and when doing otherwise is right."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import model_validator

from credo.schema.common import Audience, RecordFields
from credo.schema.fields import (
    Day,
    Part,
    Plain,
    RoleId,
    Served,
    Several,
    StandardId,
    Text,
    ValueId,
    expected,
    optional,
    required,
    several,
)


class Deviation(Part):
    """When departing from a standard is right; a plain text is its ``when``."""

    when: Text | None = expected(
        "When doing otherwise is right; or “Never”, and why.", "when: A guest is in tears."
    )
    who_decides: Text | None = optional("Who decides, there and then.")
    tell: Text | None = optional("Who is told afterwards.")
    example: Text | None = optional("A case in which it was right.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, bool | int | float):
            raise ValueError("say in words when doing otherwise is right, or “Never, because …” in quotes")
        return {"when": value} if isinstance(value, str) else value


class Measure(Part):
    """A figure that shows whether a standard works, and the guard that keeps it from doing harm."""

    name: Plain | None = required("What is measured.", "name: Minutes until a guest is greeted")
    target: Plain | None = expected("The figure aimed at.", "target: Under two")
    serves_value: ValueId | None = expected("The value the figure serves.", "serves_value: notice-first")
    guardrail: Text | None = expected(
        "What must not suffer for the figure's sake.", "guardrail: Nobody is hurried at the desk."
    )
    tension_with: ValueId | None = optional("The value it pulls against; the text explains how that is held.")


class Standard(RecordFields):
    """A rule of conduct with its reason."""

    title: Plain | None = required("The standard's name.", "title: Greet before you type")
    statement: Text | None = required(
        "What we do, as one rule.", "statement: Look up and greet before you type."
    )
    purpose: Text | None = required(
        "Why: who is better off, and how.",
        "purpose: Somebody who has travelled all day wants to be seen before they are processed.",
    )
    values: Annotated[tuple[ValueId, ...], Several] = several(
        "required", "The values it carries into the day.", "values: [notice-first]"
    )
    deviation: Deviation | None = expected(
        "When doing otherwise is right, who decides, whom to tell.",
        "deviation: {when: A guest is in tears., who_decides: Whoever stands nearest.}",
    )
    applies_to: Audience | None = expected("Whom it applies to.", "applies_to: everyone")
    owner: RoleId | None = expected(
        "The role that answers questions about it.", "owner: front-office-manager"
    )
    review_by: Day | None = expected("By when somebody looks at it again.", "review_by: 2028-03-31")
    serves: Annotated[tuple[Served, ...], Several] = several(
        "optional", "The roles, departments or customers it serves."
    )
    since: Day | None = optional("Since when it holds.")
    measures: tuple[Measure, ...] = several("optional", "Figures that show whether it works.")
    superseded_by: StandardId | None = optional("The standard that took its place.")
    question: Text | None = optional("A question to talk about.")
    lineup_on: Day | None = optional("The day it is the line-up's topic.")
