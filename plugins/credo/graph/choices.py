"""What a field may name: the words its declaration allows, and the ids this very handbook has."""

from __future__ import annotations

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from credo.graph.handbook import Handbook
from credo.schema.fields import OneOf, Refers
from credo.schema.mistakes import example_of


def choices(field: FieldInfo, handbook: Handbook) -> tuple[str, ...]:
    """All that may stand in a field, in the order of declaration; none where anything may."""
    found: list[str] = []
    for annotation in (field.annotation, *field.metadata):
        for one in taken_apart(annotation):
            if get_origin(one) is Literal:
                found += get_args(one)
            elif isinstance(one, OneOf):
                found += handbook.settings.setting_names[one.setting]
            elif isinstance(one, Refers):
                found += [id for kind in one.kinds for id in _ids(handbook, kind)]
    return tuple(found)


def fitting_example(name: str, field: FieldInfo, handbook: Handbook) -> str:
    """The line a field's declaration suggests, with an id of this handbook's in place of one that it hasn't."""
    example = example_of(field)
    part, _ = part_of(field)
    for key, one in part.model_fields.items() if part else ():
        inner = one.alias or key
        example = example.replace(example_of(one) or "\n", fitting_example(inner, one, handbook))
    known = choices(field, handbook)
    if not example or not known or example.removeprefix(f"{name}: ").strip("[]") in known:
        return example
    return f"{name}: [{known[0]}]" if is_list(field) else f"{name}: {known[0]}"


def part_of(field: FieldInfo) -> tuple[type[BaseModel] | None, bool]:
    """The group of fields a field holds, if it does, and whether it holds a list of them."""
    annotations = list(taken_apart(field.annotation))
    part = next((one for one in annotations if isinstance(one, type) and issubclass(one, BaseModel)), None)
    return part, part is not None and is_list(field)


def is_list(field: FieldInfo) -> bool:
    """Whether a field holds a list."""
    return get_origin(field.annotation) is tuple


def taken_apart(annotation: Any) -> Iterator[Any]:
    """An annotation taken apart down to its types, its choices and what they are marked with."""
    if get_origin(annotation) in (Union, UnionType, tuple, Annotated):
        for part in get_args(annotation):
            yield from taken_apart(part)
    else:
        yield annotation


def _ids(handbook: Handbook, kind: str) -> list[str]:
    if kind == "customer":
        return list(handbook.settings.customers)
    return [record.id for record in handbook.of_kind(kind) if record.is_active]
