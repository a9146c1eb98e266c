"""`check --against`: the rules about changes, from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.repositories import Repo, plain_git, repo

__all__ = ["plain_git", "repo"]

VALUE = "---\nkind: value\ntitle: We notice\nstatement: {}\n{}---\n"
FILE = "content/values/notice-first.md"


def test_against_an_edition_and_a_branch(repo: Repo, run: Run) -> None:
    repo.release("2026-spring", {FILE: VALUE.format("We look.", "")})
    repo.write({FILE: VALUE.format("We look up.", "")})
    for name in ("2026-spring", "main"):
        ran = run("-C", repo.root, "check", "--select", "EDI", "--against", name)
        assert "The statement has changed since" in ran.said
        assert ran.status == 0
        assert run("-C", repo.root, "check", "--select", "EDI", "--strict", "--against", name).status == 1
    repo.write({FILE: VALUE.format("We look up.", "changes: [{why: Guests are tall.}]\n")})
    assert "EDI001" not in run("-C", repo.root, "check", "--select", "EDI", "--against", "main").out


def test_a_vanished_record_fails(repo: Repo, run: Run) -> None:
    repo.write({FILE: None})
    ran = run("-C", repo.root, "check", "--against", "main")
    assert ran.status == 1
    assert "The value `notice-first` was here in main and is gone." in ran.said


def test_an_unknown_state(repo: Repo, run: Run) -> None:
    ran = run("-C", repo.root, "check", "--against", "mian")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "credo: there is no edition, branch or commit mian. Did you mean main?\n"


def test_two_folders_need_no_git(handbook: Path, run: Run) -> None:
    assert run("-C", handbook, "check", "--against", handbook).status == 0
