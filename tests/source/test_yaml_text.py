"""YAML as people write it, and as nobody should."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from credo.source.finding import Place, Severity
from credo.source.rules import BROKEN_YAML, DUPLICATE_KEY, NOT_FIELDS, TAGGED
from credo.source.yaml_nodes import place_in
from credo.source.yaml_text import read_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on: 2026-01-02", {"on": "2026-01-02"}),
        ("time: 9:30", {"time": "9:30"}),
        ("time: 10:30", {"time": "10:30"}),
        ("n: 7", {"n": 7}),
        ("n: 007", {"n": "007"}),
        ("n: 1.5", {"n": 1.5}),
        ("yes: no", {"yes": False}),
        ('a: "no"', {"a": "no"}),
        ("a: ~", {"a": None}),
        ("a: [x, 2]\nb: {c: d}", {"a": ["x", 2], "b": {"c": "d"}}),
        ("", {}),
        ("# only a comment", {}),
    ],
)
def test_values_are_read_as_they_are_meant(text: str, value: object) -> None:
    assert read_yaml(text) == (value, ())


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("a: 1\na: 2", DUPLICATE_KEY, 2),
        ("- a\n- b", NOT_FIELDS, 1),
        ("just words", NOT_FIELDS, 1),
        ("a: b: c", BROKEN_YAML, 1),
        ("a:\n\tb: c", BROKEN_YAML, 2),
        ('a: "never closed', BROKEN_YAML, 1),
        ("a: 1\nb: [", BROKEN_YAML, 2),
        ("a: 1\nb: {c: [d\ne: 1\n\n", BROKEN_YAML, 2),
        ("a: !!python/object/apply:os.system [ls]", TAGGED, 1),
        ("a: !secret x", TAGGED, 1),
        ("b: &x {c: 1}\na:\n  <<: *x", TAGGED, 3),
        ("a: *nobody", BROKEN_YAML, 1),
        ("? [a, b]\n: c", NOT_FIELDS, 1),
        ("a: \x07", BROKEN_YAML, 1),
    ],
)
def test_a_mistake_has_its_place_and_a_remedy(text: str, rule: object, line: int) -> None:
    mistakes = read_yaml(text)[1]
    assert [m.rule for m in mistakes] == [rule]
    assert mistakes[0].place.line == line
    assert mistakes[0].message.endswith(".")
    assert "`" in mistakes[0].help or "spaces" in mistakes[0].help or "again" in mistakes[0].help


def test_anchors_that_explode_end_at_once() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    value, mistakes = read_yaml("\n".join(levels))
    assert value == {}
    assert mistakes[-1].rule is TAGGED


@pytest.mark.parametrize(
    "text",
    [
        "[" * 500_000,
        "{a: " * 100_000,
        "- " * 300_000,
        "? " * 100_000,
        "".join(" " * n + "a:\n" for n in range(900)),
    ],
)
def test_what_would_crash_the_parser_is_a_mistake(text: str) -> None:
    value, mistakes = read_yaml(text)
    assert value == {}
    assert len(mistakes) == 1
    assert "go on" in mistakes[0].message
    assert place_in(text, ("a",)) is None or "a:" in text


def test_a_circle_ends_at_once() -> None:
    assert read_yaml("a: &a [*a]")[1][0].rule is TAGGED


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "help"),
    [
        ("a: b\ntitle:Greet\nc: d\n", 2, 1, "space is missing after the colon", "`field: text`"),
        ("a: b\ntitle Greet\nc: d\n", 2, 1, "no field's name", "`field: text`"),
        ("a: Look up and\ngreet everyone.\nc: d\n", 2, 1, "no field's name", "from the line above"),
        ("a:\n- b\n-c\nd: e\n", 3, 1, "space is missing after the dash", "`- text`"),
        ("a: b\n  c: d\n", 2, 4, "indented further", "two spaces"),
        ("a: [b\nc: d\n", 1, 4, "`[` is opened", "`]`"),
        ("a: [Look](x.md) up\n", 1, 10, "begins with `[`", '`a: "[Look](x.md) up"`'),
        ('a: "Greet" before\n', 1, 12, "after its closing quote", "`a: '\"Greet\" before'`"),
        ("a: 'Don't type'\n", 1, 9, "after its closing quote", '`a: "Don\'t type"`'),
        ("a: b\nt: *Greet* first\n", 2, 4, "`*`", '`t: "*Greet* first"`'),
        ("t: @home\n", 1, 4, "a sign YAML keeps", '`t: "@home"`'),
        ("t: Greet: then type\n", 1, 9, "second colon", '`t: "Greet: then type"`'),
        ("t: !Greet now\n", 1, 4, "`!Greet`", '`t: "!Greet now"`'),
        ('t: "C:\\qed"\n', 1, 7, "backslash", "leave it out"),
        ("t: > Greet\n  now\n", 1, 4, "the next line", "line of its own"),
        ("a: b\nt:\u00a0Greet\nc: d\n", 2, 3, "special space", "type a space"),
        ("a:\n\u00a0\u00a0- b\nc: d\n", 2, 1, "special space", "type a space"),
        ("é: b\nt: G\x08reet\n", 2, 5, "invisible character", "Delete it"),
        (
            "t: Ask for #12 at\n  the desk\nb: c\n",
            1,
            12,
            "cannot go on in the next line",
            '`t: "Ask for #12 at"`',
        ),
        ("kind: x\nt: !!python/tuple [a]\n", 2, 4, "`!!python/tuple`", "Delete `!!python/tuple`."),
        ("t: Ask for room #12 now\n", 1, 17, "cut off before `#12 now`", '`t: "Ask for room #12 now"`'),
        ("t: #12 rules\n", 1, 4, "cut off before `#12 rules`", '`t: "#12 rules"`'),
        ("a:\n  - b\n  - Ask #12 \n", 3, 9, "cut off before `#12`", '`- "Ask #12"`'),
        ("a: [b, c #d\n  ]\n", 1, 10, "cut off before `#d`", "quotes"),
        ("t: Ask\n  twice\t#d\n", 2, 9, "cut off before `#d`", "quotes"),
        (
            "t: Ask for room # 12\n",
            1,
            17,
            "which no reader will see",
            'in quotes, for example: `t: "Ask for room # 12"`',
        ),
    ],
)
def test_what_people_type_is_answered_in_its_place_and_words(
    text: str, line: int, column: int, message: str, help: str
) -> None:
    (mistake,) = read_yaml(text)[1]
    assert (mistake.place.line, mistake.place.column) == (line, column)
    assert message in mistake.message
    assert help in mistake.help


@pytest.mark.parametrize(
    "text",
    [
        "owner: cook # since May",
        "owner: # nobody yet",
        "day: 2026-01-02 #x",
        "n: 3 #x",
        "t: 'Ask #12' #x",
        't: "Ask #12"',
        "t: |\n  Ask #12\n",
        "t: Room#12 is free",
        "# a remark\nt: Ask\n  # another\n",
        "a: [b, c] # d",
        "t: C ## d",
    ],
)
def test_a_remark_that_is_one_is_no_mistake(text: str) -> None:
    assert read_yaml(text)[1] == ()


def test_what_may_be_a_remark_is_a_note() -> None:
    severities = [m.severity for m in read_yaml("a: two words # or three\nb: two words #3\n")[1]]
    assert severities == [Severity.NOTE, None]


def test_places_are_found_by_the_way_to_them() -> None:
    text = "title: x\nmeasures:\n  - name: é\n    target: 5\n"
    assert place_in(text, ("measures", 0, "target")) == Place(4, 13, 1)
    assert place_in(text, ("measures", 0, "target"), key=True) == Place(4, 5, 6)
    assert place_in(text, ("measures", 1)) is None
    assert place_in(text, ("title", "x")) is None


@given(st.text(max_size=200))
def test_nothing_in_a_text_raises(text: str) -> None:
    value, mistakes = read_yaml(text)
    assert isinstance(value, dict)
    for mistake in mistakes:
        assert mistake.place.line >= 1


class _WithoutAnchors(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


names = st.text("abcdefgh_", min_size=1, max_size=8)
scalars = st.one_of(
    st.booleans(),
    st.integers(-999, 999),
    st.text(st.characters(exclude_characters="\x85\u2028\u2029", exclude_categories=["Cs"]), max_size=20),
    st.none(),
)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(names, trees, max_size=5))
def test_what_is_dumped_is_read_back(tree: dict[str, object]) -> None:
    assert read_yaml(yaml.dump(tree, Dumper=_WithoutAnchors, allow_unicode=True))[0] == tree


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\r", "\r\n"])
def test_every_break_that_yaml_knows_is_one(end: str) -> None:
    read_yaml(f"why: #{end}{end}")
    read_yaml(f"a: !x b{end}c: !x [{end}")
    found = read_yaml(f"first: 'a{end}b'\nwhy: Room #12")[1]
    assert [mistake.place.column for mistake in found] == [11]


@pytest.mark.parametrize("text", ["---", "--- ", "--- #"])
def test_nothing_after_the_last_line_is_placed_at_its_end(text: str) -> None:
    (mistake,) = read_yaml(text)[1]
    assert (mistake.place.line, mistake.place.column) == (1, len(text.rstrip()))


@given(st.text("ab: #!'[-\n\r\x85\u2028\u2029"))
@example("---")
def test_no_break_is_a_crash(text: str) -> None:
    read_yaml(text)
