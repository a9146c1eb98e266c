"""One text as a YAML value: whatever it is, it reads back."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from credo.source.yaml_scalar import one_line, yaml_scalar
from credo.source.yaml_text import read_yaml

TRICKY = (
    "\"'",
    ": ",
    " #",
    "- ",
    "\\",
    "🍲",
    "\u202e",
    "\ufeff",
    "\u2028",
    "\x85",
    "\x00",
    "\ud800",
    "{{",
    "}}",
    "\uffff",
)
texts = st.lists(st.sampled_from(TRICKY) | st.text(max_size=4)).map("".join)


@given(texts)
def test_it_reads_back(text: str) -> None:
    text = one_line(text)
    assert read_yaml(f"key: {yaml_scalar(text)}\nnext: 1\n") == ({"key": text, "next": 1}, ())
    yaml_scalar(text).encode()


@pytest.mark.parametrize(
    "text", ["9:30", "0x1F", "1e3", "2027-01-01", "=", "yes", "Off", "Null", "~", "-", ""]
)
def test_other_readers_take_it_for_a_text_too(text: str) -> None:
    assert yaml.safe_load(f"key: {yaml_scalar(text)}\n") == {"key": text}


@pytest.mark.parametrize("text", ["Greet before you type", "Walk, don't point", "Éclairs", "قصة"])
def test_a_plain_text_stays_plain(text: str) -> None:
    assert yaml_scalar(text) == text


def test_one_line_leaves_what_can_be_seen() -> None:
    assert one_line(" a\n\tb\x00c\ud800 \u202edef\uffff ") == "a bc \u202edef"
