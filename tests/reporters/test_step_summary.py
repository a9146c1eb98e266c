"""The step summary, rendered by GitHub's own fork of cmark."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import cmarkgfm  # type: ignore[import-untyped]
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]
from hypothesis import example, given
from hypothesis import strategies as st

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.display import printable
from credo.reporters.step_summary import MOST_BYTES, step_summary
from credo.reporters.surroundings import Surroundings
from credo.source.finding import Finding, Severity


class Cells(HTMLParser):
    """The text of a table's cells, and the elements met in them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag == "br":
            self.handle_data("\n")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def rendered(markdown: str) -> Cells:
    html = cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)
    cells = Cells()
    cells.feed(html)
    cells.close()
    return cells


def words(text: str) -> list[str]:
    """What is said, without how it is spaced."""
    return re.split(r"\s+", text.replace("\xa0", " ").strip())


def test_a_table_worst_first(report: Report, surroundings: Surroundings) -> None:
    pages = {"LNK001": "https://example.org/rules/LNK001/"}
    text = step_summary(report, replace(surroundings, rule_pages=pages, folder="handbook"))
    assert text.startswith(
        "## Credo: 2 errors, 1 warning, 1 note\n\nChecked 12 records and 1 page. 2 errors stop the build; "
    )
    seen = rendered(text)
    rows = [[cell.strip() for cell in row] for row in seen.rows]
    assert [row[0] for row in rows] == ["", "error", "error", "warning", "note"]
    assert rows[1][1:] == [
        "handbook/content/standards/greet.md:7:232",
        'This is what "broken-link" objects to, on line 7.\nLNK001 broken-link',
        "Write better.",
    ]
    assert "a" in seen.tags


def test_nothing_found(surroundings: Surroundings) -> None:
    assert step_summary(Report((), 1, 0), surroundings) == (
        "## Credo: nothing to put right\n\nChecked 1 record and 0 pages.\n"
    )


@given(st.from_type(Finding))
@example(Finding("R", "r", Severity.NOTE, "a|b.md", 1, 1, None, "\\| \\", "a `|` b"))
@example(Finding("R", "r", Severity.NOTE, "a.md", 1, 1, None, "<script>", "like:\n    key: *x*"))
def test_any_text_is_shown_as_it_is(finding: Finding) -> None:
    text = step_summary(Report((finding,), 1, 0), Surroundings(source=lambda path: None, rules=RULES))
    seen = rendered(text)
    [_, row] = seen.rows
    assert len(row) == 4
    assert words(row[2]) == words(f"{printable(finding.message)}\n{finding.rule} {finding.name}")
    assert words(row[3]) == words(printable(finding.help))
    # GitHub's Markdown makes a link of a bare mail address whatever stands before its @
    mail = {"a"} if "@" in finding.path + finding.message + finding.help else set()
    assert seen.tags <= {"h2", "p", "table", "thead", "tbody", "tr", "th", "td", "strong", "br"} | mail


def test_it_never_grows_too_large(surroundings: Surroundings) -> None:
    one = Finding("R", "r", Severity.ERROR, "a.md", 1, 1, None, "ü" * 50_000, "h")
    text = step_summary(Report((one,) * 30, 1, 0), surroundings)
    assert len(text.encode()) < MOST_BYTES + 1000
    assert text.endswith("\n… and 22 findings more.\n")
