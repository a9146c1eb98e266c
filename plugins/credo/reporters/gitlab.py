"""Findings as a Code Quality report, which GitLab shows in merge requests.

The form is GitLab's "Code Quality report format": a list of objects with exactly these keys; a path without ``./``.
"""

from __future__ import annotations

from typing import Final

from credo.checks.report import Report
from credo.reporters.fingerprint import fingerprints
from credo.reporters.json_text import json_text
from credo.reporters.source_lines import SourceLines
from credo.reporters.surroundings import Surroundings
from credo.source.finding import Finding, Severity

SEVERITY: Final = {Severity.ERROR: "blocker", Severity.WARNING: "major", Severity.NOTE: "info"}
"""In GitLab's words, of which there are five; an error does block."""


def gitlab_report(report: Report, surroundings: Surroundings) -> str:
    """All findings in order; the fingerprints stay the same when a finding moves down its file."""
    lines = SourceLines(surroundings.source)
    prints = fingerprints(report.findings, lines)
    return json_text(
        [
            {
                "description": _described(finding),
                "check_name": f"{finding.rule} {finding.name}",
                "fingerprint": fingerprint,
                "severity": SEVERITY[finding.severity],
                "location": {"path": surroundings.path(finding.path), "lines": {"begin": finding.line}},
            }
            for finding, fingerprint in zip(report.findings, prints, strict=True)
        ]
    )


def _described(finding: Finding) -> str:
    """Message and help on one line, which is how GitLab lists them."""
    help = f" Write instead: {finding.help}" if finding.help else ""
    return " ".join(f"{finding.message}{help}".split())
