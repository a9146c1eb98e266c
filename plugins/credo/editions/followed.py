"""Ids that follow a renaming: who names a renamed record by its new id has changed nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from pydantic import BaseModel

from credo.editions.pairs import Pair
from credo.graph.handbook import Handbook, Key
from credo.graph.reference import Mention, mentions
from credo.schema.common import RecordFields
from credo.schema.fields import OneOf
from credo.source.yaml_nodes import Trail

Renamings = Mapping[Key, str]
"""Kind and old id of each renamed record, with its new id; and what stands in for an id that another has taken over."""


def renamings(pairs: Iterable[Pair]) -> Renamings:
    """The ids that are others now, as the pairs of records tell."""
    found: dict[Key, str] = {}
    for before, after in pairs:
        if before and after and before.key != after.key:
            found[before.key] = after.id
    for kind, id in {(kind, new) for (kind, _), new in found.items()}:
        found.setdefault((kind, id), f"{id} of then")  # no id has a blank, so it is nobody's
    return found


def followed(fields: RecordFields, old: Handbook, renamed: Renamings) -> RecordFields:
    """A record's fields as they would be if every record they name had its new id already."""
    if not renamed:
        return fields
    for mention in mentions(fields):
        key = _target(mention, old, renamed)
        if key and key in renamed:
            fields = cast(RecordFields, _put(fields, mention.trail, renamed[key]))
    return fields


def _target(mention: Mention, handbook: Handbook, renamed: Renamings) -> Key | None:
    """The record an id names; one that names nothing then doesn't name what has taken the id since either."""
    if isinstance(mention.mark, OneOf):
        return None
    keys = [(kind, mention.id) for kind in mention.mark.kinds]
    return next((key for there in (handbook.by_key, renamed) for key in keys if key in there), None)


def _put(value: Any, trail: Trail, id: str) -> Any:
    if not trail:
        return id
    step, rest = trail[0], trail[1:]
    if isinstance(value, tuple):
        at = cast(int, step)
        return (*value[:at], _put(value[at], rest, id), *value[at + 1 :])
    part = cast(BaseModel, value)
    name = next(name for name, field in type(part).model_fields.items() if (field.alias or name) == step)
    return part.model_copy(update={name: _put(getattr(part, name), rest, id)})
