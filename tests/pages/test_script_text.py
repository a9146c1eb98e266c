"""Data for scripts: the same value comes back, and nothing in it breaks a line of JavaScript."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from credo.pages.script_text import script_text

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(values)
@example("a\u2028b\u2029c\nd")
def test_a_value_comes_back_from_one_line(value: object) -> None:
    text = script_text(value)
    assert json.loads(text) == value
    assert not {"\n", "\r", "\u2028", "\u2029"} & set(text)


def test_no_byte_is_spent_on_spaces() -> None:
    assert script_text({"a": [1, "ü"]}) == '{"a":[1,"ü"]}'
