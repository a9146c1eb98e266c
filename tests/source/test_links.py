"""The links of a text: found where the renderer finds them, with the place of their destination."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credo.source.links import destination, links, without_code
from tests.markdown_html import rendered


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[x](a.md)", [("a.md", "x")]),
        ("[x]( a.md )", [("a.md", "x")]),
        ('[x](a.md "T")', [("a.md", "x")]),
        ("[x](a.md 'T (u)')", [("a.md", "x")]),
        ('[x](a.md"T")', [("a.md", "x")]),
        ('[x](a.md\n"T")', [("a.md", "x")]),
        ("[x](a b.md)", [("a b.md", "x")]),
        ('[x](a b.md "T: u")', [("a b.md", "x")]),
        ("[x](<a b.md>)", [("a b.md", "x")]),
        ('[x](<a (b.md> "T")', [("a (b.md", "x")]),
        ("[x](a_(b).md)", [("a_(b).md", "x")]),
        ("[x](a(b(c)).md)", [("a(b(c)).md", "x")]),
        ("[x](a.md?q=1#part)", [("a.md?q=1#part", "x")]),
        ("([x](a.md))", [("a.md", "x")]),
        ("[a [b] c](d.md)", [("d.md", "a [b] c")]),
        ("[a \\] b](d.md)", [("d.md", "a \\] b")]),
        ("[x\\\\](a.md)", [("a.md", "x\\\\")]),
        ("[a](b.md) and [c](d.md)", [("b.md", "a"), ("d.md", "c")]),
        ("[![i](p.png)](d.md)", [("p.png", "i"), ("d.md", "![i](p.png)")]),
        ("![x](a.png){ .wide }", [("a.png", "x")]),
        ("| [x](a.md) |\n| --- |", [("a.md", "x")]),
        ("> - [x](a.md)", [("a.md", "x")]),
        ("[^1]: see [x](a.md)", [("a.md", "x")]),
        ('[x]: a.md "T"', [("a.md", None)]),
        ("[x]:\n    a.md", [("a.md", None)]),
        ("   [x]: <a b.md>", [("a b.md", None)]),
        ('<a class="b" href="a.md">x</a>', [("a.md", None)]),
        ("<img alt='a>b' src='p.png'>", [("p.png", None)]),
        ("<img src=p.png>", [("p.png", None)]),
        ('<video poster="p.png" controls src="f.mp4">', [("p.png", None), ("f.mp4", None)]),
        ('<a title=" href=a.md" HREF="b.md">x</a>', [("b.md", None)]),
        ("<a\nhref='a.md'title=\"b\">", [("a.md", None)]),
        ("<a\nhref = 'a.md'>", [("a.md", None)]),
        ("[x]({{ site.url }}/a b)", [("{{ site.url }}/a b", "x")]),
        ('[x]({% page "/a/" %})', [('{% page "/a/" %}', "x")]),
        ("[x]()", [("", "x")]),
        # and what is none
        ("[x\\](a.md)", []),
        ("\\[x](a.md)", []),
        ("`[x](a.md)`", []),
        ("`` ` [x](a.md) ``", []),
        ("```\n[x](a.md)\n```", []),
        ("> ~~~\n> [x](a.md)\n> ~~~", []),
        ("```\n[x](a.md)", []),
        ("<!-- [x](a.md)\n-->", []),
        ("[x](a.md", []),
        ("[x]\n\n](a.md)", []),
        ("<data-href='a.md'>", []),
        ("<a data-href='a.md' title=\"href='b.md'\">", []),
        ("plain text", []),
        ("", []),
    ],
)
def test_links_are_found(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(link.to, link.label) for link in links(text)] == found
    for link in links(text):
        assert text[link.start : link.end] == link.to


def test_pictures_are_told_from_links() -> None:
    text = "![a](b) [c](d) <img src='e'> <a href='f'>"
    assert [link.is_image for link in links(text)] == [True, False, True, False]


def test_a_destination_in_a_tag_is_told_from_one_in_markdown() -> None:
    text = "![a](b) <img src='e'>\n\n[x]: y"
    assert [(link.to, link.in_html) for link in links(text)] == [("b", False), ("e", True), ("y", False)]


def test_code_is_blanked_out_and_nothing_moves() -> None:
    text = "a `b` c\n```\nd\n```\n<!-- e --> f"
    assert without_code(text) == "a     c\n   \n \n   \n           f"


names = (
    st.text("ab é().'_-*[]{}#?%&\"`\\|:!<>", min_size=1, max_size=8)
    .map(str.strip)
    .filter(lambda n: n.strip("."))
)


@given(names)
def test_any_path_can_be_written_as_a_destination(name: str) -> None:
    path = f"x/{name}.md"
    text = f"see [it]({destination(path)}) there"
    (link,) = links(text)
    assert link.to == destination(path)
    (attributes,) = rendered(text).all("a")
    assert attributes["href"] == destination(path)


pieces = st.sampled_from(
    [
        *(
            "[x](a.md)",
            "[x](<a b.md>)",
            '[x](a.md "t")',
            "![y](p.png)",
            "](",
            "[",
            "]",
            "(",
            ")",
            "\\",
            "`",
            "``",
        ),
        *(
            "```\n",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "    ",
            "*",
            "text",
            "<!--",
            "-->",
            "<a href='b.md'>z</a>",
            "[x]: c.md\n",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=8).map("".join))
def test_the_scanner_never_raises_and_places_are_true(text: str) -> None:
    found = links(text)
    assert [link.start for link in found] == sorted(link.start for link in found)
    for link in found:
        assert text[link.start : link.end] == link.to


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "](" * 20_000,
        "[x](" * 5_000,
        "[x](" + "(" * 20_000,
        '[x](a "' * 3_000,
        "`" * 50_000,
        "` `` " * 10_000,
        "<a " * 20_000,
        "<!--" * 4_000,
        "[x](" + "a " * 20_000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    before = time.process_time()
    links(text)
    assert time.process_time() - before < 5
