"""Text on its way into Markdown: what is plain is shown as it is, what is inline brings nothing else along."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from credo.graph.targets import SAFE_SCHEMES
from credo.pages.markdown_text import cell, inline, plain, spoken, told, typeset
from tests.markdown_html import rendered, straight

PIECES = (
    *("*", "**", "_", "__", "`", "``", "```", "#", "##", " ", "  ", "\n", "\n\n", "-", "--", "---", "+", "="),
    *("1.", "2)", "[", "]", "(", ")", "](", "!", "![", "!!!", "???", "===", "~", "~~~", "^", "|", ":", "::", ": "),
    *("<", ">", "</", "&", "&amp;", "&lt;", "&#60;", "&colon;", "{", "}", "{: onclick=x }", "{ .a }", "\\", "\\\\"),
    *(":smile:", ":material-bed:", "...", "'", '"', "[^1]", "[^1]: ", "[a]: ", "*[a]: ", "[x] ", "[TOC]", "[a][b]"),
    *("<b>", "</b>", "<script>", "<img src=x onerror=y>", "<!--", "-->", "<?php", "<![CDATA[", "]]>", "</div>"),
    *("http://a.example", "<http://a.example>", "<mailto:a@b.example>", "a@b.example", "<javascript:x>"),
    *("[x](y.md)", '[x](y "t")', "[x](<y z>)", "](javascript:x)", "](<javascript:x>)", "javascript:"),
    *("data:", "vbscript:"),
    *("\0", "\x02", "\x03", "\x02wzxhzdk:0\x03", "\x02amp\x03", "klzzwxh:0000", "\x1b", "\x7f", "\u200b", "\u200f"),
    *("a", "Ä", "0", "שלום", "สวัสดี", "\u0301", "🍲", "\u2028", "\ufeff", "    ", "\t", "/// x", "$x$", "on", "x"),
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=9).map("".join)
INLINE = frozenset({"p", "em", "strong", "a", "code", "img", "span", "svg", "path"})
ATTRIBUTES = frozenset({"href", "title", "src", "alt", "class", "viewbox", "d", "xmlns"})


def visible(text: str) -> str:
    """A text as it can be shown: on one line, control signs as signs."""
    return straight(re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]", "\ufffd", " ".join(text.split())))


@settings(max_examples=400, deadline=None)
@given(texts)
@example("1. FC")
@example("- a")
@example("!!! note")
def test_plain_text_is_shown_as_it_is_and_makes_no_element(text: str) -> None:
    page = rendered(plain(text))
    assert {tag for tag, _ in page.elements} <= {"p"}
    assert straight(page.text) == visible(text)


@settings(max_examples=200, deadline=None)
@given(texts, texts)
def test_a_findings_words_are_plain_but_for_names_in_code(before: str, after: str) -> None:
    page = rendered(told(f"{before} `people` {after}"))
    assert {tag for tag, _ in page.elements} <= {"p", "code"}
    assert "code" in {
        tag for tag, _ in rendered(told("“Stefan” reads like a name, and `people` has none")).elements
    }


@settings(max_examples=200, deadline=None)
@given(texts)
def test_plain_text_keeps_to_its_place_in_headings_links_and_tables(text: str) -> None:
    page = rendered(
        f"# {plain(text)}\n\n[{plain(text)}](x.md)\n\n| A | B |\n| --- | --- |\n| {plain(text)} | b |\n"
    )
    tags = [tag for tag, _ in page.elements]
    wanted = ["h1", "a", "p", "a", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]
    assert tags == wanted
    assert visible(text) in straight(page.text)


def harmless(text: str) -> None:
    page = rendered(text)
    for tag, attributes in page.elements:
        assert tag in INLINE
        assert set(attributes) <= ATTRIBUTES
        to = attributes.get("href") or attributes.get("src") or ""
        scheme = urlsplit(to.strip()).scheme if ":" in to.split("/")[0].split("#")[0].split("?")[0] else ""
        assert scheme in SAFE_SCHEMES | {""}
        assert not re.match(r"[\x00-\x20]*(javascript|data|vbscript):", to, re.IGNORECASE)
    assert sum(tag == "p" for tag, _ in page.elements) <= 1


@settings(max_examples=600, deadline=None)
@given(texts)
@example("``a`<img src=x onerror=alert(1)>`")
@example("\0img src=x onerror=alert(1)>")
@example("[x](java\x02script:alert(1))")
@example("[x](javascript:alert((1)))")
@example("[x\\\\](javascript:alert(1))")
@example("[x](<javascript:alert(1)>)")
@example("[x]( JavaScript:alert(1))")
@example("![x](data:image/svg+xml,x)")
@example("[x](java&#115;cript:alert(1))")
@example("[x](javascript&colon;alert(1))")
@example("\\`<b>`")
@example("\\\\`<b>`")
@example("`a` <b>` `")
@example("***")
@example("*[TOC]*")
@example("<https://a.example/`><b>`")
def test_inline_markdown_brings_no_html_along(text: str) -> None:
    harmless(inline(text))


@settings(max_examples=200, deadline=None)
@given(texts, texts)
def test_two_inline_texts_in_one_block_dont_join(one: str, other: str) -> None:
    page = rendered(f"Source: {inline(one)} · {inline(other)}")
    assert {tag for tag, _ in page.elements} <= INLINE
    assert not [name for _, attributes in page.elements for name in attributes if name not in ATTRIBUTES]


@settings(max_examples=200, deadline=None)
@given(texts)
def test_a_cell_keeps_its_row_whole(text: str) -> None:
    page = rendered(f"| A | B |\n| --- | --- |\n| {cell(inline(text))} | b |\n")
    tags = [tag for tag, _ in page.elements if tag not in INLINE]
    assert tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]
    assert page.text.rstrip().endswith("b")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("`a|b` or c|d", "a|b or c|d"),
        ("a\\|b", "a|b"),
        ("a\\\\|b", "a\\|b"),
        ("|", "|"),
    ],
)
def test_bars_in_a_cell(text: str, shown: str) -> None:
    page = rendered(f"| A | B |\n| --- | --- |\n| {cell(inline(text))} | b |\n")
    assert shown in page.text


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        ("*a* and **b**", ["em", "strong"]),
        ("`<b>` and ``a`b``", ["code", "code"]),
        ("[a](b.md)", ["a"]),
        ("![a](b.png) first", ["img"]),
        ("[x](y.md) begins", ["a"]),
        ("<https://a.example/?q=1&r=2>", ["a"]),
        ("*whole*", ["em"]),
        ("_whole_", ["em"]),
        ("__whole__", ["strong"]),
        (":smile: begins", []),
        ("[a](<b c.md>)", ["a"]),
        ('[a](b.md "A title: with a colon")', ["a"]),
        ("[a](mailto:x@y.example)", ["a"]),
        ("[a](b_(c).md)", ["a"]),
        ("-5 degrees", []),
        ("-", []),
        ("3.5 stars", []),
        ("2027. A year.", []),
        ("#1 in town", []),
        (": a colon", []),
        ("A [1] b", []),
    ],
)
def test_inline_markdown_stays_what_it_is(text: str, elements: list[str]) -> None:
    page = rendered(inline(text))
    assert [tag for tag, _ in page.elements if tag != "p"] == elements


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("[a](b.md#c)", "b.md#c"),
        ("[a](<b c.md>)", "b%20c.md"),
        ("[a](<b (c.md>)", "b%20%28c.md"),
        ('[a](b.md "t: u")', "b.md"),
        ("[a](?q=1&r=2)", "?q=1&r=2"),
        ("[a](HTTPS://a.example)", "HTTPS://a.example"),
        ("[a](javascript:x)", "#javascript:x"),
        ("[a](c:/x)", "#c:/x"),
    ],
)
def test_where_its_links_lead(text: str, to: str) -> None:
    (attributes,) = rendered(inline(text)).all("a")
    assert attributes["href"] == to


@pytest.mark.parametrize(
    "text", ["\\*a\\*", "a &amp; b", "a & b", "a < b > c", "{x}", "\\`a\\`", "50 %", "C:\\"]
)
def test_signs_that_are_text_stay_text(text: str) -> None:
    assert rendered(inline(text)).text.strip() == re.sub(r"\\(?=[*`])", "", text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Greet *before* you **type**.", "Greet before you type."),
        (
            "See [the wrong dish](../restaurant/wrong-dish-stays.md) for `when`.",
            "See the wrong dish for when.",
        ),
        ("A_name_with_signs and _this_ word", "A_name_with_signs and this word"),
        ("5 \\* 3 &amp; more\n  lines", "5 * 3 & more lines"),
        ("![a cup](cup.png){ .wide } tea", "a cup tea"),
        ("", ""),
    ],
)
def test_words_without_signs(text: str, words: str) -> None:
    assert spoken(text) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Walk, don't point", "Walk, don’t point"),
        ('She said "no" ("never") and left', "She said “no” (“never”) and left"),
        ("the guests' 'own' words", "the guests’ ‘own’ words"),
        ("10 -- 12 o'clock ... and --- then", "10 – 12 o’clock … and — then"),
        ("”already” – set", "”already” – set"),
    ],
)
def test_text_beside_the_pages_has_the_same_quotes_and_dashes(text: str, shown: str) -> None:
    assert typeset(text) == shown
    assert re.sub("¶$", "", rendered(plain(text)).text.strip()) == shown
