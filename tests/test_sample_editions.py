"""The sample company's editions: a repository anybody can make again, and what its history shows."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from credo.checks.report import Report
from credo.checks.run import check
from credo.editions.compare import compare
from credo.editions.difference import Difference, Turn
from credo.editions.naming import state_named
from credo.editions.released import released
from credo.editions.repository import open_repository
from credo.editions.state import State
from credo.source.finding import Severity
from tests.repositories import Repo
from tests.sample_editions import make_sample_editions

NAMES = ("2025-winter", "2026-spring", "2026-autumn")
DAYS = (date(2025, 12, 15), date(2026, 3, 16), date(2026, 9, 21))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """The repository, made once."""
    folder = tmp_path_factory.mktemp("sample") / "handbook"
    make_sample_editions(folder)
    return Repo(folder)


@pytest.fixture(scope="module")
def states(sample: Repo) -> tuple[State, ...]:
    """The three editions and what is on the branch, read out of git."""
    return tuple(state_named(sample.root, name, "edition/") for name in (*NAMES, "main"))


@pytest.fixture(scope="module")
def differences(states: tuple[State, ...]) -> tuple[Difference, ...]:
    """What each edition, and the branch, says otherwise than the edition before."""
    return tuple(compare(old.handbook, new.handbook) for old, new in pairwise(states))


def test_the_same_content_gives_the_same_commits_and_tags(sample: Repo, tmp_path: Path) -> None:
    make_sample_editions(tmp_path)
    again = Repo(tmp_path)
    assert again.git("log", "--all", "--format=%H") == sample.git("log", "--all", "--format=%H")
    assert again.git("for-each-ref", "refs/tags") == sample.git("for-each-ref", "refs/tags")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    with pytest.raises(FileExistsError):
        make_sample_editions(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_three_editions_are_tagged_on_their_days(sample: Repo) -> None:
    found = released(open_repository(sample.root), "edition/")
    assert [(edition.name, edition.made.date()) for edition in found] == list(zip(NAMES, DAYS, strict=True))


def test_what_is_on_the_branch_is_the_handbook_of_this_checkout(sample: Repo) -> None:
    assert sample.git("status", "--porcelain") == ""
    here = Path(__file__).parents[1] / "content"
    for path in sorted(here.rglob("*.md")):
        there = sample.root / "content" / path.relative_to(here)
        assert there.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("number", range(4))
def test_every_state_passes_the_checks_of_its_day(states: tuple[State, ...], number: int) -> None:
    state = states[number]
    report: Report = check(state.loaded, state.findings, (*DAYS, date(2026, 11, 20))[number])
    assert [finding for finding in report.findings if finding.severity is Severity.ERROR] == []


def test_no_edition_holds_what_is_younger_than_it(states: tuple[State, ...]) -> None:
    for state, day in zip(states, DAYS, strict=False):
        stories = {record.fields.date for record in state.handbook.stories}
        editions = {record.fields.date for record in state.handbook.editions}
        assert max(filter(None, stories | editions)) <= day


def test_the_way_to_today_shows_everything_that_can_happen_to_a_record(
    differences: tuple[Difference, ...],
) -> None:
    to_spring, to_autumn, to_now = differences
    for difference in differences:
        assert difference.of(Turn.ADDED)
        assert difference.of(Turn.CHANGED)
        assert any(change.is_editorial for change in difference.records)
    assert {change.record.id for change in to_spring.of(Turn.RENAMED)} == {
        "own-it-to-the-end", "people-lead", "rota-two-weeks-ahead", "walk-dont-point",
    }  # fmt: skip
    assert [change.record.id for change in to_spring.of(Turn.RETIRED)] == ["polish-the-pike"]
    assert [change.record.id for change in to_autumn.of(Turn.REMOVED)] == ["polish-the-pike"]
    assert [change.record.id for change in to_now.of(Turn.RETIRED)] == ["script-for-the-phone"]
    rights = next(change for change in to_now.records if change.record.id == "room-attendant")
    assert [field.name for field in rights.meanings] == ["may_decide"]
    purposes = [change for change in to_spring.records if "purpose" in {f.name for f in change.meanings}]
    assert all(change.whys for change in purposes)
    assert purposes
