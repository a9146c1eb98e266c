"""A handbook is read out of git as it lay in the folder, wherever its content was then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from credo.editions.git import GitError
from credo.editions.repository import open_repository
from credo.editions.state import State, state_at, state_of_folder
from tests.repositories import Repo

VALUE = "---\nkind: value\ntitle: {}\nstatement: We look up.\n---\nText.\n"


def at(repo: Repo, name: str = "HEAD", folder: str = "") -> State:
    repository = open_repository(repo.root / folder)
    return state_at(repository, repository.commit(name) or "", name)


def same(one: State, other: State) -> None:
    """The same handbook and the same findings; only the folder it lies in may be called otherwise."""
    assert one.handbook == other.handbook
    assert sorted(one.findings, key=str) == sorted(other.findings, key=str)
    assert one.loaded.yml.values == other.loaded.yml.values


def test_a_commit_reads_like_the_folder_it_came_from(repo: Repo) -> None:
    (repo.root / "content/bad").mkdir()
    (repo.root / "content/bad/latin.md").write_bytes("Café".encode("latin-1"))
    (repo.root / "content/bad/large.md").write_bytes(b"x" * 1_200_000)
    (repo.root / "content/bad/crlf.md").write_bytes(b"\xef\xbb\xbf---\r\ntitle: X\r\n---\r\nText\r\n")
    (repo.root / "content/bad/logo.png").write_bytes(b"\x89PNG")
    (repo.root / "content/bad/.hidden.md").write_text("no")
    repo.commit(
        {"content/odd  näme.md": "# Hello", "content/stories/soup.md": "---\nkind: story\nvalus: [x]\n---\n"}
    )
    same(at(repo), state_of_folder(repo.root, "now"))
    assert len(at(repo).findings) >= 3


def test_what_is_not_committed_is_not_read(repo: Repo) -> None:
    repo.write(
        {
            "content/values/new.md": VALUE.format("New"),
            "content/values/notice-first.md": VALUE.format("Other"),
        }
    )
    assert [record.title for record in at(repo).handbook.records] == ["We notice"]


def test_symbolic_links_are_followed_within_the_content(repo: Repo) -> None:
    content = repo.root / "content"
    (content / "values/again.md").symlink_to("notice-first.md")
    (content / "mirror").symlink_to("values")
    (content / "out.md").symlink_to("../mkdocs.yml")
    (content / "nowhere.md").symlink_to("gone.md")
    (content / "circle").symlink_to("circle")
    (content / "up").mkdir()
    (content / "up/top").symlink_to("../../content")
    (content / "up/self").symlink_to("../up")
    (content / "up/page.md").write_text("# Page")
    repo.commit()
    same(at(repo), state_of_folder(repo.root, "now"))


def test_content_that_has_moved_is_found_where_it_was(repo: Repo) -> None:
    old = repo.git("rev-parse", "HEAD")
    shutil.move(repo.root / "content", repo.root / "handbook")
    yml = (repo.root / "mkdocs.yml").read_text().replace("content", "handbook")
    repo.commit({"mkdocs.yml": yml})
    assert [r.path for r in at(repo, old).handbook.records] == ["content/values/notice-first.md"]
    assert [r.path for r in at(repo).handbook.records] == ["handbook/values/notice-first.md"]


def test_a_handbook_in_a_folder_of_its_repository(repo: Repo) -> None:
    old = repo.git("rev-parse", "HEAD")
    (repo.root / "culture").mkdir()
    for name in ("content", "mkdocs.yml"):
        shutil.move(repo.root / name, repo.root / "culture" / name)
    repo.commit({"README.md": "# The rest"})
    found = at(repo, folder="culture")
    same(found, state_of_folder(repo.root / "culture", "now"))
    # before it moved, its settings file is the only one there is
    assert at(repo, old, folder="culture").handbook.records == found.handbook.records


def test_settings_are_those_of_the_commit(repo: Repo) -> None:
    old = repo.git("rev-parse", "HEAD")
    repo.commit(
        {
            "mkdocs.yml": "INHERIT: base/company.yml\n",
            "base/company.yml": "docs_dir: content\nplugins: [credo]\n",
        }
    )
    assert at(repo, old).handbook.settings.customers == {"guests": "Guests"}
    assert at(repo).handbook.settings.customers == {}
    assert len(at(repo).handbook.records) == 1


def test_content_at_the_top(repo: Repo) -> None:
    repo.commit({"mkdocs.yml": "docs_dir: .\n"})
    assert [r.path for r in at(repo).handbook.records] == ["content/values/notice-first.md"]
    assert at(repo).handbook.assets == {"mkdocs.yml"}


@pytest.mark.parametrize("docs_dir", ["../elsewhere", "/elsewhere"])
def test_content_outside_the_repository_is_refused(repo: Repo, docs_dir: str) -> None:
    repo.commit({"mkdocs.yml": f"docs_dir: {docs_dir}\n"})
    with pytest.raises(GitError, match="out of the repository"):
        at(repo)


def test_a_commit_without_settings_is_refused(repo: Repo) -> None:
    repo.commit({"mkdocs.yml": None})
    with pytest.raises(GitError, match=r"HEAD has no mkdocs\.yml"):
        at(repo)


def test_a_hook_does_not_lead_astray(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert len(at(repo).handbook.records) == 1
