"""When a handbook was last changed, by git."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from credo.editions.last_change import last_change
from tests.editions.test_first_seen import commit, git


def test_the_last_commit_that_touched_the_handbook_counts(tmp_path: Path) -> None:
    def day(timezone: str = "UTC") -> date | None:
        return last_change(tmp_path, tmp_path / "content", "mkdocs.yml", timezone)

    assert day() is None, "no git"
    git(tmp_path, "init", "-b", "main")
    assert day() is None, "no history"
    commit(tmp_path, "a.md", "2026-01-01T23:30:00+00:00")
    assert day() == date(2026, 1, 1)
    assert day("Europe/Berlin") == date(2026, 1, 2)
    commit(tmp_path, "../README.md", "2026-02-01T12:00:00+00:00")
    assert day() == date(2026, 1, 1), "that is no part of it"
    commit(tmp_path, "../mkdocs.yml", "2026-03-01T12:00:00+00:00")
    assert day() == date(2026, 3, 1)
    (tmp_path / "content" / "b.md").write_text("new", encoding="utf-8")
    assert day() is None, "nobody has committed this yet"
