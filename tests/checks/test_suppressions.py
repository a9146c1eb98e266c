"""Which rules run and how strictly, and which findings somebody allows, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from credo.checks.policy import rules_named
from credo.checks.report import Report
from credo.source.finding import Severity

Found = Callable[[str, Mapping[str, str]], list[str]]
Checked = Callable[[Mapping[str, str]], Report]

ROLE = (
    "---\nkind: role\ntitle: {}\nfunction: Digs.\npurpose: Somebody sits down dry.\n"
    "may_decide: [{{what: Benches}}]\n{}---\n"
)


def settings(checks: str) -> dict[str, str]:
    lines = "".join(f"        {line}\n" for line in checks.strip("\n").split("\n"))
    return {"mkdocs.yml": f"docs_dir: content\nplugins:\n  - credo:\n      checks:\n{lines}"}


def role(more: str = "", title: str = "Gardener") -> dict[str, str]:
    return {f"content/{title.lower()}.md": ROLE.format(title, more)}


def ids(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings if finding.rule[:3] in ("ROL", "SUP")]


def test_a_finding_that_is_allowed_is_kept_with_its_reason(checked: Checked) -> None:
    report = checked(role("allow: {ROL002: 'She serves the roses.'}\n"))
    assert "ROL002" not in ids(report)
    assert [(s.finding.rule, s.finding.path, s.reason) for s in report.suppressed] == [
        ("ROL002", "content/gardener.md", "She serves the roses.")
    ]


def test_an_allowance_counts_for_its_own_file_only(checked: Checked) -> None:
    report = checked(role("allow: {role-serves-nobody: 'Roses.'}\n") | role(title="Porter"))
    assert [f.path for f in report.findings if f.rule == "ROL002"] == ["content/porter.md"]


def test_the_settings_allow_for_the_whole_handbook(checked: Checked) -> None:
    report = checked(role() | role(title="Porter") | settings("allow: {ROL002: We are a monastery.}"))
    assert "ROL002" not in ids(report)
    assert {s.reason for s in report.suppressed} == {"We are a monastery."}


def test_a_plain_page_allows_too(checked: Checked) -> None:
    page = "---\nallow:\n  PAG001: The page comes on Monday.\n---\n\n[x](monday.md)\n"
    report = checked({"content/p.md": page})
    assert report.findings == ()
    assert len(report.suppressed) == 1


def test_allow_on_a_plain_page_may_belong_to_another_program(checked: Checked) -> None:
    page = "---\nallow: {}\n---\n\n# Page\n"
    for other in ("everybody", "[GET, POST]", "{users: all, 1: x}"):
        assert checked({"content/p.md": page.format(other)}).findings == ()
    assert [f.rule for f in checked({"content/p.md": page.format("{PAG999: soon}")}).findings] == ["SUP001"]


@pytest.mark.parametrize("reason", ["", '""', "'-'", "null", "'…'", "tbd", "OK.", "because", "'n/a'"])
def test_without_a_reason_nothing_is_allowed(checked: Checked, reason: str) -> None:
    report = checked(role(f"allow:\n  ROL002: {reason}\n"))
    assert {"ROL002", "SUP003"} <= set(ids(report))
    assert report.suppressed == ()


def test_what_is_allowed_in_vain(checked: Checked) -> None:
    files = role("allow: {ROL003: 'He asks.'}\n") | settings("allow: {BKL005: 'Old booklets.'}")
    findings = [(f.path, f.line, f.severity) for f in checked(files).findings if f.rule == "SUP004"]
    assert findings == [("content/gardener.md", 7, Severity.WARNING), ("mkdocs.yml", 5, Severity.NOTE)]
    off = role("allow: {ROL003: 'He asks.'}\n") | settings("severity: {ROL003: off}")
    assert "SUP004" not in ids(checked(off))


def test_what_is_allowed_to_rules_nobody_could_ask_is_not_in_vain(checked: Checked) -> None:
    files = role("allow: {EDI001: 'The reason is told in person.', vanished-record: 'It never was.'}\n")
    assert "SUP004" not in ids(checked(files))


def test_severity_is_changed_and_switched_off(checked: Checked) -> None:
    report = checked(role() | settings("severity: {ROL002: error, role-without-booklet: off}"))
    assert [f.severity for f in report.findings if f.rule == "ROL002"] == [Severity.ERROR]
    assert "ROL005" not in ids(report)
    assert report.fails()


def test_select_runs_rules_and_families_and_what_must_hold(checked: Checked) -> None:
    files = (
        role() | {"content/bad.md": "---\nkind: rule\n---\n"} | settings("select: [role-serves-nobody, BKL]")
    )
    assert [f.rule for f in checked(files).findings] == ["FLD001", "ROL002"]


def test_unknown_names_come_with_the_nearest(checked: Checked) -> None:
    files = role() | settings(
        "select: [ROL, ROLE]\nseverity: {ROL0O2: error}\noptions: {ROL01: {}}\nallow: {rol-serves-nobody: Why.}"
    )
    findings = [f for f in checked(files).findings if f.rule == "SUP001"]
    assert [f.line for f in findings] == [5, 6, 7, 8]
    assert findings[1].help == "Did you mean `ROL002`?"
    assert findings[3].help == "Did you mean `role-serves-nobody`?"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("{shares: 1}", "has no option `shares`"),
        ("{share: most}", "is “most”"),
        ("{share: yes}", "is “True”"),
        ("{share: 1}", ""),
        ("{share: 0.5}", ""),
    ],
)
def test_options_have_to_fit(checked: Checked, given: str, message: str) -> None:
    found = [
        f.message
        for f in checked(role() | settings(f"options: {{ROL001: {given}}}")).findings
        if f.rule == "SUP002"
    ]
    assert [message in one for one in found] == ([True] if message else [])


def test_rules_without_options_take_none(found: Found) -> None:
    assert found("SUP002", role() | settings("options: {FLD001: {x: 1}}")) == [
        "mkdocs.yml:5:28 FLD001 (unknown-kind) has no option `x`."
    ]


def test_what_must_hold_is_neither_allowed_nor_softened(checked: Checked) -> None:
    files = role("allow: {FLD004: 'Never mind.'}\n") | settings(
        "severity: {FLD005: warning, FIL001: error}\nallow: {SUP003: 'We have no reasons.'}"
    )
    findings = [(f.path, f.line) for f in checked(files).findings if f.rule == "SUP005"]
    assert findings == [("content/gardener.md", 7), ("mkdocs.yml", 5), ("mkdocs.yml", 6)]


def test_rules_are_named_by_id_name_or_family() -> None:
    assert rules_named("bkl003") == rules_named("day-one-without-leader") == {"BKL003"}
    assert len(rules_named("BKL")) == 5
    assert rules_named("BK") == rules_named("") == frozenset()
