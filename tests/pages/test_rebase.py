"""Links moved along with their text lead to the same places as before."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credo.graph.handbook import Handbook
from credo.graph.targets import is_relative, split_destination
from credo.pages.rebase import rebase
from tests.linked import handbook_of, record
from tests.markdown_html import rendered

TEXTS = {
    "deep/er/v.md": record("value", title="V"),
    "deep/er/Odd name.md": record("value", id="odd", title="Odd"),
    "deep/s.md": record("standard", title="S"),
    "deep/p.md": "# P",
    "deep/er/a (b).md": "",
    "deep/er/what?#[x]'.md": "",
    "über uns.md": "",
    "deep/er/pic.png": "",
    "standards/index.md": "Opening",
}
SOURCE = "deep/er/v.md"
HANDBOOK = handbook_of(TEXTS)
TO = (
    *("v.md", "Odd name.md", "Odd%20name.md", "../s.md", "../s.md#part", "../s.md?q=1#part", "../p.md", "./../p.md"),
    *("a (b).md", "a%20(b).md", "what%3F%23%5Bx%5D'.md", "../../%C3%BCber%20uns.md", "../../über uns.md", "pic.png"),
    *("../../standards/index.md", "../../index.md", "../../values/v.md", "nope.md", "../../../out.md", ""),
    *("#here", "?q", "/abs/olute", "https://a.example/x.md", "//a.example/x", "mailto:a@b.example"),
)  # fmt: skip
FORMS = (
    *("[t]({})", "[t](<{}>)", '[t]({} "T")', "[t](<{}> 'T')", "![t]({})", "[t *u*]({}){{ .c }}", "([t]({}))"),
    *("[[t]]({})", "[![i](pic.png)]({})", "> [t]({})\n", "- [t]({})\n\n    [u]({})\n", "| [t]({}) |\n| --- |\n"),
    *("[t][ref]\n\n[ref]: {}\n", '[t][ref]\n\n[ref]: {} "T"\n', "x[^1]\n\n[^1]: [t]({})\n", "!!! note\n    [t]({})\n"),
    *('<a href="{}">t</a>', "<img src='{}' alt=''>", "\\[t]({})", "`[t]({})`", "```\n[t]({})\n```\n"),
    "<!-- [t]({}) -->",
)  # fmt: skip
moved = st.lists(st.tuples(st.sampled_from(FORMS), st.sampled_from(TO)), min_size=1, max_size=3).map(
    lambda pairs: "\n\n".join(form.format(*[to] * form.count("{}")) for form, to in pairs)
)


def led_to(text: str, here: str, handbook: Handbook) -> list[str]:
    """Where a rendered text's links lead in the end, read on the page or in the file ``here``."""
    found = []
    for tag, attributes in rendered(text).elements:
        to = attributes.get("href") or attributes.get("src")
        if to is None or tag not in ("a", "img") or to.startswith(("#fn", "#footnote")):
            continue
        path, rest = split_destination(to)
        if is_relative(path):
            uri = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(path)))
            known = handbook.by_uri.get(uri)
            to = (known.uri if known else uri) + rest
            if (
                to not in handbook.published
                and not known
                and split_destination(to)[0] not in handbook.published
            ):
                to = path + rest  # a link that leads nowhere stays as it is
        found.append(to)
    return found


@settings(max_examples=400, deadline=None)
@given(moved, st.sampled_from(["values/v.md", "index.md", "stories/for/x/index.md"]))
def test_links_lead_to_the_same_places_from_another_page(text: str, page: str) -> None:
    after = rebase(text, HANDBOOK, SOURCE, page)
    assert led_to(after, page, HANDBOOK) == led_to(text, SOURCE, HANDBOOK)


@settings(max_examples=150, deadline=None)
@given(moved)
def test_a_text_that_has_been_moved_stays(text: str) -> None:
    once = rebase(text, HANDBOOK, SOURCE, "values/v.md")
    assert rebase(once, HANDBOOK, "values/v.md", "values/v.md") == once


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("[a](../p.md#b) [c](https://d.example)", "[a](../deep/p.md#b) [c](https://d.example)"),
        ("[a](<Odd name.md>)", "[a](<odd.md>)"),
        ("[a](Odd name.md)", "[a](odd.md)"),
        ("[a](a (b).md)", "[a](../deep/er/a%20%28b%29.md)"),
        ("[a](../../über uns.md)", "[a](../über%20uns.md)"),
        ("[a](v.md)", "[a](v.md)"),
        ("[a](#part)", "[a](#part)"),
        ("[a](nope.md)", "[a](nope.md)"),
        ("[a](javascript:alert(1))", "[a](#)"),
        ("`[a](../p.md)`", "`[a](../p.md)`"),
        ("[a](../p.md", "[a](../p.md"),
        ("no link", "no link"),
        ("", ""),
    ],
)
def test_from_a_records_file_to_its_page(text: str, after: str) -> None:
    assert rebase(text, HANDBOOK, SOURCE, "values/v.md") == after


def test_a_bare_part_keeps_to_the_page_that_is_quoted() -> None:
    assert rebase("[a](#b)", HANDBOOK, SOURCE, "index.md", quoted_from="values/v.md") == "[a](values/v.md#b)"
    assert rebase("[a](#b)", HANDBOOK, SOURCE, "values/v.md", quoted_from="values/v.md") == "[a](#b)"
