"""A record's history on its own page: since when, what, why; from git where there is one, from the record where not."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.checks.report import Report
from credo.editions.past import Past
from credo.editions.past_in_git import read_past
from credo.graph.load import load
from credo.pages.lineups.outlook import outlook_of
from credo.pages.site import render
from tests.markdown_html import rendered
from tests.repositories import Repo, plain_git, repo

__all__ = ["plain_git", "repo"]

STANDARD = """---
kind: standard
title: {title}
statement: {statement}
purpose: Tired people keep none of it.
values: [notice-first]
applies_to: everyone
{more}---
Second left is not a direction.
"""
FILE = "content/standards/walk.md"


def standard(title: str = "Walk", statement: str = "Walk with them.", more: str = "") -> str:
    return STANDARD.format(title=title, statement=statement, more=more)


def page(root: Path, uri: str) -> str:
    """A page's text as it is rendered, on one line."""
    return " ".join(rendered(pages(root)[uri]).text.split())


def pages(root: Path) -> dict[str, str]:
    loaded, findings = load(root)
    past = read_past(loaded, findings)
    return {
        each.uri: each.markdown
        for each in render(outlook_of(loaded.handbook, Report((), 0, 0).today), (), past).pages
    }


@pytest.fixture
def walked(repo: Repo) -> Repo:
    """Three editions of a standard: it is renamed with a new statement, then worded anew, and retired afterwards."""
    repo.release("2025-spring", {FILE: standard("Point", "Point the way.")}, day="2025-03-01")
    why = "changes:\n  - why: They got lost.\n"
    renamed = standard(more=f"formerly: [walk]\n{why}")
    repo.release("2025-autumn", {FILE: None, "content/standards/walk-along.md": renamed}, day="2025-09-01")
    worded = standard(
        statement="Walk with *them*, do.",
        more=f"formerly: [walk]\n{why}    edition: 2025-autumn\n  - why: It reads better.\n    editorial: true\n",
    )
    repo.release("2026-spring", {"content/standards/walk-along.md": worded}, day="2026-03-01")
    retired = worded.replace("formerly", "status: retired\nretired_because: There are signs now.\nformerly")
    repo.commit({"content/standards/walk-along.md": retired}, at="2026-04-01T09:00:00+00:00")
    return repo


def test_a_record_tells_what_it_has_been_through(walked: Repo) -> None:
    said = page(walked.root, "standards/walk-along.md")
    history = said[said.index("How it came to be") :]
    for part, then in [
        ("Since 2026-spring: Retired. There are signs now.", "2026-spring: Worded anew. It reads better."),
        ("2026-spring: Worded anew. It reads better.", "2025-autumn: Renamed: it was “Point”."),
        (
            "2025-autumn: Renamed: it was “Point”. Changed: statement. They got lost.",
            "In the handbook since 2025-spring, the first edition.",
        ),
    ]:
        assert part in history
        assert history.index(part) < history.index(then)


def test_long_histories_fold(repo: Repo) -> None:
    for number in range(1, 8):
        changes = "".join(f"  - why: Reason {n}.\n    edition: e{n}\n" for n in range(2, number + 1))
        text = standard(statement=f"Walk {number} steps.", more=f"changes:\n{changes}" if changes else "")
        repo.release(f"e{number}", {FILE: text}, day=f"202{number}-03-01")
    markdown = pages(repo.root)["standards/walk.md"]
    shown, folded = markdown.split("<details", 1)
    assert all(f"Reason {n}." in shown for n in (7, 6, 5, 4))
    assert all(f"Reason {n}." in folded for n in (3, 2))
    assert "2 earlier changes" in folded


def test_a_record_of_no_edition_yet_is_new_and_one_that_never_changed_has_no_heading(walked: Repo) -> None:
    walked.commit({"content/standards/new.md": standard("New")})
    said = page(walked.root, "standards/new.md")
    assert "New since 2026-spring." in said
    assert "How it came to be" not in said
    assert "In the handbook since 2025-spring, the first edition." in page(
        walked.root, "values/notice-first.md"
    )


def test_without_git_the_record_itself_tells(tmp_path: Path) -> None:
    more = "changes:\n  - why: They got lost.\n    edition: one\n  - why: Better.\n    editorial: true\n"
    made = Repo(tmp_path)
    made.write(
        {
            "mkdocs.yml": "site_name: X\ndocs_dir: content\nplugins: [credo: {}]\n",
            FILE: standard(more=more),
            "content/standards/other.md": standard("Other"),
            "content/values/notice-first.md": "---\nkind: value\ntitle: N\nstatement: S.\n---\n",
            "content/editions/one.md": "---\nkind: edition\ntitle: One\ndate: 2026-01-01\n---\n",
        }
    )
    said = page(tmp_path, "standards/walk.md")
    assert "Since One: Worded anew. Better. One: They got lost." in said
    assert "In the handbook since" not in said
    assert "How it came to be" not in page(tmp_path, "standards/other.md")
    assert not (tmp_path / ".credo").exists()


def test_a_shallow_clone_says_so_in_one_line_and_is_whole(walked: Repo, tmp_path: Path) -> None:
    clone = walked.clone(tmp_path / "clone", "--depth", "1")
    found = pages(clone.root)
    assert "whole history" in found["what-changed.md"]
    assert sum("whole history" in text for text in found.values()) == 1
    assert not any("the first edition" in text for uri, text in found.items() if uri.startswith("standards"))


def test_a_past_read_twice_is_the_same_and_kept(walked: Repo) -> None:
    loaded, findings = load(walked.root)
    first = read_past(loaded, findings)
    kept = walked.root / ".credo/cache/past"
    files = {path.name: path.read_bytes() for path in kept.glob("*.json")}
    assert len(files) == 3
    assert read_past(loaded, findings) == first
    for path in kept.glob("*.json"):
        path.write_text("{", encoding="utf-8")
    (kept / "older.json").write_text("{}", encoding="utf-8")
    assert read_past(loaded, findings) == first
    assert {path.name: path.read_bytes() for path in kept.glob("*.json")} == files
    assert walked.git("status", "--porcelain", "--", ".credo") == ""


def test_a_folder_that_cannot_be_written_keeps_nothing(walked: Repo) -> None:
    (walked.root / ".credo").write_text("a file", encoding="utf-8")
    loaded, findings = load(walked.root)
    assert [chapter.edition for chapter in read_past(loaded, findings).chapters] == [
        "2025-spring", "2025-autumn", "2026-spring", None,
    ]  # fmt: skip


def test_an_edition_nobody_can_read_is_passed_over(walked: Repo) -> None:
    empty = walked.git("commit-tree", "-m", "empty", walked.git("mktree"), at="2025-10-01T09:00:00+00:00")
    walked.git("tag", "edition/broken", empty)
    walked.git("merge", "-q", "-s", "ours", "--allow-unrelated-histories", "-m", "m", empty)
    loaded, findings = load(walked.root)
    past = read_past(loaded, findings)
    assert [chapter.edition for chapter in past.chapters] == [
        "2025-spring",
        "2025-autumn",
        "2026-spring",
        None,
    ]


def test_on_an_editions_own_commit_its_changes_are_the_newest(walked: Repo) -> None:
    walked.git("checkout", "-q", "edition/2025-autumn")
    loaded, findings = load(walked.root)
    past: Past = read_past(loaded, findings)
    assert past.running is None
    assert past.latest is not None
    assert past.latest.edition == "2025-autumn"
    assert "With 2025-autumn, and why." in pages(walked.root)["what-changed.md"]


def test_the_first_edition_has_changed_nothing_yet(repo: Repo) -> None:
    repo.release("2026-spring", {FILE: standard()})
    found = pages(repo.root)
    assert "is the first edition" in found["what-changed.md"]
    assert "## " not in found["what-changed.md"].replace("## Edition by edition", "")
    assert "What changed" not in found["editions/2026-spring.md"]
    assert not any(uri.startswith("what-changed/") for uri in found)
    assert not any("credo-badge--new" in text for text in found.values())
