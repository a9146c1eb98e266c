"""A history as they happen: records renamed and retired, the content moved, a proposal merged late, a tag moved."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.checks.examples import DAY
from credo.checks.run import check
from credo.editions.compare import compare
from credo.editions.comparison import compared
from credo.editions.difference import Turn
from credo.editions.naming import last_edition, now, state_named
from credo.editions.released import in_order, released
from credo.editions.repository import open_repository
from tests.repositories import SETTINGS, Repo

PREFIX = "edition/"


def standard(title: str, statement: str, more: str = "") -> str:
    text = f"---\nkind: standard\ntitle: {title}\nstatement: {statement}\npurpose: Guests are tired.\n"
    return f"{text}values: [notice-first]\n{more}---\n\nA text that is long enough for git to know it again: {title}.\n"


def edition(name: str, day: str) -> str:
    return f"---\nkind: edition\ntitle: {name}\ndate: {day}\n---\n"


@pytest.fixture
def history(repo: Repo) -> Repo:
    """Editions one to three; a proposal begun after the first is merged after the third."""
    repo.release(
        "one",
        {f"content/{id}.md": standard(id.title(), "As ever.") for id in ("walk", "point", "hum")},
        day="2025-03-01",
    )
    repo.git("switch", "-q", "-c", "proposal")
    changed = standard("Walk", "Walk along.", "changes:\n  - why: They got lost.\n")
    repo.commit({"content/walk.md": changed}, at="2025-04-01T09:00:00+00:00")
    repo.git("switch", "-q", "main")
    repo.git("mv", "content", "texts")
    repo.git("mv", "texts/point.md", "texts/show.md")
    renamed = standard("Show", "As ever.", "formerly: [point]\n")
    repo.commit(
        {
            "mkdocs.yml": SETTINGS.replace("docs_dir: content", "docs_dir: texts"),
            "texts/show.md": renamed,
            "texts/editions/two.md": edition("two", "2025-09-01"),
        },
        at="2025-09-01T09:00:00+00:00",
    )
    repo.git("tag", "-a", "edition/two", "-m", "two", at="2025-09-01T10:00:00+00:00")
    retired = standard("Hum", "As ever.", "status: retired\nretired_because: Nobody hummed.\n")
    repo.commit(
        {"texts/hum.md": retired, "texts/editions/three.md": edition("three", "2026-03-01")},
        at="2026-03-01T09:00:00+00:00",
    )
    repo.git("tag", "-a", "edition/three", "-m", "three", at="2026-03-01T10:00:00+00:00")
    repo.git("merge", "-q", "--no-ff", "-m", "merge", "proposal", at="2026-04-01T09:00:00+00:00")
    return repo


def told(root: Path, old: str, new: str) -> dict[str, Turn]:
    before, after = (state_named(root, name, PREFIX).handbook for name in (old, new))
    return {change.record.id: change.turn for change in compare(before, after).records}


def test_each_edition_tells_what_happened_to_its_records(history: Repo) -> None:
    assert told(history.root, "one", "two") == {"show": Turn.RENAMED, "two": Turn.ADDED}
    assert told(history.root, "two", "three") == {"hum": Turn.RETIRED, "three": Turn.ADDED}
    assert told(history.root, "one", "three") == {
        "show": Turn.RENAMED,
        "hum": Turn.RETIRED,
        "two": Turn.ADDED,
        "three": Turn.ADDED,
    }


def test_a_proposal_that_was_merged_late_is_new_since_the_last_edition(history: Repo) -> None:
    last = last_edition(history.root, PREFIX, now(history.root))
    assert last
    assert last.edition == "three"
    comparison = compared(last, now(history.root))
    (change,) = comparison.difference.records
    assert (change.record.id, change.record.path) == ("walk", "texts/walk.md")
    assert [why.why for why in change.whys] == ["They got lost."]
    before = last_edition(history.root, PREFIX, state_named(history.root, "proposal", PREFIX))
    assert before
    assert before.edition == "one"


def test_nothing_is_missed_by_the_rules_about_changes(history: Repo) -> None:
    found = now(history.root)
    for name in ("one", "two", "three", "proposal"):
        comparison = compared(state_named(history.root, name, PREFIX), found)
        report = check(found.loaded, found.findings, DAY, comparison)
        assert {f.rule for f in report.findings} & {"EDI001", "EDI002"} == set(), name


def test_a_tag_that_was_moved_keeps_its_place(history: Repo) -> None:
    history.git("switch", "-q", "--detach", "edition/two")
    history.commit({"texts/walk.md": standard("Walk", "Mended.")}, at="2026-05-01T09:00:00+00:00")
    history.git("tag", "-f", "-a", "edition/two", "-m", "two", at="2026-05-01T10:00:00+00:00")
    history.git("switch", "-q", "main")
    found = in_order(released(open_repository(history.root), PREFIX), now(history.root).handbook)
    assert [each.name for each in found] == ["one", "two", "three"]
    assert told(history.root, "one", "two")["walk"] is Turn.CHANGED
    last = last_edition(history.root, PREFIX, now(history.root))
    assert last
    assert last.edition == "three"
