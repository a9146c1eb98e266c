"""The vision: one short sentence everyone can repeat, and the four questions that define a culture."""

from __future__ import annotations

from credo.schema.common import RecordFields
from credo.schema.fields import Plain, Text, expected, required


class Vision(RecordFields):
    """A company's vision; a handbook has one."""

    title: Plain | None = required("The vision's name.", "title: Everyone leaves lighter than they came")
    statement: Text | None = required(
        "The vision, short enough to be repeated.",
        "statement: Whoever comes through our doors leaves lighter than they came.",
    )
    mission: Text | None = expected(
        "What are we here to do?", "mission: We give travellers back a day they had written off."
    )
    difference: Text | None = expected(
        "What makes us different?", "difference: Whoever answers also stays until it is done."
    )
    customers_say: Text | None = expected(
        "What do we want customers to say about us?", "customers_say: They knew what I needed before I did."
    )
    feelings: Text | None = expected("How do we want everyone we meet to feel?", "feelings: Expected.")
