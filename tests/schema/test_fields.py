"""Fields: how a value is read, whatever the person who wrote it had in mind."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from credo.schema.fields import ID, Day, Part, Plain, Several, Text, optional, required, several

TEXT: TypeAdapter[str] = TypeAdapter(Text)
DAY: TypeAdapter[date] = TypeAdapter(Day)
MANY: TypeAdapter[tuple[str, ...]] = TypeAdapter(Annotated[tuple[Plain, ...], Several])


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("two  words\nfolded\n", "two words folded"),
        ("\ttab\u00a0and more ", "tab and more"),
        ("one\n\ntwo\n", "one\n\ntwo"),
        (7, "7"),
        (1.5, "1.5"),
        ("", ""),
    ],
)
def test_a_text_is_read_on_one_line_unless_it_has_paragraphs(written: object, read: str) -> None:
    assert TEXT.validate_python(written) == read


@pytest.mark.parametrize("word", [True, False])
def test_a_yes_without_quotes_is_told_apart_from_a_text(word: bool) -> None:
    with pytest.raises(ValidationError, match="needs quotes"):
        TEXT.validate_python(word)


@pytest.mark.parametrize("wrong", [["a"], {"a": "b"}, None])
def test_what_is_no_text_is_refused(wrong: object) -> None:
    with pytest.raises(ValidationError):
        TEXT.validate_python(wrong)


def test_a_day_is_written_one_way() -> None:
    assert DAY.validate_python("2028-02-29") == date(2028, 2, 29)
    assert DAY.validate_python(" 2026-09-21 ") == date(2026, 9, 21)
    assert DAY.validate_python(date(2026, 9, 21)) == date(2026, 9, 21)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("21.9.2026", "year-month-day"),
        ("2026-9-21", "year-month-day"),
        (2026, "year-month-day"),
        ("2026-09-21T10:00", "year-month-day"),
        ("٢٠٢٦-٠٩-٢١", "year-month-day"),
        ("2026-02-29", "no such day"),
        ("0000-01-01", "no such day"),
        ("2026-13-01", "no such day"),
    ],
)
def test_a_day_that_is_none_says_why(written: object, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        DAY.validate_python(written)


@given(st.dates())
def test_every_day_reads_back(day: date) -> None:
    assert DAY.validate_python(day.isoformat()) == day


@pytest.mark.parametrize(
    ("written", "read"),
    [("a", ("a",)), (["a", 2], ("a", "2")), ([], ()), (("a",), ("a",)), ("a, b", ("a, b",))],
)
def test_one_value_stands_for_a_list_of_one(written: object, read: tuple[str, ...]) -> None:
    assert MANY.validate_python(written) == read


def test_a_list_of_lists_is_refused() -> None:
    with pytest.raises(ValidationError):
        MANY.validate_python([["a"]])


@pytest.mark.parametrize("id", ["a", "7", "greet-before-you-type", "2027-spring"])
def test_an_id(id: str) -> None:
    assert ID.match(id)


@pytest.mark.parametrize(
    "id", ["", "A", "a b", "a/b", "..", "a.b", "é", "-a", "a-", "a--b", "a_b", "a\n", "a\u200b", "٣"]
)
def test_no_id(id: str) -> None:
    assert not ID.match(id)


def test_a_part_is_frozen_and_knows_its_fields() -> None:
    class Thing(Part):
        name: Plain | None = required("Its name.", "name: x")
        note: Plain | None = optional("A note.")
        parts: tuple[Plain, ...] = several("expected", "Its parts.")

    thing = Thing(name="x")
    assert (thing.note, thing.parts) == (None, ())
    with pytest.raises(ValidationError):
        thing.name = "y"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Thing.model_validate({"nmae": "x"})
    needs: dict[str, Any] = {name: field.json_schema_extra for name, field in Thing.model_fields.items()}
    assert [needs[name]["need"] for name in needs] == ["required", "optional", "expected"]
    assert needs["name"]["example"] == "name: x"
