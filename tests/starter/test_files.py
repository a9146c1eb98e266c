"""The starter: whatever the company and the day, there is nothing to put right in it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from credo.checks.report import Report
from credo.checks.run import check
from credo.graph.handbook import Handbook
from credo.graph.load import load
from credo.schema.kinds.commitment import PRACTICES
from credo.starter.files import starter_files
from credo.starter.lay_out import lay_out

DAYS = (date(2026, 11, 22), date(2027, 1, 1), date(2028, 2, 29), date(2031, 8, 30))
NAMES = ("Acme mends", 'A "B" & Söhne: {{ x }} <b>', "9:30", "قصة 🍲", "null", "O'Brien #1")


def opened(folder: Path, company: str, day: date) -> tuple[Handbook, Report]:
    lay_out(starter_files(company, day), folder)
    loaded, findings = load(folder)
    return loaded.handbook, check(loaded, findings, day)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_to_put_right_on_any_day(tmp_path: Path, day: date) -> None:
    _, report = opened(tmp_path / "new", "Acme mends", day)
    assert [f"{f.path}:{f.line} {f.rule} {f.message}" for f in report.findings] == []


@pytest.mark.parametrize("company", NAMES)
def test_any_company_has_its_name_in_it(tmp_path: Path, company: str) -> None:
    handbook, report = opened(tmp_path / "new", company, DAYS[0])
    assert report.findings == ()
    assert handbook.settings.company == company
    settings = yaml.safe_load((tmp_path / "new" / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["site_name"] == company
    readme = (tmp_path / "new" / "README.md").read_text(encoding="utf-8")
    assert "<b>" not in readme.split("\n")[0]


def test_it_has_some_of_everything(tmp_path: Path) -> None:
    handbook, _ = opened(tmp_path / "new", "Acme", DAYS[0])
    kinds = Counter(record.kind for record in handbook.records)
    assert kinds == {
        "vision": 1,
        "value": 3,
        "standard": 5,
        "story": 3,
        "department": 3,
        "role": 4,
        "commitment": 5,
        "booklet": 2,
    }
    assert [story.fields.outcome for story in handbook.stories].count("misstep") == 1
    assert any(story.fields.justified and story.fields.deviated_from for story in handbook.stories)
    assert {record.fields.practice for record in handbook.commitments} == set(PRACTICES)
    assert [page.uri for page in handbook.pages] == ["for-editors.md", "index.md"]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_dates_follow_the_day(day: date) -> None:
    for name, text in starter_files("Acme", day).items():
        assert "{{" not in text, name
        for line in text.split("\n"):
            found = re.fullmatch(r"\s*(?:- )?(date|on|since|start|review_by): (\d{4}-\d\d-\d\d)", line)
            if found:
                ahead = (date.fromisoformat(found[2]) - day).days
                assert 365 < ahead < 750 if found[1] == "review_by" else -600 < ahead <= 0, f"{name}: {line}"


def test_no_date_is_written_into_the_starter_itself() -> None:
    one, other = starter_files("Acme", DAYS[0]), starter_files("Acme", DAYS[3])
    dated = {name for name, text in one.items() if re.search(r"\b20\d\d-\d\d-\d\d\b", text)}
    assert dated
    assert {name for name in one if one[name] != other[name]} == dated


def test_the_same_day_gives_the_same_texts() -> None:
    assert starter_files("Acme", DAYS[0]) == starter_files("Acme", DAYS[0])
    assert {"README.md", "mkdocs.yml", ".gitignore"} <= set(starter_files("Acme", DAYS[0]))
