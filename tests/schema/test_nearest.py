"""The nearest known name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.schema.nearest import did_you_mean, nearest

KNOWN = ("notice-first", "Own-It", "pass_it_on", "we-notice")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("notice-frist", "notice-first"),
        ("NOTICE_FIRST", "notice-first"),
        ("own-it", "Own-It"),
        ("pass-it-on", "pass_it_on"),
        ("zebra", None),
        ("", None),
    ],
)
def test_nearest(word: str, name: str | None) -> None:
    assert nearest(word, KNOWN) == name
    assert nearest(word, reversed(KNOWN)) == name


def test_did_you_mean() -> None:
    assert did_you_mean("notice-frist", KNOWN) == "Did you mean `notice-first`?"
    assert did_you_mean("zebra", ("b", "a")) == "Known are `a`, `b`."
    assert did_you_mean("zebra", ()) == "There are none yet."
    many = did_you_mean("zebra", (f"name-{n:02}" for n in range(20)))
    assert many.endswith("`name-11` and others.")


@given(st.text(max_size=20), st.sets(st.text(max_size=10), max_size=10))
def test_only_known_names_are_proposed(word: str, known: set[str]) -> None:
    found = nearest(word, known)
    assert found is None or found in known
