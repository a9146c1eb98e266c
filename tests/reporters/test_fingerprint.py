"""A finding keeps its fingerprint when its file grows above it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from credo.reporters.fingerprint import fingerprints
from credo.reporters.source_lines import SourceLines
from credo.source.finding import Finding, Severity

TEXT = "---\npurpose: To ensure quality.\n---\n"
ONE = Finding("R", "r", Severity.NOTE, "a.md", 2, 10, "purpose", "Overdue for 12 days.", "h", 18)


def prints(*findings: Finding, text: str = TEXT) -> tuple[str, ...]:
    return fingerprints(findings, SourceLines({"a.md": text}.get))


def test_moving_down_and_ageing_keep_it() -> None:
    moved = replace(ONE, line=5, message="Overdue for 13 days.")
    assert prints(ONE) == prints(moved, text="\n\n\n" + TEXT)


def test_another_rule_field_file_or_text_changes_it() -> None:
    others = (
        replace(ONE, rule="S"),
        replace(ONE, field=None),
        replace(ONE, path="b.md"),
        replace(ONE, message="Overdue for ages."),
        replace(ONE, length=9),
    )
    assert len({prints(other) for other in (ONE, *others)}) == 6


def test_twins_are_told_apart_by_order() -> None:
    first, second = prints(ONE, replace(ONE, line=7, column=1), text=TEXT + TEXT)
    assert first != second
    assert first == prints(ONE)[0]


@given(st.lists(st.from_type(Finding), max_size=20))
def test_no_two_are_alike(findings: list[Finding]) -> None:
    made = fingerprints(findings, SourceLines(lambda path: None))
    assert len(set(made)) == len(findings)
