"""Findings for programs: the form the design sets down."""

from __future__ import annotations

from credo.checks.report import Report
from credo.reporters.json_text import json_text
from credo.reporters.surroundings import Surroundings
from credo.source.finding import Severity


def json_report(report: Report, surroundings: Surroundings) -> str:
    """All findings in order and the counts; paths stay relative to the handbook's root wherever it is read."""
    del surroundings  # the form is the same for every reader
    findings = [
        {
            "rule": finding.rule,
            "name": finding.name,
            "severity": finding.severity.value,
            "path": finding.path,
            "line": finding.line,
            "column": finding.column,
            "field": finding.field,
            "message": finding.message,
            "help": finding.help,
        }
        for finding in report.findings
    ]
    summary = {
        "records": report.records,
        "pages": report.pages,
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
    }
    return json_text({"findings": findings, "summary": summary})
