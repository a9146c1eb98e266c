"""A booklet: what a newcomer holds in their hands on day one. The record's body is the leader's letter."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from credo.schema.common import Audience, RecordFields
from credo.schema.fields import Part, Plain, RoleId, Several, Text, expected, optional, required, several


class Session(Part):
    """One entry of the orientation programme."""

    day: int | None = required("Which day, counted from 1.", "day: 1")
    time: Plain | None = optional("When it begins.", 'time: "9:30"')
    minutes: int | None = optional("How long it takes, in minutes.")
    what: Text | None = required("What happens.", "what: A walk through the house")
    led_by: RoleId | None = expected("The role that leads it.", "led_by: head-chef")


class Booklet(RecordFields):
    """An orientation booklet for somebody."""

    title: Plain | None = required("The booklet's title.", "title: Welcome to the kitchen")
    for_: Audience | None = Field(
        default=None,
        alias="for",
        description="Whom it is for.",
        json_schema_extra={"need": "required", "example": "for: everyone"},
    )
    programme: tuple[Session, ...] = several(
        "expected",
        "The days of orientation, hour by hour.",
        "programme: [{day: 1, what: A walk through the house, led_by: head-chef}]",
    )
    include: Annotated[tuple[Plain, ...], Several] = several(
        "optional", "Sections and extra records to print."
    )
