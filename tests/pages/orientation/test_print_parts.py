"""The parts of a long booklet in the browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from credo.pages.orientation.print_parts import print_parts

LINES = st.sampled_from(
    ["## A { .credo-chapter }", "## B", "### C", "#### D", "text", "", "```", "    ## code"]
)


def test_a_short_one_is_one_part() -> None:
    assert print_parts("opening\n\n## A\n\ntext\n") == ("opening\n\n## A\n\ntext\n",)


def test_it_is_cut_before_headings_into_parts_of_like_length() -> None:
    text = "".join(f"## Chapter {n}\n\n{'x' * 90}\n\n" for n in range(10))
    parts = print_parts(text, longest=400)
    assert [part.count("## ") for part in parts] == [4, 3, 3]
    assert "".join(parts) == text


def test_a_part_that_begins_amid_a_chapter_says_so() -> None:
    text = "## What we do { .credo-chapter }\n\n" + "".join(f"### S{n}\n\n{'x' * 90}\n\n" for n in range(4))
    first, second = print_parts(text, longest=300)
    assert first.startswith("## What we do { .credo-chapter }\n\n### S0")
    assert second.startswith("## What we do, continued { .credo-chapter }\n\n### S2")


def test_what_looks_like_a_heading_in_code_is_none() -> None:
    text = "## A\n\n```\n## no heading\n### nor this\n```\n\n" + "x" * 200
    assert print_parts(text, longest=50) == (text,)


@given(st.lists(LINES, max_size=30), st.integers(5, 80))
def test_nothing_is_lost_and_no_level_skipped(lines: list[str], longest: int) -> None:
    text = "\n".join(("## First", *lines, ""))
    parts = print_parts(text, longest)
    kept = [line for part in parts for line in part.split("\n") if not line.startswith("## ") and line]
    assert kept == [line for line in lines if not line.startswith("## ") and line]
    assert all(not part.startswith("### ") for part in parts[1:])
