"""Whom the records reach, and who leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Found = Callable[[str, Mapping[str, str]], list[str]]


def role(title: str, more: str = "") -> str:
    return (
        f"---\nkind: role\ntitle: {title}\nfunction: Does it.\npurpose: Somebody sleeps better.\n{more}---\n"
    )


def department(title: str, more: str = "") -> str:
    return f"---\nkind: department\ntitle: {title}\n{more}---\n"


def standard(applies_to: str, more: str = "") -> str:
    return f"---\nkind: standard\ntitle: Look up\n{applies_to}{more}---\n"


def booklet(for_: str, more: str = "") -> str:
    return f"---\nkind: booklet\ntitle: Welcome\nfor: {for_}\n{more}---\n"


COMMITMENT = "---\nkind: commitment\nleader: {}\npractice: model-the-way\nstatement: I carry trays.\n---\n"


def test_standard_of_the_whole_applies_to_roles_of_the_part(found: Found) -> None:
    files = {
        "content/kitchen.md": department("Kitchen"),
        "content/bakery.md": department("Bakery", "part_of: kitchen\n"),
        "content/baker.md": role("Baker", "departments: bakery\n"),
        "content/s.md": standard("applies_to: {departments: [kitchen]}\n"),
    }
    assert found("ROL004", files) == []
    assert found("DEP001", files) == []


def test_standard_of_a_part_or_a_role_is_the_departments_own(found: Found) -> None:
    files = {
        "content/kitchen.md": department("Kitchen"),
        "content/bakery.md": department("Bakery", "part_of: kitchen\n"),
        "content/bar.md": department("Bar"),
        "content/barkeeper.md": role("Barkeeper", "departments: bar\n"),
        "content/s.md": standard("applies_to: {departments: [bakery], roles: [barkeeper]}\n"),
    }
    assert found("DEP001", files) == []


def test_retired_and_draft_standards_do_not_count(found: Found) -> None:
    files = {
        "content/cook.md": role("Cook"),
        "content/a.md": standard("applies_to: everyone\n", "status: draft\n"),
        "content/b.md": standard("applies_to: everyone\n", "status: retired\n"),
    }
    assert found("ROL004", files) == [
        "content/cook.md:3:8 There is no standard yet, so none applies to “Cook”."
    ]


def test_a_young_handbook_is_told_once(found: Found) -> None:
    files = {f"content/{name}.md": role(name.capitalize()) for name in ("cook", "porter", "waiter")}
    said = "content/cook.md:3:8 There is no booklet yet, so none covers “Cook” and 2 more roles."
    assert found("ROL005", files) == [said]
    assert found("DEP001", files) == []


def test_leader_through_led_by_needs_commitments_too(found: Found) -> None:
    files = {
        "content/cellar.md": department("Cellar", "led_by: keeper\n"),
        "content/keeper.md": role("Keeper"),
        "content/boss.md": role("Boss", "leads: [keeper]\n"),
        "content/c.md": COMMITMENT.format("boss"),
    }
    findings = found("LEA001", files)
    assert len(findings) == 2
    assert findings[1].startswith(
        "content/keeper.md:3:8 “Keeper” leads `cellar` and has no commitment in `model"
    )


def test_no_commitments_at_all_are_one_finding(found: Found) -> None:
    files = {"content/a.md": role("A", "leads: [b]\n"), "content/b.md": role("B", "leads: [a]\n")}
    assert found("LEA001", files) == [
        "content/a.md:6:8 There is no commitment yet, though 2 roles lead, “A” among them."
    ]


def test_plain_pages_alone_are_told_nothing(checked: Callable[[Mapping[str, str]], object]) -> None:
    report = checked({"content/index.md": "# Welcome\n\nSoup after ten.\n"})
    assert report.findings == ()  # type: ignore[attr-defined]


def test_booklet_without_leads_in_the_handbook_cannot_be_judged(found: Found) -> None:
    session = "programme:\n  - day: 1\n    what: Tea\n    led_by: cook\n"
    files = {"content/cook.md": role("Cook"), "content/w.md": booklet("everyone", session)}
    assert found("BKL003", files) == []
    later = session.replace("day: 1", "day: 2")
    assert found("BKL003", files | {"content/w.md": booklet("everyone", later)}) == [
        "content/w.md:6:3 The programme has no day one."
    ]


def test_booklet_with_an_unknown_role_is_not_also_for_nobody(found: Found) -> None:
    files = {"content/cook.md": role("Cook"), "content/w.md": booklet("{roles: [coook]}")}
    assert found("BKL002", files) == []
    assert len(found("REF001", files)) == 1


def test_include_takes_kinds_in_both_numbers_and_sections_as_they_are(found: Found) -> None:
    files = {
        "content/w.md": booklet(
            "everyone", "include: [role/cook, roles/cook, values, role/cok, rolls/cook]\n"
        ),
        "content/cook.md": role("Cook"),
    }
    assert [line.split(" ", 1)[1] for line in found("BKL005", files)] == [
        "There is no role `cok` to include.",
        "`rolls` in `rolls/cook` is not a kind of record.",
    ]
