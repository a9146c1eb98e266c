"""Findings as SARIF 2.1.0, the OASIS standard that code scanning on GitHub and many editors read."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from credo import __version__
from credo.checks.report import Report
from credo.reporters.fingerprint import fingerprints
from credo.reporters.json_text import json_text
from credo.reporters.source_lines import SourceLines
from credo.reporters.surroundings import Surroundings
from credo.source.finding import Finding, Rule

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT: Final = "credoFinding/v1"
"""A name of our own: GitHub's upload computes ``primaryLocationLineHash`` itself and warns about another value."""


def sarif_report(report: Report, surroundings: Surroundings) -> str:
    """All findings in order, with every rule's own words; columns are counted in code points."""
    lines = SourceLines(surroundings.source)
    rules = _rules(report, surroundings)
    index = {rule.id: number for number, rule in enumerate(rules)}
    prints = fingerprints(report.findings, lines)
    results = [
        _result(finding, index[finding.rule], fingerprint, lines, surroundings)
        for finding, fingerprint in zip(report.findings, prints, strict=True)
    ]
    driver = {
        "name": "Credo",
        "semanticVersion": __version__,
        "rules": [_descriptor(rule, surroundings.rule_pages.get(rule.id)) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report, surroundings: Surroundings) -> tuple[Rule, ...]:
    """Every rule by id, with a bare entry for a finding whose rule isn't among them."""
    known = {rule.id: rule for rule in surroundings.rules}
    for finding in report.findings:
        known.setdefault(finding.rule, Rule(finding.rule, finding.name, finding.severity, finding.name))
    return tuple(known[id] for id in sorted(known))


def _descriptor(rule: Rule, page: str | None) -> dict[str, Any]:
    first, _, rest = rule.doc.strip().partition("\n")
    descriptor: dict[str, Any] = {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": first},
        "fullDescription": {"text": first},
        "help": {"text": rest.strip() or first},
        "defaultConfiguration": {"level": rule.severity.value},
    }
    return {**descriptor, "helpUri": page} if page else descriptor


def _result(
    finding: Finding, index: int, fingerprint: str, lines: SourceLines, surroundings: Surroundings
) -> dict[str, Any]:
    start, end = lines.columns(finding)
    parts = (finding.message, finding.help and f"Write instead: {finding.help}")
    place = {
        "artifactLocation": {"uri": _uri(surroundings.path(finding.path)), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": finding.line,
            "startColumn": start,
            "endLine": finding.line,
            "endColumn": end,
        },
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": "\n".join(part for part in parts if part)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        **({"properties": {"field": finding.field}} if finding.field else {}),
    }


def _uri(path: str) -> str:
    """A path as a relative URI: a colon in it would read as a scheme."""
    return quote(path, safe="/", errors="replace")
