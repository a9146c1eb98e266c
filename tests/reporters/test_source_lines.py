"""A file that has gone takes no report with it, and no mark leaves its line."""

from __future__ import annotations

import pytest

from credo.reporters.source_lines import SourceLines
from credo.source.finding import Finding, Severity


def finding(line: int, column: int, length: int) -> Finding:
    return Finding("R", "r", Severity.NOTE, "a.md", line, column, None, "m", "h", length)


def test_each_file_is_read_once() -> None:
    asked: list[str] = []

    def read(path: str) -> str:
        asked.append(path)
        return "one\r\ntwo\n"

    lines = SourceLines(read)
    assert [lines.line("a.md", number) for number in (0, 1, 2, 3, 4)] == [None, "one", "two", "", None]
    assert asked == ["a.md"]


@pytest.mark.parametrize(
    "error", [FileNotFoundError("gone"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")]
)
def test_a_file_that_has_gone(error: Exception) -> None:
    def read(path: str) -> str:
        raise error

    lines = SourceLines(read)
    assert lines.line("a.md", 1) is None
    assert lines.columns(finding(1, 4, 3)) == (4, 7)
    assert lines.marked(finding(1, 4, 3)) == ""


@pytest.mark.parametrize(
    ("place", "columns", "text"),
    [
        ((1, 1, 4), (1, 5), "kind"),
        ((1, 7, 99), (7, 12), "value"),
        ((1, 99, 9), (12, 13), ""),
        ((1, 3, 0), (3, 4), "n"),
        ((2, 1, 5), (1, 2), ""),
    ],
)
def test_columns_stay_in_the_line(place: tuple[int, int, int], columns: tuple[int, int], text: str) -> None:
    lines = SourceLines({"a.md": "kind: value\n"}.get)
    assert lines.columns(finding(*place)) == columns
    assert lines.marked(finding(*place)) == text
