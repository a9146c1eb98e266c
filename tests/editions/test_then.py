"""An edition's files are laid out as its commit holds them, or as whatever is kept beside the repository does."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.editions.git import GitError
from credo.editions.repository import open_repository
from credo.editions.state import state_at
from credo.editions.then import lay_out_content
from tests.repositories import SETTINGS, VALUE, Repo

POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 12345\n".format("4d" * 32)


def laid_out(repo: Repo, folder: Path) -> Path:
    folder.mkdir()
    repository = open_repository(repo.root)
    lay_out_content(repository, state_at(repository, repo.git("rev-parse", "HEAD"), "HEAD"), folder)
    return folder


def test_the_files_are_there_byte_for_byte(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"mkdocs.yml": SETTINGS, "content/a.md": VALUE, "content/Bild ä/x.svg": "<svg/>\r\n"})
    folder = laid_out(repo, tmp_path / "then")
    assert (folder / "a.md").read_text(encoding="utf-8") == VALUE
    assert (folder / "Bild ä" / "x.svg").read_bytes() == b"<svg/>\r\n"


def test_a_picture_that_git_holds_a_pointer_to_is_fetched(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"mkdocs.yml": SETTINGS, "content/pic.png": POINTER, ".gitattributes": "*.png filter=lfs\n"})
    repo.git("config", "filter.lfs.smudge", "sed 's/^version.*/the picture/'")
    assert (laid_out(repo, tmp_path / "then") / "pic.png").read_bytes().startswith(b"the picture\n")


def test_one_that_cannot_be_fetched_is_told(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"mkdocs.yml": SETTINGS, "content/pic.png": POINTER})
    with pytest.raises(GitError, match=r"content/pic\.png is kept in Git LFS, and its content isn't here"):
        laid_out(repo, tmp_path / "then")


def test_a_repository_with_a_hole_in_it_is_told(repo: Repo) -> None:
    repo.commit({"mkdocs.yml": SETTINGS, "content/a.md": VALUE})
    lost = repo.git("rev-parse", "HEAD:content/a.md")
    (repo.root / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    with pytest.raises(GitError, match=f"lacks a file's content .{lost[:8]}.. Fetch again"):
        state_at(open_repository(repo.root), repo.git("rev-parse", "HEAD"), "HEAD")
