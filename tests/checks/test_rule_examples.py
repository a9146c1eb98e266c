"""Every rule ships with a good and a bad example, the exact lines it prints, and a docstring that explains it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from credo.checks.examples import Example, Tree, as_expected, example_ids, example_of, lay_out, look_at
from credo.checks.print_rules import PRINT_RULES
from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.source.finding import Rule, Severity

SECTIONS = re.compile(
    r"[^\n]+\.\n\nWhat: .+?[.?!]\n\nWhy it matters: .+?[.?!]\n\nHow to fix: .+[.?!]\n\Z",
    re.DOTALL,
)
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
every_checked_rule = (
    pytest.mark.parametrize(  # those of print speak when something is printed: tests/booklets
        "rule", [rule for rule in RULES if rule not in PRINT_RULES], ids=lambda rule: rule.id
    )
)


def looked_at(tree: Tree, folder: Path) -> Report:
    lay_out(tree, folder)
    return look_at(folder)


def example(rule: Rule) -> Example:
    found = example_of(rule.id)
    assert found, f"{rule.id} has no examples/{rule.id}/good and bad with an expected.txt"
    return found


@every_rule
def test_rule_explains_itself(rule: Rule) -> None:
    assert SECTIONS.match(rule.doc), (
        f"{rule.id}: a summary, What, Why it matters, How to fix; got:\n{rule.doc}"
    )
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.id)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@every_checked_rule
def test_bad_example_gives_exactly_the_expected_lines(rule: Rule, tmp_path: Path) -> None:
    bad = example(rule)
    findings = [f for f in looked_at(bad.bad, tmp_path).findings if f.rule == rule.id]
    assert [as_expected(finding) for finding in findings] == list(bad.expected)
    assert findings, f"{rule.id} finds nothing in its bad example"
    assert all(finding.help for finding in findings)


@every_checked_rule
def test_good_example_is_clean(rule: Rule, tmp_path: Path) -> None:
    findings = looked_at(example(rule).good, tmp_path).findings
    disturbing = [f for f in findings if f.rule == rule.id or f.severity is Severity.ERROR]
    assert [f"{f.rule} {as_expected(f)}" for f in disturbing] == []


def test_ids_and_names_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_no_example_without_a_rule() -> None:
    assert set(example_ids()) <= {rule.id for rule in RULES}
