"""The tables: what a spreadsheet shows, and what it must not run."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.exports.destination import is_export
from credo.exports.tables import _cell, columns, tables
from credo.graph.handbook import Handbook
from credo.schema.kinds import KIND_BY_NAME, KINDS

Bound = Callable[[Mapping[str, str]], Handbook]

ROLE = """\
---
kind: role
title: "=cmd|' /C calc'!A0"
function: "-1+1"
purpose: So that, "quoted", it holds
serves: [guests, cooks]
may_decide:
  - what: A night
    limit: One
  - what: "=2"
leads: [x]
allow:
  ROL002: Because
---

- a list
"""


def rows(handbook: Handbook, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tables(handbook)[name].decode("utf-8-sig"), newline="")))


def test_cells(bound: Bound) -> None:
    (row,) = rows(bound({"roles/cook.md": ROLE}), "roles.csv")
    assert row["title"] == "'=cmd|' /C calc'!A0"
    assert row["function"] == "'-1+1"
    assert row["purpose"] == 'So that, "quoted", it holds'
    assert row["serves"] == "guests; cooks"
    assert row["may_decide"] == "what: A night; limit: One\nwhat: =2"
    assert row["allow"] == "ROL002: Because"
    assert row["body"] == "'- a list"


def test_groups_have_a_column_for_each_field() -> None:
    names = columns(KIND_BY_NAME["standard"])
    assert {"deviation.when", "deviation.who_decides", "applies_to.roles", "measures"} <= set(names)
    assert "deviation" not in names
    assert len(set(names)) == len(names)


def test_columns_are_the_declared_fields() -> None:
    for kind in KINDS:
        tops = {name.split(".")[0] for name in columns(kind)}
        assert {field.alias or name for name, field in kind.model.model_fields.items()} - tops == {"kind"}


def test_the_sample_is_in_the_tables(sample: Handbook) -> None:
    for kind in KINDS:
        found = rows(sample, f"{kind.plural}.csv")
        assert [row["id"] for row in found] == [record.id for record in sample.of_kind(kind.name)]
    standard = next(r for r in rows(sample, "standards.csv") if r["id"] == "pay-small-suppliers-first")
    assert standard["values"] == "look-after-each-other; leave-it-better"
    assert standard["applies_to.departments"] == "accounts"
    assert standard["deviation.tell"].startswith("The supplier")
    assert len(rows(sample, "pages.csv")) == len(sample.pages)


def test_every_kind_has_a_table_even_an_empty_one(bound: Bound) -> None:
    made = tables(bound({}))
    assert sorted(made) == sorted([*(f"{kind.plural}.csv" for kind in KINDS), "pages.csv"])
    assert all(content.startswith(b"\xef\xbb\xbf") for content in made.values())
    assert all(content.count(b"\r\n") == 1 for content in made.values())


@given(st.text(alphabet=st.sampled_from("=+-@＝\t\r\n 'a1\""), max_size=6))
def test_no_text_can_be_run(text: str) -> None:
    cell = _cell(text)
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
    assert cell.removeprefix("'") == text or cell == text


@pytest.mark.parametrize(
    ("value", "cell"), [(-5, "-5"), (2.5, "2.5"), (True, "yes"), (False, "no"), (None, "")]
)
def test_numbers_stay_numbers(value: object, cell: str) -> None:
    assert _cell(value) == cell


def test_an_earlier_export_is_known_by_its_beginning(bound: Bound, tmp_path: Path) -> None:
    for name, content in tables(bound({"roles/cook.md": ROLE})).items():
        (tmp_path / name).write_bytes(content)
        assert is_export(tmp_path / name)
    (tmp_path / "own.csv").write_bytes(b"\xef\xbb\xbfid,title,colour\r\n")
    assert not is_export(tmp_path / "own.csv")
    assert not is_export(tmp_path)
