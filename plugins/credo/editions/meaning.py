"""Which fields a record's meaning lives in: who changes one of them owes the others a reason."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Nature(StrEnum):
    """What a change is about: what the handbook means, a detail, or only how it is written."""

    MEANING = "meaning"
    DETAIL = "detail"
    FORM = "form"


BODY: Final = "body"
"""The name of a record's text below the front matter, where fields are told apart."""

_MEANT: Final[dict[str, frozenset[str]]] = {
    "vision": frozenset({"statement", "mission", "difference", "customers_say", "feelings"}),
    "value": frozenset({"statement", "purpose", "behaviours"}),
    "standard": frozenset({"statement", "purpose", "deviation", "applies_to"}),
    "department": frozenset({"purpose"}),
    "role": frozenset({"purpose", "may_decide"}),
    "commitment": frozenset({"statement"}),
    "booklet": frozenset({"for"}),
}
_FURNISHING: Final = frozenset(
    {"allow", "description", "formerly", "hide", "icon", "order", "search", "source", "tags"}
)
"""Fields that say how and where a record is shown."""

_ACCOUNTED: Final = frozenset({"kind", "id", "status", "changes"})
"""Fields that are told otherwise: as a renaming, a retirement, a reason."""


def nature(kind: str, field: str) -> Nature | None:
    """What a change of a kind's field is about if it says something else; None if the field is told otherwise."""
    if field in _ACCOUNTED:
        return None
    if field in _FURNISHING:
        return Nature.FORM
    return Nature.MEANING if field in _MEANT.get(kind, ()) else Nature.DETAIL


def meant_fields() -> tuple[tuple[str, str], ...]:
    """Kind and name of every field a change of which wants a reason, sorted."""
    return tuple(sorted((kind, field) for kind, fields in _MEANT.items() for field in fields))
