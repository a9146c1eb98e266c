"""References: every field that names something is found, in every kind, however deep."""

from __future__ import annotations

from typing import Any

import pytest

from credo.graph.reference import Reference, mentions
from credo.schema.fields import OneOf, Refers
from credo.schema.kinds import KIND_BY_NAME
from tests.schema.test_kinds import models

AUDIENCE = {"roles": ["r"], "departments": ["d"], "locations": ["l"], "brands": ["b"]}
CHANGES = [{"why": "w"}, {"edition": "e"}]
IN_CHANGES = {("changes", 1, "edition"): ("edition",)}
IN_AUDIENCE: dict[tuple[str | int, ...], tuple[str, ...] | str] = {
    ("roles", 0): ("role",),
    ("departments", 0): ("department",),
    ("locations", 0): "locations",
    ("brands", 0): "brands",
}
SERVED = ("role", "department", "customer")
TABLE: dict[str, tuple[dict[str, Any], dict[tuple[str | int, ...], tuple[str, ...] | str]]] = {
    "vision": ({}, {}),
    "value": (
        {"falls_short": [{"what": "x"}, {"owner": "o"}]},
        {("falls_short", 1, "owner"): ("role",)},
    ),
    "standard": (
        {
            "values": ["v", "w"],
            "applies_to": AUDIENCE,
            "owner": "o",
            "serves": "s",
            "measures": [{"serves_value": "v", "tension_with": "w"}],
            "superseded_by": "x",
        },
        {
            ("values", 0): ("value",),
            ("values", 1): ("value",),
            **{("applies_to", *trail): mark for trail, mark in IN_AUDIENCE.items()},
            ("owner",): ("role",),
            ("serves", 0): SERVED,
            ("measures", 0, "serves_value"): ("value",),
            ("measures", 0, "tension_with"): ("value",),
            ("superseded_by",): ("standard",),
        },
    ),
    "story": (
        {"values": "v", "departments": "d", "standards": "s", "roles": "r", "deviated_from": ["t"]},
        {
            ("values", 0): ("value",),
            ("departments", 0): ("department",),
            ("standards", 0): ("standard",),
            ("roles", 0): ("role",),
            ("deviated_from", 0): ("standard",),
        },
    ),
    "department": (
        {"serves": "s", "part_of": "d", "led_by": "r"},
        {("serves", 0): SERVED, ("part_of",): ("department",), ("led_by",): ("role",)},
    ),
    "role": (
        {"departments": "d", "serves": ["a", "b"], "leads": "x"},
        {
            ("departments", 0): ("department",),
            ("serves", 0): SERVED,
            ("serves", 1): SERVED,
            ("leads", 0): ("department", "role"),
        },
    ),
    "commitment": ({"leader": "r"}, {("leader",): ("role",)}),
    "booklet": (
        {"for": AUDIENCE, "programme": [{"led_by": "r"}]},
        {
            **{("for", *trail): mark for trail, mark in IN_AUDIENCE.items()},
            ("programme", 0, "led_by"): ("role",),
        },
    ),
    "edition": ({}, {}),
}  # fmt: skip


def marked(annotation: Any) -> int:
    """How many marks an annotation holds, whatever it is wrapped in."""
    own = sum(isinstance(mark, Refers | OneOf) for mark in getattr(annotation, "__metadata__", ()))
    return own + sum(marked(inner) for inner in getattr(annotation, "__args__", ()))


@pytest.mark.parametrize("name", TABLE)
def test_every_mention_is_found_with_the_way_to_it(name: str) -> None:
    given, wanted = TABLE[name]
    fields = KIND_BY_NAME[name].model.model_validate({**given, "changes": CHANGES})
    found = {m.trail: m.mark.setting if isinstance(m.mark, OneOf) else m.mark.kinds for m in mentions(fields)}
    assert found == wanted | IN_CHANGES


@pytest.mark.parametrize("name", TABLE)
def test_the_table_has_a_case_for_every_marked_field(name: str) -> None:
    count = sum(
        marked(field.annotation) + sum(isinstance(m, Refers | OneOf) for m in field.metadata)
        for model in models(KIND_BY_NAME[name].model)
        for field in model.model_fields.values()
    )
    ways = {tuple(step for step in trail if isinstance(step, str)) for trail in TABLE[name][1] | IN_CHANGES}
    assert len(ways) == count


def test_nothing_is_mentioned_where_nothing_is_said() -> None:
    assert list(mentions(KIND_BY_NAME["standard"].model.model_validate({"applies_to": "everyone"}))) == []


def test_a_reference_stands_in_its_top_field() -> None:
    assert Reference(("standard", "x"), ("measures", 0, "serves_value"), ("value", "v")).field == "measures"
