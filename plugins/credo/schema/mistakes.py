"""pydantic's errors, told to people who do not program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from credo.schema.nearest import did_you_mean
from credo.source.yaml_nodes import Trail

_TYPES = {
    "string_type": "one text is expected here",
    "bool_type": "`true` or `false` is expected here",
    "bool_parsing": "`true` or `false` is expected here",
    "int_type": "a whole number is expected here",
    "int_parsing": "a whole number is expected here",
    "int_from_float": "a whole number is expected here",
    "tuple_type": "a list is expected here, each entry on its own line after `- `",
    "list_type": "a list is expected here, each entry on its own line after `- `",
    "dict_type": "fields of the form `name: text` are expected here, indented below",
    "model_type": "fields of the form `name: text` are expected here, indented below",
    "model_attributes_type": "fields of the form `name: text` are expected here, indented below",
    "date_type": "a date is expected here, for example: 2026-09-21",
}


def what_is_wrong(error: ErrorDetails, model: type[BaseModel]) -> tuple[Trail, bool, str, str]:
    """Translate one validation error.

    Gives the way to the place, whether the key (not the value) is meant, the message, and what to write instead.
    """
    trail = error["loc"]
    if trail[-1] == "[key]" and error["type"] != "extra_forbidden":  # pydantic's word for “the key is wrong”
        trail = trail[:-1]
    name = str(trail[-1])
    if error["type"] == "extra_forbidden":
        known = [known for known, _ in _fields(_model_at(model, trail[:-1]))]
        return trail, True, f"There is no field `{name}` here.", did_you_mean(name, known)
    if error["type"] == "missing":
        description = next(
            (f.description for n, f in _fields(_model_at(model, trail[:-1])) if n == name), None
        )
        return trail, False, f"`{name}` is missing here.", f"Add `{name}:`. {description or ''}".rstrip()
    label = next((f"`{step}`" for step in reversed(trail) if isinstance(step, str)), "This")
    if error["type"] == "literal_error":
        choices = str(error.get("ctx", {}).get("expected", "")).replace("'", "`")
        return trail, False, f"{label} is {shown(error['input'])}.", f"Write {choices}."
    if error["type"] == "value_error":
        reason = str(error.get("ctx", {}).get("error", "")).strip()
    else:
        reason = _TYPES.get(error["type"], "this has another form than expected")
    example = "" if "example" in reason else _example(model, trail)
    return trail, False, f"{label} is {shown(error['input'])}.", _sentence(reason) + example


def errors_of(error: ValidationError) -> list[ErrorDetails]:
    """The single errors, without pydantic's links."""
    return error.errors(include_url=False)


def need_of(field: Any) -> str:
    """``required``, ``expected`` or ``optional``, as the field was declared."""
    return str((field.json_schema_extra or {}).get("need", "optional"))


def example_of(field: Any) -> str:
    """What a field's declaration suggests to write, or an empty text."""
    return str((field.json_schema_extra or {}).get("example", ""))


def _example(model: type[BaseModel], trail: Trail) -> str:
    fields = _fields(_model_at(model, trail[:-1]))
    own = next((example_of(field) for name, field in fields if name == trail[-1]), "")
    entry = next(
        (example_of(field) for _, field in _fields(_model_at(model, trail)) if example_of(field)), ""
    )
    if own or not entry:
        return f" For example: `{own}`." if own else ""
    return f" An entry begins, for example: `- {entry}`."


def _model_at(model: type[BaseModel] | None, trail: Trail) -> type[BaseModel] | None:
    for step in trail:
        if model is None or isinstance(step, int):
            continue
        field = next((f for name, f in _fields(model) if name == step), None)
        model = _model_in(field.annotation) if field else None
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found:
            return found
    return None


def _fields(model: type[BaseModel] | None) -> list[tuple[str, Any]]:
    """A model's fields by the names people write."""
    return [(field.alias or name, field) for name, field in model.model_fields.items()] if model else []


def shown(value: object) -> str:
    """A value as an error quotes it, shortened."""
    if isinstance(value, Mapping):
        return "a group of fields"
    if isinstance(value, list | tuple):
        return "a list"
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "a yes-or-no answer"
    text = str(value)
    return f"“{text if len(text) <= 60 else text[:57] + '…'}”"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".") if text else ""
