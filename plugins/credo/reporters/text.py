"""Findings for people at a terminal: where, what, the line itself with the place marked, what to write instead."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from credo.checks.report import Report
from credo.reporters.display import one_line, printable, width
from credo.reporters.paint import Paint
from credo.reporters.paragraph import wrapped
from credo.reporters.snippet import snippet
from credo.reporters.source_lines import SourceLines
from credo.reporters.surroundings import Surroundings
from credo.reporters.verdict import checked, tally, verdict
from credo.source.finding import Finding

NARROWEST: Final = 40
"""No line is made shorter than this, however narrow the terminal says it is."""

_INDENT: Final = 4
_HELP: Final = "write instead: "


def text_report(report: Report, surroundings: Surroundings) -> str:
    """A report for reading, the findings in order and together by file; only a path may be wider than the width."""
    writer = _Writer(surroundings)
    blocks: list[str] = []
    for path, group in groupby(report.findings, key=lambda finding: finding.path):
        findings = tuple(group)
        if len(findings) > 1:
            blocks.append(writer.heading(path, findings))
        blocks += [writer.finding(finding) for finding in findings]
    blocks.append(writer.summary(report))
    return "\n\n".join(blocks) + "\n"


class _Writer:
    """Writes blocks of lines for one reader."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._paint = Paint(surroundings.colour)
        self._lines = SourceLines(surroundings.source)
        self._width = max(NARROWEST, surroundings.width)

    def heading(self, path: str, findings: tuple[Finding, ...]) -> str:
        """A file with more than one finding: its path and how many."""
        return f"{self._paint.strong(self._path(path))}: {tally(findings)}"

    def finding(self, finding: Finding) -> str:
        """One finding: its place and message, its line, and the help."""
        gutter = " " * len(str(finding.line))
        lines = [*self._message(finding), *self._quoted(finding, gutter)]
        if finding.help:
            lines += self._equals(gutter, _HELP, finding.help)
        page = self._surroundings.rule_pages.get(finding.rule)
        if page:
            lines.append(f"{gutter} = {self._paint.strong('why: ')}{one_line(page)}")
        return "\n".join(lines)

    def summary(self, report: Report) -> str:
        """What was checked, what stops the build, and whom to ask about a rule."""
        lines = wrapped(f"{checked(report)} {verdict(report, strict=self._surroundings.strict)}", self._width)
        lines = [self._paint.strong(line) for line in lines]
        if report.findings:
            worst = min(report.findings, key=lambda finding: finding.severity.rank)
            lines += wrapped(
                f"More about a rule: {self._surroundings.program} explain {one_line(worst.rule)}", self._width
            )
        return "\n".join(lines)

    def _path(self, path: str) -> str:
        return one_line(self._surroundings.path(path))

    def _message(self, finding: Finding) -> list[str]:
        place = f"{self._path(finding.path)}:{finding.line}:{finding.column}"
        tag = f"{finding.severity}[{one_line(finding.rule)} {one_line(finding.name)}]"
        painted = self._paint.severity(finding.severity, tag)
        room = self._width - width(f"{place} {tag} ")
        head = [f"{self._paint.strong(place)} {painted}"]
        if width(place) + width(tag) >= self._width:  # a path is never broken: terminals make a link of it
            head = [self._paint.strong(place), " " * _INDENT + painted]
            room = self._width - _INDENT - width(tag) - 1
        first, *rest = wrapped(printable(finding.message), self._width - _INDENT, max(0, room))
        head[-1] = f"{head[-1]} {first}".rstrip()
        return [*head, *(" " * _INDENT + line for line in rest)]

    def _quoted(self, finding: Finding, gutter: str) -> list[str]:
        line = self._lines.line(finding.path, finding.line)
        if line is None:
            return []
        start, end = self._lines.columns(finding)
        seen = snippet(line, start, end, self._width - len(gutter) - 3)
        marks = self._paint.severity(finding.severity, "^" * seen.marks)
        return [
            f"{finding.line} | {seen.text}".rstrip(),
            f"{gutter} | {' ' * seen.before}{marks}",
        ]

    def _equals(self, gutter: str, label: str, text: str) -> list[str]:
        hang = len(gutter) + 3
        first, *rest = wrapped(printable(text), self._width - hang, self._width - hang - len(label))
        return [
            f"{gutter} = {self._paint.strong(label)}{first}".rstrip(),
            *((" " * hang + line).rstrip() for line in rest),
        ]
