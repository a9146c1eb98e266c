"""Measures: what counts as explaining a tension, and that a guard is no placeholder."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

Found = Callable[[str, Mapping[str, str]], list[str]]
VALUES = {
    f"content/values/{id}.md": f"---\nkind: value\ntitle: {title}\nstatement: We do.\n---\n"
    for id, title in (("speed", "We are quick"), ("honesty", "We say what is true"))
}


def standard(
    body: str = "", guardrail: str = "Second letters stay rare", tension: str = "honesty"
) -> dict[str, str]:
    text = f"""---
kind: standard
title: Rooms at three
statement: Have the rooms ready by three.
values: [speed]
measures:
  - name: Rooms ready by three
    target: Nine in ten
    serves_value: speed
    guardrail: {guardrail}
    tension_with: {tension}
---
{body}
"""
    return {**VALUES, "content/standards/s.md": text}


def test_a_text_about_something_else_explains_nothing(found: Found) -> None:
    (line,) = found("MEA103", standard("The trolleys stand by the lift."))
    assert line.startswith(
        "content/standards/s.md:11:19 “Rooms ready by three” pulls against “We say what is true”"
    )


@pytest.mark.parametrize(
    "body",
    [
        "When in doubt, [be straight](../values/honesty.md) and let the number go red.",
        "*We say what is true* wins.",
        "That is the tension in the number above.",
        "Die Zahl steht im Widerspruch dazu.",
    ],
)
def test_a_link_the_name_or_the_word_explains_it(found: Found, body: str) -> None:
    assert found("MEA103", standard(body)) == []


def test_the_guardrail_may_explain_it(found: Found) -> None:
    assert found("MEA103", standard(guardrail="We say what is true, even if it is red")) == []


def test_a_tension_with_itself_is_one_finding(found: Found) -> None:
    files = standard(tension="speed")
    assert len(found("MEA104", files)) == 1
    assert found("MEA103", files) == []


@pytest.mark.parametrize("guardrail", ["None", "n/a", '""', "TBD"])
def test_a_placeholder_is_no_guardrail(found: Found, guardrail: str) -> None:
    assert len(found("MEA101", standard(guardrail=guardrail))) == 1
    assert found("FLD102", {**standard(guardrail=guardrail)}) == [
        line for line in found("FLD102", standard()) if "guardrail" not in line
    ]
