"""What a rule says about a place: the one value every stage reports with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How certain Credo is: broken, reads badly, or might be missing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst; findings are sorted by it where only the first few fit."""
        return ("error", "warning", "note").index(self.value)


@dataclass(frozen=True, slots=True)
class Place:
    """A line and column of a file, both counted from 1, and how many characters to mark."""

    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's identity: what ``explain`` and the rule's page in the handbook are made from.

    ``doc`` has a first line that sums the rule up, then the paragraphs "What", "Why it matters" and
    "How to fix", each opened by its name and a colon.
    """

    id: str
    name: str
    severity: Severity
    doc: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's word about one place.

    ``path`` is relative to the handbook's root, with forward slashes. ``field`` is the front matter key it is
    about, if any (``measures.0.target`` for nested ones). ``help`` says what to write instead.
    """

    rule: str
    name: str
    severity: Severity
    path: str
    line: int
    column: int
    field: str | None
    message: str
    help: str
    length: int = 1

    @classmethod
    def by(
        cls,
        rule: Rule,
        path: str,
        message: str,
        help: str,
        *,
        place: Place = Place(),
        field: str | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Make a finding in a rule's name; ``severity`` only where a rule is milder for some places."""
        return cls(
            rule=rule.id,
            name=rule.name,
            severity=severity or rule.severity,
            path=path,
            line=place.line,
            column=place.column,
            field=field,
            message=message,
            help=help,
            length=place.length,
        )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings as a reader meets them: by file, line, column and rule; the same finding twice only once."""
    return tuple(
        sorted(set(findings), key=lambda f: (f.path, f.line, f.column, f.rule, f.field or "", f.message))
    )
