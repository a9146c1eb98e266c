"""Suppressions: findings that somebody allows, with the reason. They are kept, and listed in the handbook."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from credo.checks.policy import Policy, must_hold, nearest_rule, rule_named, unbending, unknown
from credo.checks.report import Suppressed
from credo.checks.suppression_rules import MUST_HOLD, NO_REASON, NOT_NEEDED, UNKNOWN_RULE
from credo.checks.wording.phrases import is_placeholder
from credo.graph.handbook import Handbook
from credo.source.file import SourceFile
from credo.source.finding import Finding, Place, Rule, Severity
from credo.source.mkdocs_yml import MkdocsYml

_LIKE_AN_ID: Final = re.compile(r"[A-Za-z]{3}\d{2,4}\Z")

_NO_REASONS: Final = frozenset(
    ("because", "fine", "ignore", "ignored", "ok", "okay", "yes", "true", "wontfix")
)
"""What is written where a reason is asked for, by somebody who has none."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """One entry of an ``allow``: the rule, the reason, and where it stands. ``everywhere`` if in the settings."""

    rule: Rule
    reason: str
    path: str
    place: Place
    field: str
    everywhere: bool = False

    def covers(self, finding: Finding) -> bool:
        """Whether this entry allows a finding."""
        return finding.rule == self.rule.id and (self.everywhere or finding.path == self.path)


def suppress(
    findings: Iterable[Finding],
    handbook: Handbook,
    yml: MkdocsYml,
    policy: Policy,
    silent: Collection[str] = (),
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """Apply the policy and the allowances.

    Gives the findings that remain, with their final severity and those about the allowances themselves, and the ones
    that are allowed, each with its reason. Rules that could not be asked are ``silent``: nobody knows whether an
    allowance for one of them is needed.
    """
    allowances, complaints = allowances_of(handbook, yml)
    by_rule: dict[str, list[Allowance]] = {}
    for allowance in allowances:
        by_rule.setdefault(allowance.rule.id, []).append(allowance)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[Allowance] = set()
    for finding in (*findings, *complaints):
        if not policy.runs(finding.rule):
            continue
        covering = next((a for a in by_rule.get(finding.rule, ()) if a.covers(finding)), None)
        if covering is not None:
            used.add(covering)
            suppressed.append(Suppressed(finding, covering.reason))
        else:
            kept.append(_at_severity(finding, policy))
    asked = [a for a in allowances if policy.runs(a.rule.id) and a.rule.id not in silent]
    kept += [_in_vain(a) for a in asked if a not in used]
    return tuple(kept), tuple(suppressed)


def allowances_of(handbook: Handbook, yml: MkdocsYml) -> tuple[tuple[Allowance, ...], tuple[Finding, ...]]:
    """Every allowance that counts, the narrow ones first, and the findings about those that don't."""
    allowances: list[Allowance] = []
    findings: list[Finding] = []
    for record in handbook.records:
        _in_file(record.file, record.fields.allow or {}, allowances, findings)
    for page in handbook.pages:
        # Front matter on a plain page may be meant for other programs: only what looks like a rule is taken for one.
        given = page.fields.get("allow")
        ours = (
            {word: why for word, why in given.items() if _looks_like_a_rule(word)}
            if isinstance(given, dict)
            else {}
        )
        _in_file(page, ours, allowances, findings)
    for word, reason in handbook.settings.checks.allow.items():
        rule, way = rule_named(word), ("checks", "allow", word)
        place, field = yml.place(*way), ".".join(("plugins", "credo", *way))
        if rule is None:
            findings.append(unknown(yml, word, "allow", word))
        elif must_hold(rule):
            findings.append(unbending(yml, rule, "allow", word))
        elif not _says_something(reason):
            findings.append(_without_reason(rule, yml.name, place, field))
        else:
            allowances.append(Allowance(rule, str(reason).strip(), yml.name, place, field, everywhere=True))
    return tuple(allowances), tuple(findings)


def _in_file(
    file: SourceFile, given: Mapping[str, Any], allowances: list[Allowance], findings: list[Finding]
) -> None:
    for word, reason in given.items():
        rule, place, field = rule_named(word), file.place("allow", word, key=True), f"allow.{word}"
        if rule is None:
            message, help = f"There is no rule `{word}`.", nearest_rule(word)
            findings.append(Finding.by(UNKNOWN_RULE, file.path, message, help, place=place, field=field))
        elif must_hold(rule):
            message = f"{rule.id} ({rule.name}) cannot be allowed to be broken."
            help = "Delete this line, and mend what the rule found."
            findings.append(Finding.by(MUST_HOLD, file.path, message, help, place=place, field=field))
        elif not _says_something(reason):
            findings.append(_without_reason(rule, file.path, place, field))
        else:
            allowances.append(Allowance(rule, str(reason).strip(), file.path, place, field))


def _says_something(reason: object) -> bool:
    if not isinstance(reason, str) or is_placeholder(reason):
        return False
    return reason.casefold().strip(" .!") not in _NO_REASONS


def _looks_like_a_rule(word: str) -> bool:
    return bool(rule_named(word) or _LIKE_AN_ID.match(word) or nearest_rule(word).startswith("Did"))


def _without_reason(rule: Rule, path: str, place: Place, field: str) -> Finding:
    message = f"{rule.id} ({rule.name}) may be broken here, and nobody says why."
    help = f"Write the reason: `{rule.id}: Agnes's recipes are printed as she wrote them`."
    return Finding.by(NO_REASON, path, message, help, place=place, field=field)


def _in_vain(allowance: Allowance) -> Finding:
    rule = allowance.rule
    message = f"{rule.id} ({rule.name}) is allowed to be broken here, but nothing breaks it."
    return Finding.by(
        NOT_NEEDED,
        allowance.path,
        message,
        "Delete this line.",
        place=allowance.place,
        field=allowance.field,
        severity=Severity.NOTE if allowance.everywhere else None,
    )


def _at_severity(finding: Finding, policy: Policy) -> Finding:
    severity = policy.severities.get(finding.rule)
    return finding if severity is None else replace(finding, severity=severity)
