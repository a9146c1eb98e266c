"""A department: what it is for, and whom it serves."""

from __future__ import annotations

from typing import Annotated

from credo.schema.common import RecordFields
from credo.schema.fields import (
    DepartmentId,
    Plain,
    RoleId,
    Served,
    Several,
    Text,
    expected,
    optional,
    required,
    several,
)


class Department(RecordFields):
    """A part of the company; one that serves no guest serves a colleague."""

    title: Plain | None = required("The department's name.", "title: Kitchen")
    purpose: Text | None = expected(
        "What it is for, beyond what it does.", "purpose: Whoever sits down hungry is glad they came here."
    )
    serves: Annotated[tuple[Served, ...], Several] = several(
        "expected", "The roles, departments or customers it serves.", "serves: [guests]"
    )
    part_of: DepartmentId | None = optional("The department it belongs to.")
    led_by: RoleId | None = optional("The role that leads it.")
