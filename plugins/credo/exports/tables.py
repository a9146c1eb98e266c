"""The handbook as tables, one a kind, for people who work with a spreadsheet.

The bytes are made for spreadsheets: a byte order mark, since Excel takes UTF-8 without one for something else; line
ends as RFC 4180 wants them; and an apostrophe before a text that a spreadsheet would run as a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from pydantic import BaseModel

from credo.exports.document import document, field_names
from credo.graph.handbook import Handbook
from credo.schema.kinds import KINDS, Kind

RECORD: Final = ("id", "title", "status", "path", "address")
"""The columns every kind's table begins with."""

PAGE: Final = ("path", "address", "title", "body")
PAGES: Final = "pages.csv"

_AFTER: Final = ("body", "backlinks")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def tables(handbook: Handbook) -> dict[str, bytes]:
    """The files of a folder of tables, by name: ``standards.csv`` and so on for every kind, and ``pages.csv``.

    A kind without records has a table too, with its heading only.
    """
    whole = document(handbook)
    made = {
        f"{kind.plural}.csv": _table(
            columns(kind), (_row(record) for record in whole["records"] if record["kind"] == kind.name)
        )
        for kind in KINDS
    }
    return made | {PAGES: _table(PAGE, whole["pages"])}


def columns(kind: Kind) -> tuple[str, ...]:
    """A kind's columns: what every record has, its fields as they are declared, groups taken apart, and its text."""
    fields = {field.alias or name: field for name, field in kind.model.model_fields.items()}
    named = (column for name in field_names(kind.model) for column in _columns(name, fields[name].annotation))
    return (*RECORD, *named, *_AFTER)


def beginning(names: Iterable[str]) -> bytes:
    """How a file whose first columns are these begins, by which an earlier export is known."""
    return b"\xef\xbb\xbf" + ",".join(names).encode()


def _columns(name: str, annotation: Any) -> Iterator[str]:
    part = _part(annotation)
    if part is None:
        yield name
        return
    for inner, field in part.model_fields.items():
        yield from _columns(f"{name}.{field.alias or inner}", field.annotation)


def _part(annotation: Any) -> type[BaseModel] | None:
    """The group of fields an annotation stands for, alone or as ``Group | None``; a list of groups is no group."""
    choices = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return next((one for one in choices if isinstance(one, type) and issubclass(one, BaseModel)), None)


def _row(record: Mapping[str, Any]) -> dict[str, Any]:
    names = dict.fromkeys(f"{end['kind']}/{end['id']}" for end in record["backlinks"])
    return dict(record) | dict(_flat(record["fields"])) | {"backlinks": list(names)}


def _flat(fields: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in fields.items():
        yield before + name, value
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")


def _table(names: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    names = tuple(names)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    text = _text(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _text(value: Any) -> str:
    """A value in one cell: a list with semicolons, a list of groups or named texts with one a line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_text(item)}" for name, item in value.items())
    if isinstance(value, list):
        groups = any(isinstance(item, dict) for item in value)
        return ("\n" if groups else "; ").join(_on_one_line(item) for item in value)
    return str(value)


def _on_one_line(value: Any) -> str:
    return "; ".join(_text(value).split("\n")) if isinstance(value, dict) else _text(value)
