"""Every kind's fields: described, and needed as the design's table says. The table is copied here by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel

from credo.schema.common import Audience, Change, RecordFields
from credo.schema.kinds import KIND_BY_NAME, KINDS, Kind
from credo.schema.kinds.booklet import Session
from credo.schema.kinds.commitment import PRACTICES
from credo.schema.kinds.role import Decision
from credo.schema.kinds.standard import Deviation, Measure
from credo.schema.kinds.story import Celebration, Person
from credo.schema.kinds.value import Behaviours, Question, Shortfall
from credo.schema.mistakes import example_of, need_of

TABLE = {
    "vision": (
        "title statement",
        "mission difference customers_say feelings",
        "",
    ),
    "value": (
        "title statement",
        "behaviours interview",
        "purpose falls_short order",
    ),
    "standard": (
        "title statement purpose values",
        "deviation applies_to owner review_by",
        "serves since measures superseded_by question lineup_on",
    ),
    "story": (
        "title date values outcome",
        "felt departments",  # lesson and changed are expected of a misstep only, which a check of its own sees to
        "lesson changed standards roles deviated_from justified people celebrated question lineup_on",
    ),
    "department": ("title", "purpose serves", "part_of led_by"),
    "role": ("title function purpose", "departments serves may_decide", "leads"),
    "commitment": ("leader practice statement", "seen_when", ""),
    "booklet": ("title for", "programme", "include"),
    "edition": ("title date", "", ""),
}
EVERY_RECORD = "id status retired_because formerly changes source allow tags hide icon description search"
PARTS: dict[type[BaseModel], str] = {
    Behaviours: "we_do we_avoid",
    Question: "ask listen_for",
    Shortfall: "since what owner next",
    Deviation: "when who_decides tell example",
    Measure: "name target serves_value guardrail tension_with",
    Person: "name consent on",
    Celebration: "on how",
    Decision: "what limit tell",
    Session: "day time minutes what led_by",
    Audience: "everyone roles departments locations brands",
    Change: "why editorial edition",
}
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def fields_of(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        yield from inner(field.annotation)


def inner(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, BaseModel):
        yield from models(annotation)
    for each in get_args(annotation):
        yield from inner(each)


def test_the_kinds_are_those_of_the_table_with_a_plural_each() -> None:
    assert [kind.name for kind in KINDS] == list(TABLE)
    assert list(KIND_BY_NAME) == list(TABLE)
    plurals = ("visions", "values", "standards", "stories", "departments", "roles", "commitments", "booklets")
    assert [kind.plural for kind in KINDS] == [*plurals, "editions"]


@every_kind
def test_its_fields_are_needed_as_the_table_says(kind: Kind) -> None:
    required, expected, optional = (names.split() for names in TABLE[kind.name])
    wanted = dict.fromkeys(required, "required") | dict.fromkeys(expected, "expected")
    wanted |= dict.fromkeys((*optional, *EVERY_RECORD.split()), "optional") | {"kind": "required"}
    assert {name: need_of(field) for name, field in fields_of(kind.model).items()} == wanted


@every_kind
def test_every_field_is_described_in_a_sentence(kind: Kind) -> None:
    for model in models(kind.model):
        assert model.__doc__
        for name, field in fields_of(model).items():
            description = field.description or ""
            assert description[:1].isupper(), f"{model.__name__}.{name}"
            assert description[-1:] in ".…?", f"{model.__name__}.{name}"
            assert set(field.json_schema_extra) == {"need", "example"}, f"{model.__name__}.{name}"


@every_kind
def test_every_example_is_a_line_that_is_valid(kind: Kind) -> None:
    for model in models(kind.model):
        for name, field in fields_of(model).items():
            if example_of(field):
                written = yaml.load(example_of(field), yaml.BaseLoader)
                assert list(written) == [name]
                model.model_validate(written)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_the_parts_have_the_tables_fields(part: type[BaseModel]) -> None:
    assert list(fields_of(part)) == PARTS[part].split()


@every_kind
def test_an_empty_record_of_any_kind_is_valid_so_that_its_holes_can_be_told_one_by_one(kind: Kind) -> None:
    fields = kind.model.model_validate({"kind": kind.name})
    assert isinstance(fields, RecordFields)
    assert all(getattr(fields, name) in (None, ()) for name in type(fields).model_fields if name != "kind")


def test_a_deviation_is_a_text_or_its_parts() -> None:
    assert Deviation.model_validate("Never, since it burns.").when == "Never, since it burns."
    assert Deviation.model_validate({"when": "W", "tell": "T"}) == Deviation(when="W", tell="T")


def test_an_audience_is_everyone_or_its_parts() -> None:
    assert Audience.model_validate("everyone").everyone is True
    assert Audience.model_validate({"roles": "porter"}).roles == ("porter",)


def test_the_five_practices() -> None:
    assert PRACTICES == (
        "model-the-way",
        "inspire-a-shared-vision",
        "challenge-the-process",
        "enable-others-to-act",
        "encourage-the-heart",
    )
