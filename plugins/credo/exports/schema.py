"""The document's JSON Schema, derived from the fields' declarations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic.json_schema import models_json_schema

from credo.exports.document import RESOLVED, VERSION
from credo.schema.kinds import KINDS, Kind
from credo.schema.settings import Settings

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
NAME: Final = f"urn:credo:handbook:{VERSION}"

_TEXT: Final = {"type": "string"}
_MARKDOWN: Final = {"type": "string", "contentMediaType": "text/markdown"}
_PATH: Final = {
    "type": "string",
    "description": "The file's path from the handbook's folder; links start from it.",
}
_ADDRESS: Final = {"type": "string", "description": "The page's address on the site."}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what ``document`` gives.

    Nothing in ``fields`` is required, since a handbook may allow itself a hole and say why; each field's ``$comment``
    tells whether it is required, expected or optional.
    """
    _, whole = models_json_schema(
        [(kind.model, "validation") for kind in KINDS], ref_template="#/$defs/{model}"
    )
    parts = {name: _tidied(part) for name, part in whole["$defs"].items()}
    for kind in KINDS:
        properties = parts[kind.model.__name__]["properties"]
        for name in RESOLVED & properties.keys():
            del properties[name]
    records = {f"{kind.name}-record": _record(kind) for kind in KINDS}
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "title": "A handbook, as Credo exports it",
        **_object(
            {
                "credo": {"const": VERSION, "description": "The version of this form."},
                "company": _setting("company", {"type": ["string", "null"]}),
                "language": _setting("language", _TEXT),
                "edition": _setting("edition", {"type": ["string", "null"]}),
                **{name: _setting(name, _NAMES) for name in Settings().setting_names},
                "records": _list([{"$ref": f"#/$defs/{name}"} for name in records]),
                "pages": {"type": "array", "items": _PAGE},
                "withdrawn": {"type": "array", "items": _WITHDRAWN, "description": "Records taken back."},
            }
        ),
        "$defs": {"reference": _REFERENCE, **records, **dict(sorted(parts.items()))},
    }


def _record(kind: Kind) -> dict[str, Any]:
    references = {"type": "array", "items": {"$ref": "#/$defs/reference"}}
    return _object(
        {
            "kind": {"const": kind.name},
            "id": {"type": "string", "description": "Its lasting name, unique within its kind."},
            "title": {"type": "string", "description": "Its title, or what stands for one."},
            "status": {"enum": ["draft", "active", "retired"]},
            "path": _PATH,
            "address": _ADDRESS,
            "fields": {"$ref": f"#/$defs/{kind.model.__name__}"},
            "body": _MARKDOWN,
            "references": {**references, "description": "What it names, in the order of its fields."},
            "backlinks": {
                **references,
                "description": "What names it; `field` is a field of the other record.",
            },
        }
    )


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(choices: list[dict[str, str]]) -> dict[str, Any]:
    return {"type": "array", "items": {"oneOf": choices}}


def _setting(name: str, form: Mapping[str, Any]) -> dict[str, Any]:
    return {**form, "description": Settings.model_fields[name].description}


def _tidied(part: Mapping[str, Any]) -> dict[str, Any]:
    """A part as the document has it: fields that say nothing are left out of it, so none of them is null."""
    properties = {name: _field(field) for name, field in part["properties"].items()}
    return {key: value for key, value in part.items() if key != "title"} | {"properties": properties}


def _field(field: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in field.items() if key not in _DROPPED}
    forms = [form for form in kept.pop("anyOf", ()) if form != {"type": "null"}]
    if len(forms) == 1:
        kept = {**forms[0], **kept}
    elif forms:
        kept["anyOf"] = forms
    return kept | ({"$comment": field["need"]} if "need" in field else {})


_DROPPED: Final = frozenset({"title", "default", "need", "example"})
_NAMES: Final = {"type": "object", "additionalProperties": _TEXT}
_PAGE: Final = _object(
    {
        "path": _PATH,
        "address": _ADDRESS,
        "title": _TEXT,
        "fields": {"type": "object", "description": "The page's front matter, as it stands there."},
        "body": _MARKDOWN,
    }
)
_WITHDRAWN: Final = _object(
    {
        "kind": {"enum": [kind.name for kind in KINDS]},
        "id": _TEXT,
        "address": _ADDRESS,
        "date": {"type": "string", "format": "date", "description": "Since when."},
        "reason": {"type": "string", "description": "Why, in words that may be published."},
    }
)
_REFERENCE: Final = _object(
    {
        "field": {
            "type": "string",
            "description": "The field it stands in: `owner`, `measures.0.serves_value`.",
        },
        "kind": {"enum": [*(kind.name for kind in KINDS), "customer"]},
        "id": _TEXT,
    }
)
