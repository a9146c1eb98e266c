"""Synonyms, in each of the forms people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.graph.load import load
from tests.sites import write


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("customer", ("customer",)),
        ('"customer, visitor"', ("customer", "visitor")),
        ("[customer, visitor]", ("customer", "visitor")),
        ('"customer,"', ("customer",)),
    ],
)
def test_a_word_and_what_else_it_is_called(tmp_path: Path, written: str, meant: tuple[str, ...]) -> None:
    write(tmp_path, {"index.md": "# Hello\n"}, f"{{search: {{synonyms: {{guest: {written}}}}}}}")
    loaded, findings = load(tmp_path)
    assert not findings
    assert loaded.handbook.settings.search.synonyms == {"guest": meant}


def test_something_else_is_a_finding(tmp_path: Path) -> None:
    write(tmp_path, {"index.md": "# Hello\n"}, "{search: {synonyms: {guest: {a: b}}}}")
    assert [finding.rule for finding in load(tmp_path)[1]] == ["SET001"]
