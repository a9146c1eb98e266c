"""Which state somebody means, and one clear line where nobody can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.editions.git import GitError
from credo.editions.naming import last_edition, now, state_named
from tests.repositories import Repo

PREFIX = "edition/"


def value(title: str) -> str:
    return f"---\nkind: value\ntitle: {title}\nstatement: We look up.\n---\n"


def titles(root: Path, name: str) -> list[str]:
    return [record.title for record in state_named(root, name, PREFIX).handbook.values]


def why_not(root: Path, name: str) -> str:
    with pytest.raises(GitError) as caught:
        state_named(root, name, PREFIX)
    line = str(caught.value)
    assert "\n" not in line
    return line


@pytest.fixture
def three(repo: Repo) -> Repo:
    repo.release("2026-spring", {"content/values/notice-first.md": value("Spring")}, day="2026-03-16")
    repo.release("2026-autumn", {"content/values/notice-first.md": value("Autumn")}, day="2026-09-21")
    repo.commit({"content/values/notice-first.md": value("Later")}, at="2026-10-01T09:00:00+00:00")
    repo.git("branch", "draft")
    repo.write({"content/values/notice-first.md": value("Now")})
    return repo


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("now", "Now"),
        ("2026-spring", "Spring"),
        ("edition/2026-autumn", "Autumn"),
        ("draft", "Later"),
        ("HEAD~1", "Autumn"),
    ],
)
def test_names(three: Repo, name: str, title: str) -> None:
    assert titles(three.root, name) == [title]


def test_a_shortened_commit_and_a_folder(three: Repo, tmp_path: Path) -> None:
    assert titles(three.root, three.git("rev-parse", "--short", "HEAD")) == ["Later"]
    elsewhere = three.clone(tmp_path / "elsewhere").root
    assert titles(three.root, str(elsewhere)) == ["Later"]
    assert titles(tmp_path, str(elsewhere)) == ["Later"]  # a folder needs no git around it


def test_an_edition_wins_over_a_branch(three: Repo) -> None:
    three.git("branch", "2026-spring", "draft")
    assert titles(three.root, "2026-spring") == ["Spring"]
    assert state_named(three.root, "2026-spring", PREFIX).edition == "2026-spring"


def test_the_last_edition_is_the_one_a_state_has_grown_from(three: Repo) -> None:
    def last(name: str) -> str | None:
        found = last_edition(three.root, PREFIX, state_named(three.root, name, PREFIX))
        return found.edition if found else None

    assert last("now") == "2026-autumn"
    assert last("2026-autumn") == "2026-spring"
    assert last("2026-spring") is None
    three.git("stash", "-q")
    three.git("checkout", "-q", "-b", "old", "edition/2026-spring")
    assert last("now") == "2026-spring"


def test_a_moved_tag_keeps_its_edition_in_its_place(three: Repo) -> None:
    three.git(
        "tag",
        "-f",
        "-a",
        "-m",
        "again",
        "edition/2026-spring",
        "edition/2026-spring^{}",
        at="2026-11-01T09:00:00+00:00",
    )
    found = last_edition(three.root, PREFIX, now(three.root))
    assert found
    assert found.edition == "2026-autumn"


def test_editions_on_a_branch_never_merged_count_when_there_are_no_others(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.release("2026-spring")
    repo.git("checkout", "-q", "main")
    found = last_edition(repo.root, PREFIX, now(repo.root))
    assert found
    assert found.edition == "2026-spring"


def test_an_unknown_name_leads_to_the_nearest(three: Repo) -> None:
    assert why_not(three.root, "2026-autum") == (
        "there is no edition, branch or commit 2026-autum. Did you mean 2026-autumn?"
    )
    assert why_not(three.root, "drafts").endswith("Did you mean draft?")
    assert why_not(three.root, "zzz").endswith("Editions are 2026-spring, 2026-autumn.")
    assert "no edition, branch or commit --output=x" in why_not(three.root, "--output=x")


def test_a_shallow_clone_says_how_to_get_the_rest(three: Repo, tmp_path: Path) -> None:
    shallow = three.clone(tmp_path / "shallow", "--depth", "1").root
    assert "git fetch --unshallow --tags" in why_not(shallow, "2026-autumn")
    with pytest.raises(GitError, match="git fetch --unshallow --tags"):
        last_edition(shallow, PREFIX, now(shallow))


def test_outside_git(tmp_path: Path) -> None:
    assert "isn't kept in git" in why_not(tmp_path, "2026-spring")


def test_without_a_commit(tmp_path: Path, repo: Repo) -> None:
    empty = type(repo)(tmp_path / "empty")
    empty.root.mkdir()
    empty.git("init", "-q")
    assert "no commit yet" in why_not(empty.root, "2026-spring")
    assert last_edition(empty.root, PREFIX, now(empty.root)) is None


def test_without_git(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "git isn't installed" in why_not(repo.root, "2026-spring")


def test_a_folder_that_is_no_handbook(repo: Repo) -> None:
    assert why_not(repo.root, str(repo.root / "content")).endswith("so it is no handbook.")
