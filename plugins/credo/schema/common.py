"""The fields every record may have, and the parts that several kinds share."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from credo.schema.fields import (
    Brand,
    DepartmentId,
    EditionId,
    Location,
    Part,
    Plain,
    RoleId,
    Several,
    Text,
    optional,
    required,
    several,
)


class Change(Part):
    """Why a record changed, and in which edition."""

    why: Text | None = required("Why it changed, for the people it concerns.", "why: Guests waited too long.")
    editorial: bool | None = optional("Whether only the wording changed.")
    edition: EditionId | None = optional("The edition it changed in; left out, the next one.")


class Audience(Part):
    """Whom something is for: everyone, or roles and departments, narrowed by locations and brands."""

    everyone: bool | None = optional("Whether it is for everyone; `applies_to: everyone` says the same.")
    roles: Annotated[tuple[RoleId, ...], Several] = several("optional", "The roles it is for.")
    departments: Annotated[tuple[DepartmentId, ...], Several] = several(
        "optional", "The departments it is for, with all their roles."
    )
    locations: Annotated[tuple[Location, ...], Several] = several("optional", "Only at these places.")
    brands: Annotated[tuple[Brand, ...], Several] = several("optional", "Only under these brands.")

    @model_validator(mode="before")
    @classmethod
    def _everyone(cls, value: Any) -> Any:
        if isinstance(value, str | list | int | float | bool) and value != "everyone":
            raise ValueError(
                "write `everyone`, or `roles:` or `departments:` indented below, with a list of ids"
            )
        return {"everyone": True} if value == "everyone" else value


class RecordFields(Part):
    """What the front matter of every record may say, whatever its kind."""

    kind: Plain | None = required("What the record is: vision, value, standard, story …", "kind: standard")
    id: Plain | None = optional("The record's lasting name; left out, the file's name.")
    status: Literal["draft", "active", "retired"] | None = optional(
        "Whether it counts: draft, active, retired."
    )
    retired_because: Text | None = optional("Why it was retired.")
    formerly: Annotated[tuple[Plain, ...], Several] = several(
        "optional", "Ids the record had before; each becomes a redirect."
    )
    changes: tuple[Change, ...] = several("optional", "What changed and why, edition by edition.")
    source: Text | None = optional("Where the idea or the text comes from.")
    allow: dict[str, Text | None] | None = optional("Rules this record may break, each with the reason.")
    tags: Annotated[tuple[Plain, ...], Several] = several(
        "optional", "Words under which it can be found with its like."
    )
    hide: Annotated[tuple[Plain, ...], Several] = several(
        "optional", "What the page does without: navigation, toc (the list of its headings)."
    )
    icon: Plain | None = optional("The picture beside its title, by its name: material/soup.")
    description: Plain | None = optional("One sentence for search engines and previews.")
    search: dict[str, Any] | None = Field(
        default=None,
        description="How the search treats the page: `boost: 2` puts it higher, `exclude: true` leaves it out.",
        json_schema_extra={"need": "optional", "example": ""},
    )
