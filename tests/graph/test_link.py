"""Linking: what is named exists, or there is a finding that says what might have been meant."""

from __future__ import annotations

import pytest

from credo.graph.reference import Reference
from tests.linked import handbook_of, linked, record

SETTINGS = "{customers: {guests: Guests}, locations: [quay], brands: [houses], edition: 2027-spring}"
VALUES = {
    "values/notice-first.md": record("value", title="N"),
    "values/own-it.md": record("value", title="O"),
}


def test_what_exists_is_a_reference() -> None:
    texts = VALUES | {
        "s.md": record(
            "standard", values=["own-it", "notice-first"], serves=["guests", "porter"], owner="porter"
        ),
        "r.md": record("role", id="porter"),
    }
    handbook = handbook_of(texts, SETTINGS)
    assert handbook.references == (
        Reference(("standard", "s"), ("values", 0), ("value", "own-it")),
        Reference(("standard", "s"), ("values", 1), ("value", "notice-first")),
        Reference(("standard", "s"), ("owner",), ("role", "porter")),
        Reference(("standard", "s"), ("serves", 0), ("customer", "guests")),
        Reference(("standard", "s"), ("serves", 1), ("role", "porter")),
    )


@pytest.mark.parametrize(
    ("fields", "place", "rule", "message", "help"),
    [
        ("values: [own-it, notice-frist]", (3, 18), "REF001", "There is no value `notice-frist`.", "`notice-first`"),
        ("values: zebra", (3, 9), "REF001", "There is no value `zebra`.", "Known are `notice-first`, `own-it`."),
        ("owner: own-it", (3, 8), "REF001", "There is no role `own-it`.", "`own-it` is a value. There is no role"),
        ("serves: guest", (3, 9), "REF001", "no role, department or customer `guest`", "`guests`"),
        ("applies_to: {locations: [qay]}", (3, 26), "REF002", "`qay` is not among the locations", "`quay`"),
        ("applies_to: {brands: [quay]}", (3, 23), "REF002", "`quay` is not among the brands", "Known are `houses`."),
        ("measures: [{serves_value: x}]", (3, 27), "REF001", "no value `x`", "Known are"),
        ("changes:\n  - why: x\n    edition: 2026-spring", (5, 14), "REF001", "no edition `2026-spring`", "no edition"),
        ("values: [o, notice-first]", (3, 10), "REF001", "no value `o`", "not a title: write `own-it`"),
        ("superseded_by: t", (3, 16), "REF001", "no standard `t`", "Known are `s`."),
    ],
)  # fmt: skip
def test_what_does_not_is_a_finding_at_its_place(
    fields: str, place: tuple[int, int], rule: str, message: str, help: str
) -> None:
    texts = VALUES | {"s.md": f"---\nkind: standard\n{fields}\n---\n"}
    _, findings = linked(texts, SETTINGS)
    assert [(f.rule, f.path, (f.line, f.column)) for f in findings] == [(rule, "content/s.md", place)]
    assert message in findings[0].message
    assert help in findings[0].help


def test_without_declared_places_the_remedy_is_to_declare_them() -> None:
    _, findings = linked({"s.md": record("standard", applies_to={"locations": ["quay"]})})
    assert findings[0].help == (
        "Declare it in mkdocs.yml under `plugins: credo: locations:`, for example `locations: [quay]`."
    )


def test_the_edition_being_written_may_be_named_before_it_exists() -> None:
    change = {"why": "w", "edition": "2027-spring"}
    handbook, findings = linked({"s.md": record("standard", changes=[change])}, SETTINGS)
    assert findings == []
    assert handbook.references == ()


@pytest.mark.parametrize(
    "broken",
    [
        "---\nkind: valu\n---\n",
        "---\nkind: value\ntitle: a: b\n---\n",
        "---\nkind: value\n",
    ],
)
def test_a_broken_file_is_one_finding_and_no_cascade(broken: str) -> None:
    texts = {"values/own-it.md": broken, "s.md": record("standard", values=["own-it"])}
    _, findings = linked(texts)
    assert [f.path for f in findings] == ["content/values/own-it.md"]


def test_a_file_with_a_bad_name_is_meant_by_the_id_that_is_proposed() -> None:
    texts = {"Own It.md": record("value", title="O"), "s.md": record("standard", values=["own-it"])}
    assert [f.rule for f in linked(texts)[1]] == ["FLD004"]


def test_a_file_nobody_can_read_is_not_missed() -> None:
    handbook, findings = linked({"s.md": record("standard", values=["own-it"])}, unread=("values/own-it.md",))
    assert findings == []
    assert "values/own-it.md" in handbook.published


def test_a_record_with_a_broken_field_can_be_named() -> None:
    texts = {"own-it.md": "---\nkind: value\norder: x\n---\n", "s.md": record("standard", values=["own-it"])}
    handbook, findings = linked(texts)
    assert [f.rule for f in findings] == ["FLD003"]
    assert len(handbook.references) == 1
