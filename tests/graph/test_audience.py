"""Whom something is for."""

from __future__ import annotations

from typing import Any

import pytest

from credo.graph.audience import booklets_for, departments_with_parts, reaches, roles_for, standards_for
from credo.graph.handbook import Handbook
from credo.schema.common import Audience
from tests.linked import handbook_of, record

TEXTS = {
    "house.md": record("department", title="House"),
    "rooms.md": record("department", title="Rooms", part_of="house"),
    "laundry.md": record("department", title="Laundry", part_of="rooms"),
    "kitchen.md": record("department", title="Kitchen"),
    "maid.md": record("role", title="Maid", departments=["rooms"]),
    "washer.md": record("role", title="Washer", departments=["laundry", "kitchen"]),
    "chef.md": record("role", title="Chef", departments=["kitchen"]),
    "owner.md": record("role", title="Owner"),
    "gone.md": record("role", title="Gone", departments=["kitchen"], status="retired"),
}


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return handbook_of(TEXTS, "{locations: [quay]}")


@pytest.mark.parametrize(
    ("audience", "roles"),
    [
        (None, []),
        ("everyone", ["chef", "maid", "owner", "washer"]),
        ({}, ["chef", "maid", "owner", "washer"]),
        ({"locations": ["quay"]}, ["chef", "maid", "owner", "washer"]),
        ({"roles": ["chef"]}, ["chef"]),
        ({"departments": ["kitchen"]}, ["chef", "washer"]),
        ({"departments": ["house"]}, ["maid", "washer"]),
        ({"departments": ["laundry"], "roles": ["owner"]}, ["owner", "washer"]),
        ({"roles": ["chef"], "locations": ["quay"]}, ["chef"]),
    ],
)
def test_roles_for(handbook: Handbook, audience: Any, roles: list[str]) -> None:
    given = None if audience is None else Audience.model_validate(audience)
    assert [role.id for role in roles_for(handbook, given)] == roles
    assert [role.id for role in handbook.roles if reaches(handbook, given, role)] == roles


def test_departments_with_their_parts(handbook: Handbook) -> None:
    assert departments_with_parts(handbook, frozenset({"house"})) == {"house", "rooms", "laundry"}
    assert departments_with_parts(handbook, frozenset({"kitchen"})) == {"kitchen"}
    assert departments_with_parts(handbook, frozenset()) == frozenset()


def test_departments_in_a_circle_end() -> None:
    around = {
        "a.md": record("department", title="A", part_of="b"),
        "b.md": record("department", title="B", part_of="a"),
    }
    assert departments_with_parts(handbook_of(around), frozenset({"a"})) == {"a", "b"}


def test_what_a_role_gets() -> None:
    everything = TEXTS | {
        "all.md": record("standard", title="All", applies_to="everyone"),
        "hot.md": record("standard", title="Hot", applies_to={"departments": ["kitchen"]}),
        "old.md": record("standard", title="Old", applies_to="everyone", status="retired"),
        "vague.md": record("standard", title="Vague"),
        "b.md": record("booklet", title="B", **{"for": {"roles": ["chef"]}}),
        "c.md": record("booklet", title="C", **{"for": {"departments": ["rooms"]}}),
    }
    handbook = handbook_of(everything)
    chef, maid = (next(r for r in handbook.roles if r.id == id) for id in ("chef", "maid"))
    assert [s.id for s in standards_for(handbook, chef)] == ["all", "hot"]
    assert [s.id for s in standards_for(handbook, maid)] == ["all"]
    assert [b.id for b in booklets_for(handbook, chef)] == ["b"]
    assert [b.id for b in booklets_for(handbook, maid)] == ["c"]
