"""Running the checks: the last look before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from credo.checks.editions import ABOUT_CHANGES
from credo.checks.policy import read_policy
from credo.checks.print_rules import PRINT_RULES
from credo.checks.registry import CHECKS, RULES
from credo.checks.report import Report
from credo.checks.rule import Subject
from credo.checks.suppressions import suppress
from credo.editions.comparison import Comparison
from credo.graph.load import Loaded
from credo.source.finding import Finding, in_order

_PRINTED: Final = frozenset(rule.id for rule in PRINT_RULES)
"""Only printing tells whether these are broken."""


def check(
    loaded: Loaded, earlier: Iterable[Finding], today: date, comparison: Comparison | None = None
) -> Report:
    """Run every check on a loaded handbook.

    Takes the findings of the stages before along, since one report is what people read. With a ``comparison`` the rules
    about changes look at it; without one they have nothing to say. What is allowed to them holds until the next edition
    is out, so only a comparison with an edition tells whether it is needed. A check that raises is a fault of Credo's,
    not of the handbook's, and is not caught here.
    """
    handbook = loaded.handbook
    policy, in_settings = read_policy(handbook.settings.checks, loaded.yml)
    subject = Subject(handbook, today, loaded.yml.extensions, policy.options, loaded.yml, comparison)
    found = [finding for one in CHECKS if policy.runs(one.rule.id) for finding in one.run(subject)]
    findings = in_order((*earlier, *in_settings, *found))
    silent = _PRINTED if comparison and comparison.old.edition else {*_PRINTED, *ABOUT_CHANGES}
    kept, suppressed = suppress(findings, handbook, loaded.yml, policy, silent)
    return Report(in_order(kept), len(handbook.records), len(handbook.pages), suppressed, today)


def settled(findings: Iterable[Finding], loaded: Loaded) -> tuple[Finding, ...]:
    """What a handbook's settings and allowances leave of what a later stage, such as printing, has found."""
    found = tuple(findings)
    policy, _ = read_policy(loaded.handbook.settings.checks, loaded.yml)
    kept, _ = suppress(found, loaded.handbook, loaded.yml, policy, {rule.id for rule in RULES})
    about = {finding.rule for finding in found}
    return in_order(finding for finding in kept if finding.rule in about)
