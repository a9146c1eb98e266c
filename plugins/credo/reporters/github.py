"""Findings as annotations on GitHub: workflow commands, which the runner reads from a step's output.

The form and the escaping are those of the "Workflow commands" reference and of the parser in the runner
(``ActionCommand`` in actions/runner). The runner keeps ten annotations of each type a step and only logs the rest.
"""

from __future__ import annotations

from typing import Final

from credo.checks.report import Report
from credo.reporters.source_lines import SourceLines
from credo.reporters.surroundings import Surroundings
from credo.reporters.verdict import tally
from credo.source.finding import Finding, Severity

MOST: Final = 10
"""Annotations of one type a step may make."""

NAMED: Final = 20
"""How many of the findings left over the last notice names one by one; its message is cut at 4,096 characters."""

COMMAND: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github_report(report: Report, surroundings: Surroundings) -> str:
    """One workflow command a finding, the worst first, at most ten of a type; the rest named in a last notice."""
    chosen, rest = _chosen(report)
    lines = SourceLines(surroundings.source)
    commands = [_annotation(finding, lines, surroundings) for finding in chosen]
    if rest:
        commands.append(_remainder(rest, surroundings))
    return "".join(command + "\n" for command in commands)


def _chosen(report: Report) -> tuple[list[Finding], list[Finding]]:
    """The findings that become annotations, and those left over, each the worst first."""
    by_type = {severity: [f for f in report.findings if f.severity is severity] for severity in Severity}
    over = any(len(findings) > MOST for findings in by_type.values())
    chosen: list[Finding] = []
    rest: list[Finding] = []
    for severity, findings in by_type.items():
        most = MOST - 1 if over and severity is Severity.NOTE else MOST  # the last notice takes one place
        chosen += findings[:most]
        rest += findings[most:]
    return chosen, rest


def _annotation(finding: Finding, lines: SourceLines, surroundings: Surroundings) -> str:
    start, end = lines.columns(finding)
    properties = {
        "title": f"{finding.rule} {finding.name}",
        "file": surroundings.path(finding.path),
        "line": str(finding.line),
        "endLine": str(finding.line),
        "col": str(start),
        "endColumn": str(end),
    }
    page = surroundings.rule_pages.get(finding.rule)
    parts = [finding.message, f"Write instead: {finding.help}" if finding.help else "", page or ""]
    return command(COMMAND[finding.severity], properties, "\n".join(part for part in parts if part))


def _remainder(rest: list[Finding], surroundings: Surroundings) -> str:
    named = [f"{surroundings.path(f.path)}:{f.line} {f.rule} {f.name}" for f in rest[:NAMED]]
    if len(rest) > NAMED:
        named.append(f"… and {len(rest) - NAMED:,} more")
    text = f"GitHub shows ten annotations of a kind. Not shown above: {tally(rest)}.\n" + "\n".join(named)
    return command("notice", {"title": "Credo found more"}, text)


def command(name: str, properties: dict[str, str], message: str) -> str:
    """A workflow command on one line, everything in it escaped."""
    listed = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_escaped(message)}"


def _escaped(text: str) -> str:
    text = text.encode("utf-8", "replace").decode()  # a lone surrogate has no bytes to be printed
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
