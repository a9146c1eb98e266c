"""What is withdrawn today is in no older state either: not in what is compared, not in an edition that is rebuilt."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.checks.report import Report
from credo.cli.editions_build import build_editions
from credo.editions.comparison import compared
from credo.editions.naming import last_edition, state_named
from credo.editions.register import register_of
from credo.editions.sentences import summary
from credo.graph.load import load
from credo.reporters.diff_json import diff_json
from credo.reporters.diff_markdown import diff_markdown
from credo.reporters.diff_text import diff_text
from tests.repositories import VALUE, Repo

SETTINGS = """\
site_name: Example
docs_dir: content
theme: {name: material}
plugins:
  - search
  - credo:
      customers: [guests]
"""
STORY = """\
---
kind: story
title: The zqxtitle
date: 2026-03-14
values: [notice]
outcome: triumph
felt: Nobody spoke of zqxfelt.
status: {}
retired_because: They asked zqxwhy.
---
It was zqxbody. ![a](zqxpicture.png)
"""
WITHDRAWN = SETTINGS + (
    "      withdrawn:\n        - id: story/cake\n          reason: They asked us to.\n          date: 2026-09-21\n"
)


@pytest.fixture
def told(repo: Repo) -> Repo:
    """Two editions with a story, which the second has retired; since then its file is gone and it is withdrawn."""
    story = "content/stories/2026/cake.md"
    repo.release(
        "2026-spring",
        {"mkdocs.yml": SETTINGS, "content/values/notice.md": VALUE, story: STORY.format("active")},
    )
    repo.release("2026-autumn", {story: STORY.format("retired")}, day="2026-09-16")
    repo.commit({story: None, "mkdocs.yml": WITHDRAWN})
    return repo


@pytest.mark.parametrize("name", ["2026-spring", "2026-autumn", "HEAD~1"])
def test_no_older_state_has_a_word_of_it(told: Repo, name: str) -> None:
    state = state_named(told.root, name, "edition/")
    assert "zqx" not in repr(state.handbook)
    assert "zqx" not in register_of(state).as_json()
    assert [note.uri for note in state.handbook.withdrawn] == ["stories/cake.md"]


def test_nor_has_what_the_newest_edition_is_compared_with(told: Repo) -> None:
    now = state_named(told.root, "now", "edition/")
    old = last_edition(told.root, "edition/", now)
    assert old is not None
    assert "zqx" not in repr(old.handbook)


def test_a_comparison_says_that_it_was_taken_back_and_no_more(told: Repo) -> None:
    spring, autumn, now = (
        state_named(told.root, name, "edition/") for name in ("2026-spring", "2026-autumn", "now")
    )
    said = [compared(spring, autumn), compared(autumn, autumn), compared(autumn, now)]
    assert [bool(comparison.difference.withdrawn) for comparison in said] == [False, False, True]
    assert "1 record withdrawn" in summary(said[2].difference)
    for text in (diff_text(said[2]), diff_markdown(said[2]), diff_json(said[2])):
        assert "zqx" not in text
        assert "cake" in text
        assert "They asked us to" in text


def test_an_id_alone_is_told_by_the_kind_it_had(told: Repo) -> None:
    told.commit({"mkdocs.yml": WITHDRAWN.replace("story/cake", "cake")})
    old, new = (state_named(told.root, name, "edition/") for name in ("2026-autumn", "now"))
    assert [note.key for note in compared(old, new).difference.withdrawn] == [("story", "cake")]
    assert compared(new, new).difference.withdrawn == ()


def test_what_the_commit_itself_withdrew_stays_withdrawn(told: Repo) -> None:
    told.commit({"mkdocs.yml": SETTINGS})
    assert state_named(told.root, "HEAD", "edition/").handbook.withdrawn == ()
    assert "zqx" in repr(state_named(told.root, "2026-spring", "edition/").handbook)
    assert [note.id for note in state_named(told.root, "HEAD~1", "edition/").handbook.withdrawn] == ["cake"]


@pytest.mark.parametrize("before", [False, True], ids=["at once", "built before"])
def test_every_edition_is_built_without_it(told: Repo, tmp_path: Path, before: bool) -> None:
    if before:  # what was built and kept has the text
        told.write({"mkdocs.yml": SETTINGS})
        assert b"zqxbody" in built(told, tmp_path / "before")
        told.write({"mkdocs.yml": WITHDRAWN})
    assert b"zqx" not in built(told, tmp_path / "site")
    for edition in ("2026-spring", "2026-autumn", "now"):
        page = tmp_path / "site" / edition / "stories" / "cake" / "index.html"
        assert "Withdrawn on 21 September 2026." in page.read_text(encoding="utf-8")


def built(repo: Repo, folder: Path) -> bytes:
    """The names and bytes of everything in the site of all editions."""
    loaded, _ = load(repo.root)
    done = build_editions(loaded, Report((), 0, 0), folder, say=lambda line: None)
    assert done.broken == {}
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return b"\n".join(str(path.relative_to(folder)).encode() + path.read_bytes() for path in files)


@pytest.fixture
def renamed(repo: Repo) -> Repo:
    """A story that was renamed twice, the second time after the last edition; its file is gone, and it is withdrawn."""
    files = {"mkdocs.yml": SETTINGS, "content/values/notice.md": VALUE}
    story = STORY.format("active")
    repo.release("2026-spring", {**files, "content/stories/2026/bread.md": story})
    twice = story.replace("kind", "id: bun\nformerly: bread\nkind", 1)
    repo.release(
        "2026-autumn",
        {"content/stories/2026/bread.md": None, "content/stories/roll.md": twice},
        day="2026-09-16",
    )
    last = story.replace("kind", "formerly: [bun]\nkind", 1)
    repo.commit({"content/stories/roll.md": None, "content/stories/cake.md": last})
    repo.commit({"content/stories/cake.md": None, "mkdocs.yml": WITHDRAWN})
    return repo


@pytest.mark.parametrize("name", ["2026-spring", "2026-autumn", "HEAD~1"])
def test_no_older_state_has_a_word_of_it_under_a_former_id_either(renamed: Repo, name: str) -> None:
    state = state_named(renamed.root, name, "edition/")
    assert [record.kind for record in state.handbook.records if record.kind == "story"] == []
    found = compared(state, state_named(renamed.root, "now", "edition/"))
    for said in (diff_text(found, width=200), diff_markdown(found), diff_json(found)):
        assert "zqx" not in said
        assert "bread" not in said


def test_another_record_that_has_a_former_id_of_another_kind_stays(renamed: Repo) -> None:
    renamed.commit({"content/values/bread.md": VALUE})
    assert state_named(renamed.root, "HEAD", "edition/").handbook.get("value", "bread")


def test_an_edition_is_built_without_it_under_its_former_id(renamed: Repo, tmp_path: Path) -> None:
    assert b"zqx" not in built(renamed, tmp_path / "site")
    assert b"They asked us to." in (tmp_path / "site/2026-spring/stories/bread/index.html").read_bytes()
