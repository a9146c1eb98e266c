"""Editions are tags with a prefix, and nothing else is."""

from __future__ import annotations

from credo.editions.released import released
from credo.editions.repository import open_repository
from tests.repositories import Repo


def test_tags_with_the_prefix_in_the_order_they_were_made(repo: Repo) -> None:
    repo.release("b-second", day="2026-09-21")
    repo.git("tag", "-a", "-m", "x", "edition/a-third", at="2026-10-01T09:00:00+00:00")
    repo.git("tag", "v1.0")
    repo.git("tag", "edition/c-first", "HEAD~1")  # a plain tag has its commit's time
    repo.git("tag", "edition/a-file", "HEAD:mkdocs.yml")
    found = released(open_repository(repo.root), "edition/")
    assert [edition.name for edition in found] == ["c-first", "b-second", "a-third"]
    assert {edition.commit for edition in found} == {
        repo.git("rev-parse", "HEAD"),
        repo.git("rev-parse", "HEAD~1"),
    }
    assert found[1].made.isoformat() == "2026-09-21T10:00:00+00:00"


def test_a_prefix_may_be_anything(repo: Repo) -> None:
    repo.git("tag", "ausgabe-2026")
    repo.git("tag", "ausgabe-")
    assert [edition.name for edition in released(open_repository(repo.root), "ausgabe-")] == ["2026"]
    assert len(released(open_repository(repo.root), "")) == 2
