"""A field that is not there and one that stands there empty are told in different words."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.checks.examples import DAY, Tree, lay_out
from credo.checks.run import check
from credo.graph.load import load
from credo.source.finding import Finding


def missing(folder: Path, text: str) -> list[Finding]:
    """What FLD101 and FLD102 say about one file."""
    lay_out(Tree((("content/x.md", f"---\n{text}---\n"),)), folder)
    loaded, earlier = load(folder)
    return [f for f in check(loaded, earlier, DAY).findings if f.rule in ("FLD101", "FLD102")]


@pytest.mark.parametrize(
    ("text", "line", "message", "help"),
    [
        ("kind: vision\nstatement: S\n", 1, "There is no `title` in this vision.", "Add a line, for example"),
        (
            "kind: vision\ntitle:\n",
            3,
            "`title` is empty in this vision.",
            "Fill the line in, for example: `title:",
        ),
        ('kind: vision\ntitle: " "\n', 3, "`title` is empty in this vision.", "Fill the line in"),
        ("kind: vision\ntitle: #Up\n", 3, "`title` is empty in this vision.", '`title: "#Up"`'),
        (
            "kind: role\nmay_decide:\n  - what:\n    limit: 5\n",
            4,
            "`what` is empty in this entry",
            "Fill the line",
        ),
    ],
)
def test_what_is_missing(tmp_path: Path, text: str, line: int, message: str, help: str) -> None:
    told = [(f.line, f.help) for f in missing(tmp_path, text) if f.message.startswith(message)]
    assert [at for at, _ in told] == [line]
    assert help in told[0][1]
