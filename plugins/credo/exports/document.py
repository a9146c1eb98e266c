"""The handbook as one document of plain values, for programs that are not Credo."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from credo.graph.addresses import address_of
from credo.graph.handbook import Handbook, Key
from credo.graph.withdrawn import Withdrawn
from credo.pages.plain_page import page_title
from credo.schema.common import RecordFields
from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile

VERSION: Final = 1
"""The version of the document's form. It changes when a program that reads the old form would be misled."""

RESOLVED: Final = frozenset({"kind", "id", "title", "status"})
"""What a record states on top, resolved, and so not again among its ``fields``."""

Ends = Mapping[Key, list[dict[str, str]]]
"""For each record, the other ends of its references."""


def document(handbook: Handbook) -> dict[str, Any]:
    """Everything a handbook says, as plain values in a fixed order.

    Texts are the Markdown that stands in the files; links in it are relative to ``path``. A field that a record
    leaves out is left out here too.
    """
    settings = handbook.settings
    outward, inward = _ends(handbook)
    return {
        "credo": VERSION,
        "company": settings.company,
        "language": settings.language,
        "edition": settings.edition,
        **settings.setting_names,
        "records": [_record(record, outward, inward) for record in handbook.records],
        "pages": [_page(page) for page in handbook.pages],
        "withdrawn": [_withdrawn(note) for note in handbook.withdrawn],
    }


def field_names(model: type[RecordFields]) -> tuple[str, ...]:
    """A kind's fields as they are declared, its own before those every record has, without the resolved ones."""
    shared = RecordFields.model_fields
    found = sorted(model.model_fields.items(), key=lambda item: item[0] in shared)
    return tuple(key for name, field in found if (key := field.alias or name) not in RESOLVED)


def _record(record: AnyRecord, outward: Ends, inward: Ends) -> dict[str, Any]:
    fields = record.fields.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    names = (name for name in field_names(type(record.fields)) if name in fields)
    return {
        "kind": record.kind,
        "id": record.id,
        "title": record.title,
        "status": record.status,
        "path": record.path,
        "address": address_of(record.uri),
        "fields": {name: fields[name] for name in names},
        "body": record.file.body.strip("\n"),
        "references": outward[record.key],
        "backlinks": inward[record.key],
    }


def _page(page: SourceFile) -> dict[str, Any]:
    return {
        "path": page.path,
        "address": address_of(page.uri),
        "title": page_title(page),
        "fields": _finite(page.fields),
        "body": page.body.strip("\n"),
    }


def _withdrawn(note: Withdrawn) -> dict[str, Any]:
    return {
        "kind": note.kind,
        "id": note.id,
        "address": address_of(note.uri),
        "date": note.date.isoformat(),
        "reason": note.reason,
    }


def _ends(handbook: Handbook) -> tuple[Ends, Ends]:
    """References outward and inward, each with the field it stands in; drafts and retired records included."""
    outward: defaultdict[Key, list[dict[str, str]]] = defaultdict(list)
    inward: defaultdict[Key, list[dict[str, str]]] = defaultdict(list)
    for reference in handbook.references:
        field = ".".join(map(str, reference.trail))
        for ends, here, there in (
            (outward, reference.source, reference.target),
            (inward, reference.target, reference.source),
        ):
            ends[here].append({"field": field, "kind": there[0], "id": there[1]})
    return outward, inward


def _finite(value: Any) -> Any:
    """A plain page's front matter may hold anything, also a number JSON has no word for; that becomes null."""
    if isinstance(value, dict):
        return {name: _finite(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
