"""Headings: the first names a page, and none stands beside the page's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.pages.headings import below_title, first_heading, lowered
from tests.markdown_html import rendered


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("# Hello *there*, `you`\n", "Hello there, you"),
        ("Intro\n\n# Later #\n", "Later"),
        ("#Close\n", "Close"),
        ("Under\n=====\n", "Under"),
        ("# [Link](x.md) & <b>more</b> { #id .class }\n", "Link & more"),
        ("# snake_case\n", "snake_case"),
        ("# C\\# \n", "C#"),
        ("## Second\n", None),
        ("```\n# code\n```\n", None),
        ("<!-- # no -->\n", None),
        ("#\n", None),
        ("#\n\ntext\n", None),
        ("# `code`\n", "code"),
        ("", None),
    ],
)
def test_the_first_top_heading(body: str, heading: str | None) -> None:
    assert first_heading(body) == heading


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("# We *notice*!\n\nText\n", "\nText\n"),
        ("\n\n# we notice\nText\n", "Text\n"),
        ("We notice\n=========\nText\n", "Text\n"),
        ("Text\n\n## Part\n", "Text\n\n## Part\n"),
        ("# Other\n\n## Part\n", "## Other\n\n### Part\n"),
        ("# We notice\n\n# Other\n", "\n## Other\n"),
        ("Text\n\n# We notice\n", "Text\n\n## We notice\n"),
        ("Other\n=====\n\n###### Deep\n", "## Other\n\n###### Deep\n"),
        ("```\n# We notice\n```\n", "```\n# We notice\n```\n"),
        ("", ""),
    ],
)
def test_below_a_title(body: str, after: str) -> None:
    assert below_title(body, "We notice") == after


lines = st.sampled_from(
    [
        "# We notice",
        "# A",
        "## B",
        "#C",
        "###### F",
        "A\n=",
        "text",
        "",
        "```\n# x\n```",
        "> # q",
        "- # l",
        "    # code\n",  # with its blank line: a fence right below indented code is none to the renderer
    ]
)


@given(st.lists(lines, max_size=8).map("\n".join))
def test_no_heading_of_the_first_level_is_left(body: str) -> None:
    tags = [tag for tag, _ in rendered(below_title(body, "We notice")).elements]
    quoted = "> #" in body or "- #" in body
    assert "h1" not in tags or quoted


def test_headings_go_down_to_the_sixth() -> None:
    assert lowered("# a\n##### b\n`# c`\n", 2) == "### a\n###### b\n`# c`\n"
