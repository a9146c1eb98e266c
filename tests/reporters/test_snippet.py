"""The marks stand under the characters they mean, whatever the characters are."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from credo.reporters.display import cells, shown, width
from credo.reporters.snippet import snippet

LINES = st.text(
    st.one_of(
        st.sampled_from("abc \t漢字🙂e\u0301é\x1b\u202e"),
        st.characters(exclude_characters="\n", exclude_categories=()),
    ),
    max_size=150,
)


def over(text: str, before: int, marks: int) -> str:
    """What stands over the marks: the characters whose cells lie there."""
    at, found = 0, ""
    for char in text.ljust(before + marks):
        if before <= at < before + marks:
            found += char
        at += cells(char)
    return found


def as_shown(marked: str) -> str:
    return "".join(shown(char) for char in marked if char != "\t" and cells(shown(char)))


def test_a_tab_and_wide_characters() -> None:
    seen = snippet("\towner:\t漢字 desk", 9, 11, 80)
    assert seen.text == "    owner:  漢字 desk"
    assert (seen.before, seen.marks) == (12, 4)


def test_a_place_after_the_end() -> None:
    seen = snippet("purpose:", 9, 10, 80)
    assert (seen.text, seen.before, seen.marks) == ("purpose:", 8, 1)


def test_a_long_line_is_cut_on_both_sides() -> None:
    seen = snippet("x" * 200 + "HERE" + "y" * 200, 201, 205, 40)
    assert seen.text.startswith("…xxxxxx")
    assert seen.text.endswith("yyyyyy…")
    assert len(seen.text) == 40
    assert over(seen.text, seen.before, seen.marks) == "HERE"


def test_a_long_line_cut_at_its_end_uses_all_the_room() -> None:
    seen = snippet("x" * 100 + "HERE", 101, 105, 40)
    assert len(seen.text) == 39
    assert over(seen.text, seen.before, seen.marks) == "HERE"


@given(LINES, st.data(), st.integers(10, 120))
@example("a" * 30, None, 10)
def test_marks_line_up(line: str, data: st.DataObject | None, room: int) -> None:
    start = data.draw(st.integers(1, len(line) + 1)) if data else 29
    end = data.draw(st.integers(start + 1, max(start + 1, len(line) + 1))) if data else 31
    seen = snippet(line, start, end, room)
    assert width(seen.text) <= room
    assert seen.before + seen.marks <= room
    meant = as_shown(line[start - 1 : end - 1])
    found = "".join(char for char in over(seen.text, seen.before, seen.marks) if cells(char))
    if meant.replace(" ", ""):
        assert found.replace(" ", "")
        assert meant.replace(" ", "").startswith(found.replace(" ", ""))
