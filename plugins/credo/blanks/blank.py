"""A blank: the front matter of a new record, with a comment on every field made from its declaration."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pydantic.fields import FieldInfo

from credo.blanks.hint import hint
from credo.graph.choices import choices, fitting_example, part_of
from credo.graph.handbook import Handbook
from credo.schema.common import RecordFields
from credo.schema.kinds import Kind
from credo.schema.mistakes import need_of
from credo.source.yaml_scalar import one_line, yaml_scalar

_WIDTH: Final = 100
_OPTIONAL: Final = "What follows may be left out. To use a field, delete the # before it."
_BODY: Final = "Below the next line of dashes there is room for text, in Markdown."

Fields = Mapping[str, FieldInfo]


def blank(kind: Kind, title: str, handbook: Handbook, today: date) -> str:
    """The text of a new record's file.

    What can be known is filled in: the kind, the title (a kind without one has the text as its statement), a date,
    the day of review. Every other required or expected field is there and empty; optional ones follow, switched off.
    """
    fields = {field.alias or name: field for name, field in kind.model.model_fields.items()}
    own = {name: field for name, field in fields.items() if name not in RecordFields.model_fields}
    known = {
        "title" if "title" in own else "statement": yaml_scalar(one_line(title)),
        "date": today.isoformat(),
        "review_by": _in_a_year(today).isoformat(),
    }
    sheet = _Sheet(handbook, known)
    lines = ["---", f"kind: {kind.name}"]
    for name, field in _asked(own).items():
        lines += ["", *sheet.on(name, field)]
    lines += ["", *_comment(_OPTIONAL)]
    for name, field in (_offered(own) | _offered(fields)).items():
        lines += ["", *sheet.off(name, field)]
    return "\n".join((*lines, "", *_comment(_BODY), "---", "", ""))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Writes fields one below the other: for this handbook, with these values known beforehand."""

    handbook: Handbook
    known: Mapping[str, str]

    def on(self, name: str, field: FieldInfo) -> Iterator[str]:
        """A field to be filled in, with what is inside it."""
        yield from self._about(name, field)
        yield f"{name}: {self.known.get(name, '')}".rstrip()
        part, many = part_of(field)
        if part is None:
            return
        inner: Fields = {one.alias or key: one for key, one in part.model_fields.items()}
        indent, first = ("    ", "  - ") if many else ("  ", "  ")
        for key, one in _asked(inner).items():
            yield from _indented(indent, self._about(key, one))
            yield f"{first}{key}:"
            first = indent
        for key, one in _offered(inner).items():
            yield from _indented(indent, self.off(key, one))

    def off(self, name: str, field: FieldInfo) -> Iterator[str]:
        """A field that may be switched on, with the lines that go with it."""
        part, many = part_of(field)
        yield from self._about(
            name, field, "A list: the lines below it once for each." if part and many else ""
        )
        yield f"#{name}:"
        first, rest = ("  - ", "    ") if many else ("  ", "  ")
        keys = [one.alias or key for key, one in part.model_fields.items()] if part else []
        yield from (f"#{rest if at else first}{key}:" for at, key in enumerate(keys))

    def _about(self, name: str, field: FieldInfo, inside: str = "") -> Iterator[str]:
        yield from _comment(" ".join(filter(None, (field.description, hint(field, self.handbook), inside))))
        example = fitting_example(name, field, self.handbook).removeprefix(f"{name}: ")
        if example and part_of(field)[0] is None:  # a group's fields have examples of their own
            sentences = example.startswith("[") and not choices(field, self.handbook)  # with commas, colons
            yield from _comment(f"For example: {f'- {example[1:-1]}' if sentences else example}")


def _asked(fields: Fields) -> dict[str, FieldInfo]:
    return {name: field for name, field in fields.items() if need_of(field) != "optional"}


def _offered(fields: Fields) -> dict[str, FieldInfo]:
    return {name: field for name, field in fields.items() if need_of(field) == "optional"}


def _comment(text: str) -> Iterator[str]:
    return (
        f"# {line}" for line in textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    )


def _indented(indent: str, lines: Iterator[str]) -> Iterator[str]:
    return (indent + line for line in lines)


def _in_a_year(day: date) -> date:
    """The same day next year; the day before where there is no 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return (day - timedelta(days=1)).replace(year=day.year + 1)
