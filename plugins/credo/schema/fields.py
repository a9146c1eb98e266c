"""What a field is declared with: its need, its description and the type of its value.

A field is declared once, on its kind's model. The checks, the forms, the documentation and the error texts are all
derived from that declaration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Need = Literal["required", "expected", "optional"]

ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
"""Lower-case letters, digits and hyphens."""


class Part(BaseModel):
    """Fields that belong together: a record's front matter, or one entry of a list in it. Frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def required(description: str, example: str = "") -> Any:
    """Declare a field that must be there; ``example`` is what an error suggests to write."""
    return _declared("required", description, example)


def expected(description: str, example: str = "") -> Any:
    """Declare a field whose absence is worth a warning."""
    return _declared("expected", description, example)


def optional(description: str, example: str = "") -> Any:
    """Declare a field that may be left out."""
    return _declared("optional", description, example)


def several(need: Need, description: str, example: str = "") -> Any:
    """Declare a field that holds a list; left out, the list is empty."""
    return Field(default=(), description=description, json_schema_extra={"need": need, "example": example})


def _declared(need: Need, description: str, example: str) -> Any:
    return Field(default=None, description=description, json_schema_extra={"need": need, "example": example})


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a value as the id of a record of one of these kinds (or ``customer``: a group the settings declare)."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inline:
    """Marks a value as inline Markdown without raw HTML, whose links are relative to the record's file."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """Marks a value as one the settings declare under this name (``locations``, ``brands``)."""

    setting: str


def _text(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError('a text that is only yes, no, on, off, true or false needs quotes: "yes"')
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, str):
        return " ".join(value.split()) if "\n\n" not in value else value.strip()
    return value


def _id(value: object) -> object:
    """An id may be a year: ``edition: 2027``."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _day(value: object) -> object:
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        raise ValueError("a date is written year-month-day, for example: 2026-09-21")
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise ValueError("there is no such day in the calendar") from None


def _listed(value: object) -> object:
    """One value where a list is meant is a list of one: `values: notice-first`."""
    return (value,) if isinstance(value, str | dict) else tuple(value) if isinstance(value, list) else value


Plain = Annotated[str, BeforeValidator(_text)]
"""Plain text, on one line."""

Text = Annotated[str, BeforeValidator(_text), Inline()]
"""Inline Markdown without raw HTML."""

Day = Annotated[date, BeforeValidator(_day)]
"""A day, written ``2026-09-21``."""

Several = BeforeValidator(_listed)
"""Lets a single value stand for a list of one."""

ValueId = Annotated[str, BeforeValidator(_id), Refers(("value",))]
StandardId = Annotated[str, BeforeValidator(_id), Refers(("standard",))]
RoleId = Annotated[str, BeforeValidator(_id), Refers(("role",))]
DepartmentId = Annotated[str, BeforeValidator(_id), Refers(("department",))]
Led = Annotated[str, BeforeValidator(_id), Refers(("department", "role"))]
Served = Annotated[str, BeforeValidator(_id), Refers(("role", "department", "customer"))]
EditionId = Annotated[str, BeforeValidator(_id), Refers(("edition",))]
Location = Annotated[str, BeforeValidator(_id), OneOf("locations")]
Brand = Annotated[str, BeforeValidator(_id), OneOf("brands")]
