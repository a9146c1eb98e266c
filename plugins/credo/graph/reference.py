"""References: which fields name other records, and the walk that collects them."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from credo.schema.fields import OneOf, Refers
from credo.source.yaml_nodes import Trail

Mark = Refers | OneOf


@dataclass(frozen=True, slots=True)
class Reference:
    """One record naming another: from which record, in which field, and the target's kind and id."""

    source: tuple[str, str]
    trail: Trail
    target: tuple[str, str]

    @property
    def field(self) -> str:
        """The top field the reference stands in, ``values`` or ``owner``."""
        return str(self.trail[0])


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked value as it stands in a record: what it says, where, and what it may name."""

    trail: Trail
    id: str
    mark: Mark


def mentions(part: BaseModel) -> Iterator[Mention]:
    """Every id and declared name in a record's fields, in the order of the declarations."""
    for find in _finders(type(part)):
        yield from find(part, ())


_Finder = Callable[[Any, Trail], Iterator[Mention]]


@cache
def _finders(model: type[BaseModel]) -> tuple[_Finder, ...]:
    """Compiled once per model: most fields hold no reference and are never looked at again."""
    found = []
    for name, field in model.model_fields.items():
        annotation: Any = field.annotation
        if field.metadata:
            annotation = Annotated[(annotation, *field.metadata)]
        inner = _finder(annotation)
        if inner:
            found.append(_in_field(name, field.alias or name, inner))
    return tuple(found)


def _in_field(name: str, key: str, inner: _Finder) -> _Finder:
    def find(part: Any, trail: Trail) -> Iterator[Mention]:
        value = getattr(part, name)
        if value is not None:
            yield from inner(value, (*trail, key))

    return find


def _finder(annotation: Any) -> _Finder | None:
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        mark = next((m for m in metadata if isinstance(m, Refers | OneOf)), None)
        return _of_mark(mark) if mark else _finder(inner)
    if get_origin(annotation) in (Union, types.UnionType):
        return next((f for f in map(_finder, get_args(annotation)) if f), None)
    if get_origin(annotation) is tuple:
        item = _finder(get_args(annotation)[0])
        return _of_items(item) if item else None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _of_part if _finders(annotation) else None
    return None


def _of_mark(mark: Mark) -> _Finder:
    def find(value: Any, trail: Trail) -> Iterator[Mention]:
        yield Mention(trail, value, mark)

    return find


def _of_items(item: _Finder) -> _Finder:
    def find(values: Any, trail: Trail) -> Iterator[Mention]:
        for at, value in enumerate(values):
            yield from item(value, (*trail, at))

    return find


def _of_part(part: BaseModel, trail: Trail) -> Iterator[Mention]:
    for find in _finders(type(part)):
        yield from find(part, trail)
