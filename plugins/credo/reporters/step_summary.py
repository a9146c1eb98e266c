"""A report as Markdown for the page of a workflow run on GitHub, where every finding has room."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from credo.checks.report import Report
from credo.reporters.display import printable
from credo.reporters.surroundings import Surroundings
from credo.reporters.verdict import checked, counted, tally, verdict
from credo.source.finding import Finding

MOST_BYTES: Final = 900_000
"""GitHub refuses a step summary of more than one mebibyte whole; the table stops before that."""

_MEANT: Final = re.compile(r"[\\|<>&`*_\[\]~:@.$!]")
"""What means something within a line to GitHub's Markdown: marks, links, tables, HTML, formulas, bare addresses."""

_AS_FIGURES: Final = frozenset("|<>&")
"""What tables or HTML read before Markdown's own escapes are looked at."""

_INDENT: Final = re.compile(r"\A +")


def step_summary(report: Report, surroundings: Surroundings) -> str:
    """A heading, the verdict and a table of the findings, the worst first."""
    found = tally(report.findings)
    title = f"## Credo: {found or 'nothing to put right'}"
    if not report.findings:
        return f"{title}\n\n{checked(report)}\n"
    said = f"{checked(report)} {verdict(report, strict=surroundings.strict)}"
    rows = [_row(finding, surroundings) for finding in sorted(report.findings, key=lambda f: f.severity.rank)]
    kept = _that_fit(rows)
    left = len(rows) - kept
    more = f"\n… and {counted(left, 'finding')} more.\n" if left else ""
    table = "".join(("| | Where | What | Write instead |\n", "| --- | --- | --- | --- |\n", *rows[:kept]))
    return f"{title}\n\n{said}\n\n{table}{more}"


def escaped(text: str) -> str:
    """Text that Markdown leaves as it is, in a table's cell too; a line feed becomes a line break."""
    safe = _MEANT.sub(_escape, printable(text))
    return "<br>".join(
        _INDENT.sub(lambda spaces: "&nbsp;" * len(spaces[0]), line) for line in safe.split("\n")
    )


def _escape(char: re.Match[str]) -> str:
    return f"&#{ord(char[0])};" if char[0] in _AS_FIGURES else "\\" + char[0]


def _row(finding: Finding, surroundings: Surroundings) -> str:
    where = escaped(f"{surroundings.path(finding.path)}:{finding.line}:{finding.column}")
    rule = escaped(f"{finding.rule} {finding.name}")
    page = surroundings.rule_pages.get(finding.rule)
    named = f"[{rule}]({quote(page, safe=':/?#@!$&*+,;=%~')})" if page else rule
    message = escaped(finding.message)
    return f"| **{finding.severity}** | {where} | {message}<br>{named} | {escaped(finding.help)} |\n"


def _that_fit(rows: list[str]) -> int:
    size = 0
    for number, row in enumerate(rows):
        size += len(row.encode("utf-8", "replace"))
        if size > MOST_BYTES:
            return number
    return len(rows)
