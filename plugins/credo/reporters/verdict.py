"""The counts in words: what was checked, and what stops the build."""

from __future__ import annotations

from collections.abc import Iterable

from credo.checks.report import Report
from credo.source.finding import Finding, Severity


def counted(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def tally(findings: Iterable[Finding]) -> str:
    """``3 errors, 1 note``: how many of each severity, the worst first; empty for none."""
    severities = [finding.severity for finding in findings]
    counts = ((severities.count(severity), severity.value) for severity in Severity)
    return ", ".join(counted(number, noun) for number, noun in counts if number)


def checked(report: Report) -> str:
    """How much was looked at, as a sentence."""
    return f"Checked {counted(report.records, 'record')} and {counted(report.pages, 'page')}."


def verdict(report: Report, *, strict: bool) -> str:
    """What stops the build, what would, and what is only said: one sentence."""
    if not report.findings:
        return "Nothing to put right."
    errors, warnings, notes = (report.count(severity) for severity in Severity)
    stopping = [(errors, "error"), (warnings, "warning")] if strict else [(errors, "error")]
    named = " and ".join(counted(number, noun) for number, noun in stopping if number)
    one = sum(number for number, _ in stopping) == 1
    parts = [f"{named} {'stops' if one else 'stop'} the build" if named else "Nothing stops the build"]
    if warnings and not strict:
        parts.append(f"{counted(warnings, 'warning')} would with --strict")
    if notes:
        parts.append(f"{counted(notes, 'note')} {'is' if notes == 1 else 'are'} only for you")
    return "; ".join(parts) + "."
