"""Fields that are not there: the general rules, derived from what each kind's fields are declared with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from credo.checks.rule import Check, Look, rule
from credo.graph.choices import fitting_example, part_of
from credo.schema.common import RecordFields
from credo.schema.mistakes import need_of
from credo.schema.validate import AnyRecord
from credo.source.finding import Finding, Severity
from credo.source.yaml_nodes import Trail
from credo.source.yaml_text import Value
from credo.source.yaml_words import quoting


def presence_checks(covered: frozenset[tuple[str, str]]) -> tuple[Check, ...]:
    """The two general rules, leaving alone the (kind, field) pairs that have a rule of their own.

    A field of a list's entries or of a group is named with dots: ``measures.guardrail``.
    """

    @rule("FLD101", "field-missing", Severity.ERROR)
    def field_missing(look: Look) -> Iterator[Finding]:
        """A record lacks a field it cannot do without.

        What: a required field of a record, or of an entry of a list in it, is absent or empty.

        Why it matters: the page would have a hole where its readers look first.

        How to fix: add the line the finding shows, and fill it in.
        """
        yield from _absent(look, "required", covered)

    @rule("FLD102", "field-expected", Severity.WARNING)
    def field_expected(look: Look) -> Iterator[Finding]:
        """A record lacks a field most good records have.

        What: an expected field of a record, or of an entry of a list in it, is absent or empty.

        Why it matters: the handbook works without it, but readers will miss it.

        How to fix: add the line the finding shows, or allow the rule in this record and say why.
        """
        yield from _absent(look, "expected", covered)

    return (field_missing, field_expected)


def is_absent(part: BaseModel, name: str) -> bool:
    """Whether a field says nothing: None, empty, or only white space."""
    value = getattr(part, name)
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def _absent(look: Look, need: str, covered: frozenset[tuple[str, str]]) -> Iterator[Finding]:
    for record in look.handbook.records:
        if record.status == "retired" and need == "expected":
            continue
        for trail, field in _holes(record.fields, (), need):
            name = ".".join(step for step in trail if isinstance(step, str))
            if trail[0] in record.broken or (record.kind, name) in covered:
                continue
            yield _finding(look, record, trail, field)


def _holes(part: BaseModel, trail: Trail, need: str) -> Iterator[tuple[Trail, FieldInfo]]:
    for name, field in type(part).model_fields.items():
        key = field.alias or name
        value = getattr(part, name)
        if is_absent(part, name):
            if need_of(field) == need:
                yield (*trail, key), field
        elif isinstance(value, BaseModel) and not isinstance(value, RecordFields):
            yield from _holes(value, (*trail, key), need)
        elif isinstance(value, tuple):
            for at, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _holes(item, (*trail, key, at), need)


def _finding(look: Look, record: AnyRecord, trail: Trail, field: FieldInfo) -> Finding:
    description = field.description or ""
    name = str(trail[-1])
    example = fitting_example(name, field, look.handbook)
    where = (
        f"this entry of `{trail[0]}`"
        if len(trail) > 2
        else f"`{trail[0]}`"
        if len(trail) == 2
        else f"this {record.kind}"
    )
    if not _stands(record.file.fields, trail):
        message = f"There is no `{name}` in {where}: {_lowered(description)}"
        help = f"Add a line, for example: `{example}`." if example else f"Add a line `{name}: …`."
        return look.at(record, trail, message, help)
    message = f"`{name}` is empty in {where}: {_lowered(description)}"
    help = f"Fill the line in, for example: `{example}`." if example else f"Fill the line in: `{name}: …`."
    if below := _first_below(look, record.file.fields, trail, field):
        help = f"Fill in the lines below it, for example: `{below}`."
    line = record.file.text.split("\n")[record.file.place(*trail).line - 1]
    if re.match(rf"\s*(?:- +)?{re.escape(name)}:\s+#", line):
        help = f"What begins with # is a remark that nobody sees. {quoting(line)}"
    return look.at(record, trail, message, help)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _stands(value: Value, trail: Trail) -> bool:
    """Whether the last step of a way is written in the front matter, though nothing may stand behind it."""
    above = _at(value, trail[:-1])
    return isinstance(above, dict) and trail[-1] in above


def _first_below(look: Look, value: Value, trail: Trail, field: FieldInfo) -> str:
    """How the first of the lines below a field may be filled in, if they stand there already: a blank has them."""
    part, _ = part_of(field)
    if part is None or not _at(value, trail):
        return ""
    inner = ((one.alias or key, one) for key, one in part.model_fields.items())
    return next(filter(None, (fitting_example(key, one, look.handbook) for key, one in inner)), "")


def _at(value: Value, trail: Trail) -> Value:
    for step in trail:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
    return value
