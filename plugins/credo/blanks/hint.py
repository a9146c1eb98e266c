"""What may stand in a field, told from its declaration and from what the handbook holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from credo.graph.handbook import Handbook
from credo.schema.fields import OneOf, Refers

_MOST: Final = 20
"""More ids than this are no help in a comment."""


def part_of(field: FieldInfo) -> tuple[type[BaseModel] | None, bool]:
    """The group of fields a field holds, if it does, and whether it holds a list of them."""
    annotations = list(_inner(field.annotation))
    part = next((one for one in annotations if isinstance(one, type) and issubclass(one, BaseModel)), None)
    return part, part is not None and _is_list(field)


def hint(field: FieldInfo, handbook: Handbook) -> str:
    """One sentence about what may be written, or an empty text: the choices, the ids there are, or the form."""
    known = _known(field, handbook)
    if known:
        more = "One or more of" if _is_list(field) else "One of"
        return f"{more}: {', '.join(known)}."
    annotations = list(_inner(field.annotation))
    if bool in annotations:
        return "Write true or false."
    if int in annotations:
        return "A whole number."
    if date in annotations:
        return "A date, year-month-day."
    return "One a line, each after “- ”." if _is_list(field) and part_of(field)[0] is None else ""


def _known(field: FieldInfo, handbook: Handbook) -> list[str]:
    found: list[str] = []
    for one in (field.annotation, *field.metadata):
        for inner in _inner(one):
            if get_origin(inner) is Literal:
                found += get_args(inner)
            elif isinstance(inner, OneOf):
                found += handbook.settings.setting_names[inner.setting]
            elif isinstance(inner, Refers):
                found += [id for kind in inner.kinds for id in _ids(handbook, kind)]
    return found if len(found) <= _MOST else []


def _ids(handbook: Handbook, kind: str) -> list[str]:
    if kind == "customer":
        return list(handbook.settings.customers)
    return [record.id for record in handbook.of_kind(kind) if record.is_active]


def _is_list(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple


def _inner(annotation: Any) -> Iterator[Any]:
    """An annotation taken apart down to its types, its choices and what they are marked with."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType, tuple, Annotated):
        for part in get_args(annotation):
            yield from _inner(part)
    else:
        yield annotation
