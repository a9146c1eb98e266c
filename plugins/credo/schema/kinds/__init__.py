"""One module a kind of record, and the table of them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from credo.schema.common import RecordFields
from credo.schema.kinds.booklet import Booklet
from credo.schema.kinds.commitment import Commitment
from credo.schema.kinds.department import Department
from credo.schema.kinds.edition import Edition
from credo.schema.kinds.role import Role
from credo.schema.kinds.standard import Standard
from credo.schema.kinds.story import Story
from credo.schema.kinds.value import Value
from credo.schema.kinds.vision import Vision


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its name, the folder its pages lie in, and the model of its fields."""

    name: str
    plural: str
    model: type[RecordFields]


KINDS: Final[tuple[Kind, ...]] = (
    Kind("vision", "visions", Vision),
    Kind("value", "values", Value),
    Kind("standard", "standards", Standard),
    Kind("story", "stories", Story),
    Kind("department", "departments", Department),
    Kind("role", "roles", Role),
    Kind("commitment", "commitments", Commitment),
    Kind("booklet", "booklets", Booklet),
    Kind("edition", "editions", Edition),
)
KIND_BY_NAME: Final[dict[str, Kind]] = {kind.name: kind for kind in KINDS}

__all__ = [
    "KINDS",
    "KIND_BY_NAME",
    "Booklet",
    "Commitment",
    "Department",
    "Edition",
    "Kind",
    "RecordFields",
    "Role",
    "Standard",
    "Story",
    "Value",
    "Vision",
]
