"""pydantic's complaints in plain words: nothing of the program shows through."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from credo.schema.kinds import KINDS, Kind
from credo.schema.mistakes import errors_of, example_of, need_of, shown, what_is_wrong
from tests.schema.test_kinds import fields_of

JARGON = ("pydantic", "input", "str ", "dict", "none", "tuple", "another form")
ODD: tuple[Any, ...] = (
    5,
    1.5,
    True,
    "x",
    "",
    [],
    ["x"],
    [["x"]],
    [{"x": 1}],
    {"x": 1},
    {},
    [None],
    "x" * 300,
)
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@every_kind
def test_a_wrong_value_of_any_field_is_told_in_plain_words(kind: Kind) -> None:
    for name in fields_of(kind.model):
        for value in ODD:
            try:
                kind.model.model_validate({name: value})
            except ValidationError as error:
                for detail in errors_of(error):
                    trail, _, message, help = what_is_wrong(detail, kind.model)
                    assert trail[0] == name
                    assert message[0] in "`T"
                    assert message.endswith(".")
                    assert help[0].isupper() or help[0] == "`"
                    said = f"{message} {help}".lower()
                    assert not [word for word in JARGON if word in said]


@given(st.text(min_size=1, max_size=20), st.sampled_from(KINDS))
@example("[key]", KINDS[0])
def test_any_unknown_key_is_named_as_it_is_written(name: str, kind: Kind) -> None:
    if name in fields_of(kind.model):
        return
    with pytest.raises(ValidationError) as caught:
        kind.model.model_validate({name: 1})
    trail, key, message, _ = what_is_wrong(errors_of(caught.value)[0], kind.model)
    assert (trail, key, message) == ((name,), True, f"There is no field `{name}` here.")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "empty"),
        ([], "a list"),
        ({}, "a group of fields"),
        (True, "a yes-or-no answer"),
        ("x", "“x”"),
        ("x" * 61, "“" + "x" * 57 + "…”"),
    ],
)
def test_values_are_shown_short(value: object, words: str) -> None:
    assert shown(value) == words


def test_need_and_example_come_from_the_declaration() -> None:
    title = KINDS[0].model.model_fields["title"]
    assert need_of(title) == "required"
    assert example_of(title).startswith("title: ")
