"""When files came into the handbook, by git."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

from credo.editions.first_seen import first_seen, is_history_cut


def git(root: Path, *args: str, on: str = "2026-01-01T12:00:00+00:00") -> None:
    names = ("-c", "user.name=Ines", "-c", "user.email=ines@example.org", "-c", "commit.gpgsign=false")
    env = {"GIT_COMMITTER_DATE": on, "GIT_AUTHOR_DATE": on, "PATH": "/usr/bin:/bin", "HOME": str(root)}
    subprocess.run(["git", *names, *args], cwd=root, check=True, capture_output=True, env=env)


def commit(root: Path, name: str, on: str) -> None:
    file = root / "content" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(name, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-m", name, on=on)


def test_files_count_from_their_commit_and_the_first_commit_from_ever(tmp_path: Path) -> None:
    git(tmp_path, "init", "-b", "main")
    commit(tmp_path, "founder.md", "2026-01-01T12:00:00+00:00")
    commit(tmp_path, "deep/né w.md", "2026-02-01T23:30:00+00:00")
    (tmp_path / "content" / "unsaved.md").write_text("x", encoding="utf-8")
    assert first_seen(tmp_path / "content", "UTC") == {"founder": None, "né w": date(2026, 2, 1)}
    assert first_seen(tmp_path / "content", "Europe/Berlin")["né w"] == date(2026, 2, 2)
    assert first_seen(tmp_path / "content", "No/Such_Zone")["né w"] == date(2026, 2, 1)


def test_a_moved_file_stays_as_old_as_it_was(tmp_path: Path) -> None:
    git(tmp_path, "init", "-b", "main")
    commit(tmp_path, "a.md", "2026-01-01T12:00:00+00:00")
    commit(tmp_path, "b.md", "2026-02-01T12:00:00+00:00")
    git(tmp_path, "mv", "content/b.md", "b.md")
    git(tmp_path, "commit", "-m", "out", on="2026-03-01T12:00:00+00:00")
    commit(tmp_path, "deep/b.md", "2026-04-01T12:00:00+00:00")
    assert first_seen(tmp_path / "content", "UTC")["b"] == date(2026, 2, 1)


def test_a_merged_file_counts_from_its_merge(tmp_path: Path) -> None:
    git(tmp_path, "init", "-b", "main")
    commit(tmp_path, "a.md", "2026-01-01T12:00:00+00:00")
    git(tmp_path, "switch", "-c", "proposal")
    commit(tmp_path, "b.md", "2026-02-01T12:00:00+00:00")
    git(tmp_path, "switch", "main")
    git(tmp_path, "merge", "--no-ff", "proposal", on="2026-03-01T12:00:00+00:00")
    assert first_seen(tmp_path / "content", "UTC")["b"] == date(2026, 3, 1)


def test_without_git_or_history_nothing_is_known(tmp_path: Path) -> None:
    assert first_seen(tmp_path, "UTC") == {}
    assert first_seen(tmp_path / "nowhere", "UTC") == {}
    git(tmp_path, "init")
    assert first_seen(tmp_path, "UTC") == {}


def test_a_shallow_clone_is_known_for_one(tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    whole.mkdir()
    git(whole, "init", "-b", "main")
    commit(whole, "a.md", "2026-01-01T12:00:00+00:00")
    commit(whole, "b.md", "2026-02-01T12:00:00+00:00")
    git(tmp_path, "clone", "--depth", "1", whole.as_uri(), str(cut))
    assert (is_history_cut(whole), is_history_cut(cut), is_history_cut(tmp_path)) == (False, True, False)
    assert first_seen(cut / "content", "UTC") == {"a": None, "b": None}
