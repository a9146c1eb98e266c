"""Reasons are put down to an edition without touching anything else in the file."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from credo.editions.stamp import stamped
from credo.source.front_matter import take_apart

HEAD = "---\nkind: standard # a rule\ntitle:   'Walk'\nchanges:\n"
TAIL = "---\n\n- why: not this one\n"


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("  - why: So.\n", "  - edition: x\n    why: So.\n"),
        ("- why: >-\n    Long\n    text.\n", "- edition: x\n  why: >-\n    Long\n    text.\n"),
        (
            "  -   editorial: true\n      why: So.\n",
            "  -   edition: x\n      editorial: true\n      why: So.\n",
        ),
        ("  - {why: So.}\n", "  - {edition: x, why: So.}\n"),
        ("  -\n    why: So.\n", "  -\n    edition: x\n    why: So.\n"),
    ],
)
def test_the_forms_an_entry_has(entries: str, expected: str) -> None:
    assert stamped(HEAD + entries + TAIL, (0,), "x") == HEAD + expected + TAIL


def test_only_the_entries_asked_for() -> None:
    text = HEAD + "  - why: A.\n  - why: B.\n  - why: C.\n" + TAIL
    changes = take_apart(stamped(text, (0, 2), "x")).fields["changes"]
    assert changes == [{"edition": "x", "why": "A."}, {"why": "B."}, {"edition": "x", "why": "C."}]


def test_two_entries_on_one_line() -> None:
    text = "---\nchanges: [{why: A.}, {why: B.}]\n---\n"
    assert stamped(text, (0, 1), "x") == "---\nchanges: [{edition: x, why: A.}, {edition: x, why: B.}]\n---\n"


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    text = "\ufeff" + (HEAD + "  - why: So.\n" + TAIL).replace("\n", "\r\n")
    assert stamped(text, (0,), "x") == text.replace("  - why: So.", "  - edition: x\r\n    why: So.")


@given(
    st.lists(st.text(st.sampled_from("ab :#'\"\n\u2028é-{}[]"), min_size=1), min_size=1, max_size=4),
    st.data(),
)
def test_nothing_but_the_edition_is_new(whys: list[str], data: st.DataObject) -> None:
    front = yaml.safe_dump({"changes": [{"why": why} for why in whys]}, allow_unicode=True)
    text = f"---\n{front}---\nText\n"
    before = take_apart(text).fields["changes"]
    entries = tuple(data.draw(st.sets(st.integers(0, len(whys) - 1))))
    after = take_apart(stamped(text, entries, "x")).fields["changes"]
    assert isinstance(before, list)
    assert after == [
        {**entry, **({"edition": "x"} if at in entries else {})}
        for at, entry in enumerate(before)
        if isinstance(entry, dict)
    ]
