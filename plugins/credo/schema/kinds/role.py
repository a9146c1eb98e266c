"""A role: its function beside its purpose, whom it serves, and what it may decide alone."""

from __future__ import annotations

from typing import Annotated

from credo.schema.common import RecordFields
from credo.schema.fields import (
    DepartmentId,
    Led,
    Part,
    Plain,
    Served,
    Several,
    Text,
    expected,
    optional,
    required,
    several,
)


class Decision(Part):
    """Something a role may decide without asking."""

    what: Text | None = required("What may be decided.", "what: A night for free")
    limit: Text | None = expected("Up to where.", "limit: Once for each stay")
    tell: Text | None = optional("Whom to tell afterwards.")


class Role(RecordFields):
    """What somebody does here, and what for."""

    title: Plain | None = required("The role's name.", "title: Receptionist")
    function: Text | None = required("What the role does.", "function: Cooks breakfast and dinner.")
    purpose: Text | None = required(
        "What that is for: who is better off, and how.",
        "purpose: Whoever sits down hungry is glad they came here.",
    )
    departments: Annotated[tuple[DepartmentId, ...], Several] = several(
        "expected", "The departments it belongs to.", "departments: [kitchen]"
    )
    serves: Annotated[tuple[Served, ...], Several] = several(
        "expected", "Whom it serves; a colleague counts as a customer.", "serves: [guests]"
    )
    may_decide: tuple[Decision, ...] = several(
        "expected",
        "What it may decide alone.",
        "may_decide: [{what: A night for free, limit: Once for each stay}]",
    )
    leads: Annotated[tuple[Led, ...], Several] = several("optional", "The departments or roles it leads.")
