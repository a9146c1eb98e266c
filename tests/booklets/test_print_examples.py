"""The rules of print ship with examples as all rules do; these are printed, not only checked."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from credo.booklets.run import Form, run
from credo.checks.examples import DAY, Tree, as_expected, example_of, lay_out, look_at
from credo.checks.print_rules import PRINT_RULES
from credo.checks.run import settled
from credo.graph.load import load
from credo.pages.orientation.order import orders
from credo.source.finding import Finding, Rule, Severity

every_rule = pytest.mark.parametrize("rule", PRINT_RULES, ids=lambda rule: rule.id)


def printed(tree: Tree, folder: Path) -> list[Finding]:
    """What printing a tree finds, by the command that it names."""
    lay_out(tree, folder)
    words = shlex.split(tree.command.removeprefix("booklet"))
    loaded, _ = load(folder)
    ordered, unknown = orders(loaded.handbook, [word for word in words if not word.startswith("--")])
    form = Form(fold="--fold" in words, cards=False)
    found = list(settled(unknown, loaded))
    for one in run(loaded, ordered, form, DAY):
        found += [finding for finding in one.findings if finding not in found]
    return found


@every_rule
def test_bad_example_gives_exactly_the_expected_lines(rule: Rule, tmp_path: Path) -> None:
    example = example_of(rule.id)
    assert example, f"{rule.id} has no examples/{rule.id}/good and bad with an expected.txt"
    found = [finding for finding in printed(example.bad, tmp_path) if finding.rule == rule.id]
    assert [as_expected(finding) for finding in found] == list(example.expected)
    assert all(finding.help for finding in found)


@every_rule
def test_good_example_is_clean(rule: Rule, tmp_path: Path) -> None:
    example = example_of(rule.id)
    assert example
    found = printed(example.good, tmp_path)
    disturbing = [f for f in found if f.rule == rule.id or f.severity is Severity.ERROR]
    assert [f"{f.rule} {as_expected(f)}" for f in disturbing] == []


WELCOME = "---\nkind: booklet\ntitle: Welcome\nfor: everyone\n{allow}---\n\n" + "a" * 80
SETTINGS = "site_name: E\ndocs_dir: content\nplugins:\n  - credo:\n      checks: {%s}\n"


@pytest.mark.parametrize(
    ("settings", "allow", "said"),
    [
        ("", "", {"PRT007": "warning", "PRT009": "note", "PRT011": "warning"}),
        ("severity: {word-too-long: error}", "", {"PRT007": "error", "PRT009": "note", "PRT011": "warning"}),
        ("severity: {PRT007: 'off'}", "", {"PRT009": "note", "PRT011": "warning"}),
        ("select: [PRT011]", "", {"PRT011": "warning"}),
        ("select: [STD]", "", {}),
        ("allow: {PRT011: There are none yet.}", "", {"PRT007": "warning", "PRT009": "note"}),
        ("", "allow: {PRT007: It is the lift's name.}\n", {"PRT009": "note", "PRT011": "warning"}),
    ],
)
def test_the_settings_of_checks_hold_for_print(
    tmp_path: Path, settings: str, allow: str, said: dict[str, str]
) -> None:
    tree = Tree((("mkdocs.yml", SETTINGS % settings), ("content/w.md", WELCOME.format(allow=allow))))
    assert {finding.rule: finding.severity.value for finding in printed(tree, tmp_path)} == said
    unneeded = [f.rule for f in look_at(tmp_path).findings if f.rule.startswith("SUP")]
    assert unneeded == [], "only printing tells whether an allowance is needed"
