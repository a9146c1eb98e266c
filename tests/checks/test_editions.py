"""The rules about changes and editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from credo.checks.examples import BEFORE, DAY, Tree, lay_out, look_at
from credo.checks.run import check
from credo.editions.comparison import compared
from credo.editions.naming import now
from credo.editions.released import Released

STANDARD = "---\nkind: standard\ntitle: Walk\nstatement: Walk.\npurpose: {}\nvalues: []\n{}---\n"
ROLE = "---\nkind: role\ntitle: Cook\nfunction: Cooks.\npurpose: Warm people.\nmay_decide: []\n---\n"


def found(folder: Path, rule: str, old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    before = {f"{BEFORE}/content/{name}": text for name, text in old.items()}
    lay_out(Tree((*before.items(), *((f"content/{name}", text) for name, text in new.items()))), folder)
    return [f"{f.path}:{f.line} {f.message}" for f in look_at(folder).findings if f.rule == rule]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (STANDARD.format("A", ""), STANDARD.format("B", ""), "a.md:5 The purpose has changed"),
        (STANDARD.format("A", ""), STANDARD.format("A", "status: retired\n"), "a.md:7 This was retired"),
        (
            STANDARD.format("A", ""),
            STANDARD.format("A", "status: draft\n"),
            "a.md:7 This has become a draft again",
        ),
        (ROLE, ROLE.replace("[]", "[{what: Soup}]"), "a.md:6 The rights have changed"),
        (
            STANDARD.format("A", ""),
            STANDARD.format("B", "applies_to: everyone\n"),
            "a.md:5 The purpose and audience have changed",
        ),
    ],
)
def test_a_change_without_a_why(tmp_path: Path, old: str, new: str, message: str) -> None:
    (line,) = found(tmp_path, "EDI001", {"a.md": old}, {"a.md": new})
    assert line == f"content/{message} since edition 2026-autumn, and nobody says why."


@pytest.mark.parametrize("gone", ["a", "standard/a"])
def test_what_was_withdrawn_has_not_vanished(tmp_path: Path, gone: str) -> None:
    old = {"a.md": STANDARD.format("A", "")}
    assert found(tmp_path, "EDI002", old, {}) == [
        "content/a.md:1 The standard `a` was here in edition 2026-autumn and is gone."
    ]
    entry = f"{{id: {gone}, reason: asked to, date: 2026-11-01}}"
    settings = f"docs_dir: content\nplugins:\n  - credo:\n      withdrawn: [{entry}]\n"
    assert found(tmp_path, "EDI002", old, {"../mkdocs.yml": settings}) == []


@pytest.mark.parametrize(("purpose", "in_vain"), [("A", ["content/a.md:7"]), ("B", [])])
def test_what_is_allowed_to_a_change_until_the_next_edition(
    tmp_path: Path, purpose: str, in_vain: list[str]
) -> None:
    new = STANDARD.format(purpose, "allow: {EDI001: The reason is told in person.}\n")
    found_in = found(tmp_path, "SUP004", {"a.md": STANDARD.format("A", "")}, {"a.md": new})
    assert [line.split(" ")[0] for line in found_in] == in_vain


def test_a_retirement_is_asked_for_its_reason_once(tmp_path: Path) -> None:
    old = {"a.md": STANDARD.format("A", ""), "b.md": STANDARD.format("A", "status: retired\n")}
    new = {name: STANDARD.format("A", "status: retired\n") for name in old}
    (one,) = found(tmp_path, "EDI001", old, new)
    (other,) = found(tmp_path, "EDI005", old, new)
    assert (one.split(" ")[0], other.split(" ")[0]) == ("content/a.md:7", "content/b.md:7")


def test_an_edition_that_is_out_may_be_compared_with_the_one_before(tmp_path: Path) -> None:
    """Between the two it has changed a lot; that is no moving on."""
    settings = "docs_dir: content\nplugins:\n  - credo:\n      edition: spring\n"
    tag = [Released("spring", "edition/spring", "", datetime(2026, 3, 16, tzinfo=UTC))]
    for name, purpose in (("old", "A"), ("new", "B")):
        (tmp_path / name).mkdir()
        text = {"mkdocs.yml": settings, "content/a.md": STANDARD.format(purpose, "")}
        lay_out(Tree(tuple(text.items())), tmp_path / name)
    old, new = replace(now(tmp_path / "old"), edition="winter"), now(tmp_path / "new")
    report = check(new.loaded, new.findings, DAY, compared(old, new, tag))
    assert "EDI003" not in {finding.rule for finding in report.findings}


def test_a_broken_file_has_not_vanished(tmp_path: Path) -> None:
    old = {"a.md": STANDARD.format("A", "")}
    assert found(tmp_path, "EDI002", old, {"a.md": "---\nkind: standard\ntitle: 'x\n---\n"}) == []


def test_two_editions_of_one_day(tmp_path: Path) -> None:
    files = {f"{id}.md": f"---\nkind: edition\ntitle: {id}\ndate: 2026-03-16\n---\n" for id in ("b", "a")}
    assert found(tmp_path, "EDI003", {}, files) == [
        "content/b.md:4 This edition has the same date as the edition `a`."
    ]


def test_an_edition_that_is_out_is_not_being_written(tmp_path: Path) -> None:
    """Right after a release that is no fault yet: only when the handbook means something else again."""
    settings = "docs_dir: content\nplugins:\n  - credo:\n      edition: spring\n"
    record = "---\nkind: edition\ntitle: Spring\ndate: 2026-03-16\n---\n"
    tag = [Released("spring", "edition/spring", "", datetime(2026, 3, 16, tzinfo=UTC))]

    def looked_at(purpose: str) -> list[str]:
        folders = (tmp_path / "old", tmp_path / "new")
        for folder, text in zip(folders, ("A", purpose), strict=True):
            folder.mkdir(exist_ok=True)
            files = {
                "mkdocs.yml": settings,
                "content/spring.md": record,
                "content/a.md": STANDARD.format(text, ""),
            }
            lay_out(Tree(tuple(files.items())), folder)
        old, new = (now(folder) for folder in folders)
        report = check(new.loaded, new.findings, DAY, compared(old, new, tag))
        return [f"{f.path}:{f.line} {f.message}" for f in report.findings if f.rule == "EDI003"]

    assert looked_at("A") == []
    assert looked_at("B") == [
        "mkdocs.yml:4 The edition being written, `spring`, is out already, and the handbook has moved on."
    ]


@pytest.mark.parametrize(
    ("status", "day", "settings", "fault"),
    [
        ("active", "2026-03-16", "", False),
        ("draft", "2026-03-16", "", True),
        ("active", "2027-03-16", "", False),  # the next one by its date
        ("active", "2027-03-16", "edition: other", True),
        ("draft", "2027-03-16", "edition: spring", False),
    ],
)
def test_changes_for_an_edition(tmp_path: Path, status: str, day: str, settings: str, fault: bool) -> None:
    files = {
        "../mkdocs.yml": f"docs_dir: content\nplugins:\n  - credo: {{{settings}}}\n",
        "spring.md": f"---\nkind: edition\ntitle: Spring\nstatus: {status}\ndate: {day}\n---\n",
        "a.md": STANDARD.format("A", "changes: [{why: So., edition: spring}]\n"),
    }
    assert bool(found(tmp_path, "EDI004", {}, files)) is fault


def test_without_a_comparison_nothing_is_asked(tmp_path: Path) -> None:
    lay_out(Tree((("content/a.md", STANDARD.format("A", "")),)), tmp_path)
    assert not [f for f in look_at(tmp_path).findings if f.rule in ("EDI001", "EDI002")]
