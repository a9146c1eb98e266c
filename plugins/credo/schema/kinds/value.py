"""A value: what we hold dear, how it shows in what people do, and where we fall short of it."""

from __future__ import annotations

from typing import Annotated

from credo.schema.common import RecordFields
from credo.schema.fields import Day, Part, Plain, RoleId, Several, Text, expected, optional, required, several


class Behaviours(Part):
    """How a value shows in what people do."""

    we_do: Annotated[tuple[Text, ...], Several] = several(
        "expected",
        "What people do who hold the value.",
        "we_do: [Look up when a door opens]",
    )
    we_avoid: Annotated[tuple[Text, ...], Several] = several(
        "expected", "What they leave alone.", "we_avoid: [Waiting until somebody asks]"
    )


class Question(Part):
    """A question for an interview."""

    ask: Text | None = required("The question.", "ask: When did you last change your mind at work?")
    listen_for: Text | None = expected(
        "What a good answer contains.", "listen_for: Somebody else's name in the story"
    )


class Shortfall(Part):
    """Where we do not live up to a value, since when, who looks after it, and the next step."""

    since: Day | None = required("Since when we know it.", "since: 2026-03-01")
    what: Text | None = required("Where we fall short.", "what: Nobody greets the night deliveries.")
    owner: RoleId | None = required("The role that looks after it.", "owner: night-porter")
    next: Text | None = required(
        "The next step.", "next: The night porter takes them in at the kitchen door."
    )


class Value(RecordFields):
    """One of the few things everything else is measured by."""

    title: Plain | None = required("The value's name.", "title: We notice before we are asked")
    statement: Text | None = required(
        "What the value means, in a sentence or two.",
        "statement: Look up; most people who need something are standing in front of you.",
    )
    behaviours: Behaviours | None = expected(
        "What we do and what we avoid.",
        "behaviours: {we_do: [Look up when a door opens], we_avoid: [Waiting until somebody asks]}",
    )
    interview: tuple[Question, ...] = several(
        "expected",
        "Questions that show whether somebody shares the value.",
        "interview: [{ask: Tell us about a mistake of yours., listen_for: Somebody else's name}]",
    )
    purpose: Text | None = optional("Why this value and not another.")
    falls_short: tuple[Shortfall, ...] = several("optional", "Where we do not live up to it yet.")
    order: int | None = optional("Its place among the values, counted from 1.")
