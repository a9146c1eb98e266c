"""What a misstep must say: a lesson somebody could use, and what was changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

Found = Callable[[str, Mapping[str, str]], list[str]]


def misstep(lesson: str, changed: str = "The key hangs beside the panel.") -> dict[str, str]:
    fields = f"title: T\ndate: 2026-10-13\noutcome: misstep\nlesson: {lesson}\nchanged: {changed}\n"
    return {"content/stories/t.md": f"---\nkind: story\n{fields}---\n"}


@pytest.mark.parametrize(
    "lesson",
    [
        "Be more careful next time.",
        "We must pay more attention!",
        "To take greater care in the future",
        "Everyone should communicate better.",
    ],
)
def test_a_resolution_is_no_lesson(found: Found, lesson: str) -> None:
    (line,) = found("STO111", misstep(lesson))
    assert f"With “{lesson}” this misstep doesn't say what it taught." in line


@pytest.mark.parametrize(
    "lesson",
    [
        "Being careful doesn't help whoever can't see the edge.",
        "Pay attention to the tag, not to the colour.",
    ],
)
def test_a_sentence_that_goes_on_is_a_lesson(found: Found, lesson: str) -> None:
    assert found("STO111", misstep(lesson)) == []


def test_nothing_yet_is_no_change(found: Found) -> None:
    assert len(found("STO112", misstep("A nod is not an answer.", "Nothing yet."))) == 1
    assert found("STO112", misstep("A nod is not an answer.", "Nothing, since it was right.")) == []
