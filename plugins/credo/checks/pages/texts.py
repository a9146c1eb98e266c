"""The Markdown texts of a handbook: the bodies of its files, and the fields of its records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from credo.checks.rule import Look
from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile
from credo.source.finding import Finding
from credo.source.yaml_nodes import Trail
from credo.source.yaml_text import Value

_SETTINGS = frozenset(("search", "hide", "icon", "template"))
"""Fields that hold Material's settings, not text."""
_TEMPLATE_COMMENT: Final = re.compile(
    r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{#[^{}]*#\}", re.DOTALL
)
"""What Jekyll and other generators take for a comment, in a handbook that has just moved in."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text somebody wrote: a file's body (then ``record`` and ``trail`` are empty) or a record's field."""

    file: SourceFile
    text: str
    record: AnyRecord | None = None
    trail: Trail = ()

    def finding(self, look: Look, offset: int, length: int, message: str, help: str) -> Finding:
        """A finding about some characters of the text."""
        if self.record is None:
            return look.in_body(self.file, offset, length, message, help)
        quote = self.text[offset : offset + length].split("\n")[0]
        return look.at(self.record, self.trail, message, help, quote=quote)


def bodies(look: Look) -> Iterator[Text]:
    """The bodies of all records and plain pages."""
    for record in look.handbook.records:
        yield Text(record.file, record.file.body)
    for page in look.handbook.pages:
        yield Text(page, page.body)


def fields(look: Look) -> Iterator[Text]:
    """Every text in the front matter of every record, as it was written."""
    for record in look.handbook.records:
        for trail, text in strings(record.file.fields):
            yield Text(record.file, text, record, trail)


def strings(fields: dict[str, Value]) -> Iterator[tuple[Trail, str]]:
    """Every text in a file's front matter, with the way to it."""
    for name, value in fields.items():
        if name not in _SETTINGS:
            yield from _in(value, (name,))


def _in(value: Value, trail: Trail) -> Iterator[tuple[Trail, str]]:
    if isinstance(value, str):
        yield trail, value
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from _in(item, (*trail, at))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _in(item, (*trail, name))


def without_template_comments(text: str) -> str:
    """The text with what other generators take for a comment blanked out; every other character keeps its place."""
    if "{%" not in text and "{#" not in text:
        return text
    return _TEMPLATE_COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
