"""Navigation in the engine's form: what Credo makes, and what somebody has written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from credo.mkdocs_plugin.nav import mentioned, nav
from credo.pages.page import Entry
from tests.linked import handbook_of, record

HANDBOOK = handbook_of({"index.md": "# Home", "deep/v.md": record("value", title="V"), "x.md": "# X"})


def test_entries_are_nested_and_escaped() -> None:
    entries = (
        Entry("Home", "index.md"),
        Entry("A <b> & c", "", (Entry("", "values/index.md"), Entry("V", "values/v.md"))),
        Entry("Nothing"),
    )
    assert nav(None, entries, HANDBOOK) == [
        {"Home": "index.md"},
        {"A &lt;b&gt; &amp; c": ["values/index.md", {"V": "values/v.md"}]},
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["index.md", "deep/v.md"], ["index.md", "values/v.md"]),
        ([{"A": "index.md"}, {"B": [{"V": "deep/v.md"}]}], [{"A": "index.md"}, {"B": [{"V": "values/v.md"}]}]),
        (["values/v.md", "https://a.example/"], ["values/v.md", "https://a.example/"]),
        ([], []),
        (5, 5),
    ],
)  # fmt: skip
def test_a_records_file_stands_for_its_page(written: Any, read: Any) -> None:
    assert nav(written, (), HANDBOOK) == read


def test_what_was_withdrawn_is_left_out_and_its_neighbours_stay() -> None:
    handbook = replace(HANDBOOK, withheld=frozenset({"x.md"}))
    written = ["index.md", "x.md", {"X": "x.md"}, {"More": ["x.md", {"V": "deep/v.md"}]}]
    assert nav(written, (Entry("V", "values/v.md"),), handbook) == [
        "index.md",
        {"More": [{"V": "values/v.md"}]},
    ]


@pytest.mark.parametrize(
    ("written", "paths"),
    [
        (["a.md", {"B": "b.md"}, {"C": [{"D": "d.md"}, "e.md"]}], {"a.md", "b.md", "d.md", "e.md"}),
        ([], set()),
        (None, set()),
    ],
)
def test_every_path_is_mentioned(written: Any, paths: set[str]) -> None:
    assert mentioned(written) == paths
