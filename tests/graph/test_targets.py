"""Where a link leads."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.graph.handbook import Handbook
from credo.graph.targets import Target, is_external, is_relative, relative, split_destination, target
from tests.linked import handbook_of, record

TEXTS = {
    "deep/er/v.md": record("value", title="V"),
    "deep/p.md": "# P",
    "über uns.md": "",
    "a (b).md": "",
    "deep/er/pic.svg": "",
    "what?.md": "",
}


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return handbook_of(TEXTS)


@pytest.mark.parametrize(
    ("to", "uri", "rest"),
    [
        ("er/v.md", "values/v.md", ""),
        ("er/v.md#why", "values/v.md", "#why"),
        ("./er/../er/v.md?x=1#y", "values/v.md", "?x=1#y"),
        ("../values/v.md", "values/v.md", ""),
        ("p.md", "deep/p.md", ""),
        ("er/pic.svg", "deep/er/pic.svg", ""),
        ("../%C3%BCber%20uns.md", "über uns.md", ""),
        ("../über uns.md", "über uns.md", ""),
        ("../a%20(b).md", "a (b).md", ""),
        ("../what%3F.md", "what?.md", ""),
        ("../values/index.md", "values/index.md", ""),
        ("../index.md", "index.md", ""),
    ],
)
def test_what_exists_is_found(handbook: Handbook, to: str, uri: str, rest: str) -> None:
    assert target(handbook, "deep/p.md", to) == Target(uri, rest)


@pytest.mark.parametrize(
    "to",
    [
        *("nope.md", "../../out.md", "er/", "er", "", "#part", "?q", "/deep/p.md", "https://a.example/p.md"),
        *("//a.example/p.md", "mailto:a@b.example", "v.md", "C:\\p.md", "%00.md"),
    ],
)
def test_what_is_elsewhere_or_nowhere_is_not(handbook: Handbook, to: str) -> None:
    assert target(handbook, "deep/p.md", to) is None


@pytest.mark.parametrize(
    ("to", "external", "inside"),
    [
        ("https://a.example", True, False),
        ("HTTP://a.example", True, False),
        ("//a.example", True, False),
        ("mailto:x@a.example", True, False),
        ("javascript:alert(1)", True, False),
        ("a:b.md", True, False),
        ("./a:b.md", False, True),
        ("9:30.md", False, True),
        ("x.md", False, True),
        ("../x.md", False, True),
        ("#a", False, False),
        ("?a", False, False),
        ("/a", False, False),
        ("", False, False),
    ],
)
def test_kinds_of_destination(to: str, external: bool, inside: bool) -> None:
    assert (is_external(to), is_relative(to)) == (external, inside)


@pytest.mark.parametrize(
    ("to", "parts"),
    [
        ("x.md", ("x.md", "")),
        ("x.md#a?b", ("x.md", "#a?b")),
        ("x.md?a#b", ("x.md", "?a#b")),
        ("#a", ("", "#a")),
        ("", ("", "")),
    ],
)
def test_a_destination_taken_apart(to: str, parts: tuple[str, str]) -> None:
    assert split_destination(to) == parts


paths = st.lists(
    st.text("ab.", min_size=1, max_size=3).filter(lambda s: s.strip(".")), min_size=1, max_size=4
).map("/".join)


@given(paths, paths)
def test_the_way_from_one_page_to_another_leads_there(here: str, there: str) -> None:
    way = relative(here, there)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(here), way)) == posixpath.normpath(there)
