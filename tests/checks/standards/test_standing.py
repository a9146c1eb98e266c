"""Standards: who is exempt, what counts as nobody, and that nothing is reported twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from credo.checks.report import Report

Found = Callable[[str, Mapping[str, str]], list[str]]
Checked = Callable[[Mapping[str, str]], Report]

VALUE = {
    "content/values/v.md": "---\nkind: value\ntitle: Notice\nstatement: We notice.\n---\n",
}
FIELDS = {
    "title": "Look up",
    "statement": "Greet whoever comes within three steps of you.",
    "purpose": "Somebody in front of a bent head wonders whether they are a nuisance.",
    "values": "[v]",
    "deviation": "While your hands keep somebody safe on a ladder.",
    "applies_to": "everyone",
}


def standard(name: str = "s", **fields: str | None) -> dict[str, str]:
    lines = [f"{key}: {value}" for key, value in {**FIELDS, **fields}.items() if value is not None]
    return {f"content/{name}.md": "\n".join(["---", "kind: standard", *lines, "---", ""])}


def rules(report: Report, path: str = "content/s.md") -> list[tuple[str, str | None]]:
    return [(f.rule, f.field) for f in report.findings if f.path == path]


def test_a_missing_field_is_reported_by_its_own_rule_alone(checked: Checked) -> None:
    bare = standard(purpose=None, values=None, deviation=None, applies_to=None)
    found = rules(checked({**VALUE, **bare}))
    assert {rule for rule, _ in found} >= {"STD101", "STD111", "STD131", "STD132", "STD133"}
    assert [field for rule, field in found if rule.startswith("FLD")] == ["review_by"]


def test_a_broken_field_is_not_called_missing(checked: Checked) -> None:
    broken = standard(
        purpose="[a]", values="{a: b}", deviation="3", applies_to="3", owner="[a]", review_by="soon"
    )
    found = {rule for rule, _ in rules(checked({**VALUE, **broken}))}
    assert found <= {"FLD003", "STD136"}


def test_a_deviation_without_when_is_missing(checked: Checked) -> None:
    report = checked({**VALUE, **standard(deviation="{who_decides: You}")})
    assert ("STD111", "deviation") in rules(report)
    assert not [rule for rule, _ in rules(report) if rule == "FLD102" and "deviation" in str(_)]


def test_retired_standards_are_left_alone(checked: Checked) -> None:
    retired = standard(
        status="retired", purpose="TBD", deviation="TBD", statement="Always try to greet.", values="[]"
    )
    assert not [rule for rule, _ in rules(checked({**VALUE, **retired})) if rule.startswith("STD")]


def test_drafts_are_judged_but_not_reviewed(checked: Checked) -> None:
    draft = standard(status="draft", purpose="TBD", review_by="2020-01-01")
    found = {rule for rule, _ in rules(checked({**VALUE, **draft}))}
    assert "STD102" in found
    assert "STD134" not in found
    assert "STD136" not in found


def test_review_is_overdue_the_day_after(found: Found) -> None:
    assert found("STD134", {**VALUE, **standard(review_by="2026-11-22")}) == []


def test_review_was_due_yesterday(found: Found) -> None:
    (line,) = found("STD134", {**VALUE, **standard(review_by="2026-11-21")})
    assert line.endswith("2026-11-21, a day ago.")


def test_a_long_span_is_told_as_people_tell_it(found: Found) -> None:
    spans = {"2026-09-25": "58 days", "2025-01-01": "23 months", "2023-11-22": "3 years"}
    for day, span in spans.items():
        (line,) = found("STD134", {**VALUE, **standard(review_by=day)})
        assert line.endswith(f"{day}, {span} ago.")


def department(id: str, part_of: str = "") -> dict[str, str]:
    part = f"part_of: {part_of}\n" if part_of else ""
    return {f"content/departments/{id}.md": f"---\nkind: department\ntitle: {id}\n{part}---\n"}


ROLE = {
    "content/roles/cook.md": "---\nkind: role\ntitle: Cook\nfunction: Cooks.\npurpose: Diners sleep well.\n"
    "departments: [pastry]\n---\n",
}


def test_a_department_nobody_works_in_is_nobody(found: Found) -> None:
    files = {**VALUE, **ROLE, **department("kitchen"), **department("pastry", "kitchen"), **department("bar")}
    for_whom = standard(applies_to="{departments: [bar]}")
    assert found("STD132", {**files, **for_whom}) == [
        "content/s.md:8:13 This standard applies to `bar`, and no role belongs there."
    ]


def test_a_part_of_the_department_is_somebody(found: Found) -> None:
    files = {**VALUE, **ROLE, **department("kitchen"), **department("pastry", "kitchen")}
    assert found("STD132", {**files, **standard(applies_to="{departments: [kitchen]}")}) == []


def test_departments_without_any_roles_wait_for_the_first(found: Found) -> None:
    files = {**VALUE, **department("bar")}
    assert found("STD132", {**files, **standard(applies_to="{departments: [bar]}")}) == []


def test_an_unknown_department_is_not_also_nobody(found: Found) -> None:
    files = {**VALUE, **ROLE, **department("pastry")}
    assert found("STD132", {**files, **standard(applies_to="{departments: [bahr]}")}) == []


def test_an_empty_audience_is_nobody(found: Found) -> None:
    assert len(found("STD132", {**VALUE, **standard(applies_to="{roles: []}")})) == 1


def test_a_successor_that_is_still_a_draft_changes_nothing(found: Found) -> None:
    files = {**VALUE, **standard(superseded_by="t"), **standard("t", status="draft")}
    assert found("STD135", files) == []


def test_a_standard_does_not_take_its_own_place(found: Found) -> None:
    assert len(found("STD135", {**VALUE, **standard(superseded_by="s")})) == 1


def test_a_departure_shows_a_standard_too(found: Found) -> None:
    story = "---\nkind: story\ntitle: T\ndate: 2026-01-02\nvalues: [v]\noutcome: triumph\ndeviated_from: [s]\n---\n"
    assert found("STD136", {**VALUE, **standard(), "content/t.md": story}) == []


def test_the_same_purpose_is_found_through_capitals_and_dots(found: Found) -> None:
    other = standard("t", purpose=FIELDS["purpose"].upper().rstrip("."))
    assert len(found("STD105", {**VALUE, **standard(), **other})) == 1


def test_a_purpose_that_points_elsewhere_has_one_finding(checked: Checked) -> None:
    report = checked({**VALUE, **standard(purpose="See SOP 14.2.")})
    assert [rule for rule, field in rules(report) if field == "purpose"] == ["STD106"]


def test_two_words_are_not_called_a_copy(found: Found) -> None:
    files = {**VALUE, **standard(purpose="TBD later"), **standard("t", purpose="TBD later")}
    assert found("STD105", files) == []
