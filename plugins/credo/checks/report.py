"""The checks' result: findings in order, counted, and whether they stop a build."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from credo.source.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that somebody allows, and why; the handbook lists them all."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the checks say about a handbook of so many records and plain pages, on the day they were run."""

    findings: tuple[Finding, ...]
    records: int
    pages: int
    suppressed: tuple[Suppressed, ...] = ()
    today: date = date.min

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return Counter(finding.severity for finding in self.findings)[severity]

    def fails(self, *, strict: bool = False) -> bool:
        """Whether a build must stop: errors always, warnings when strict, notes never."""
        return self.count(Severity.ERROR) > 0 or (strict and self.count(Severity.WARNING) > 0)
