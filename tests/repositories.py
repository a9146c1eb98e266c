"""Real git repositories with a handbook in them. A test that uses ``repo`` imports it with ``plain_git``."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

SETTINGS = "site_name: Example\ndocs_dir: content\nplugins:\n  - credo:\n      customers: [guests]\n"
VALUE = "---\nkind: value\ntitle: We notice\nstatement: We look up.\n---\n"


@dataclass(frozen=True)
class Repo:
    """A working copy and the shortest way to change it."""

    root: Path

    def git(self, *args: str, at: str = "2026-03-16T09:00:00+00:00") -> str:
        """Run git here, at this moment by its clock; gives what it prints."""
        clock = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
        done = subprocess.run(
            ["git", *args], cwd=self.root, env=os.environ | clock, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"git {args}: {done.stderr}"
        return done.stdout.strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        """Write files; None takes one away."""
        for path, text in files.items():
            file = self.root / path
            if text is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def commit(
        self, files: Mapping[str, str | None] | None = None, at: str = "2026-03-16T09:00:00+00:00"
    ) -> str:
        """Write files and commit everything; gives the commit's id."""
        self.write(files or {})
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "change", at=at)
        return self.git("rev-parse", "HEAD")

    def release(
        self, name: str, files: Mapping[str, str | None] | None = None, day: str = "2026-03-16"
    ) -> None:
        """Commit an edition's record with these files, and tag it."""
        record = f"---\nkind: edition\ntitle: {name}\ndate: {day}\n---\n"
        self.commit({f"content/editions/{name}.md": record, **(files or {})}, at=f"{day}T09:00:00+00:00")
        self.git("tag", "-a", f"edition/{name}", "-m", name, at=f"{day}T10:00:00+00:00")

    def clone(self, to: Path, *options: str) -> Repo:
        """Clone this repository."""
        subprocess.run(["git", "clone", "-q", *options, self.root.as_uri(), str(to)], check=True)
        return Repo(to)


@pytest.fixture
def plain_git(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Git without anybody's own configuration, and with a name to commit under."""
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    (home / ".gitconfig").write_text(
        "[user]\n\tname = Marit\n\temail = marit@ostrey.example\n[init]\n\tdefaultBranch = main\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def repo(tmp_path: Path, plain_git: None) -> Repo:
    """A repository with settings, one value and one commit."""
    made = Repo(tmp_path / "handbook")
    made.root.mkdir()
    made.git("init", "-q")
    made.commit({"mkdocs.yml": SETTINGS, "content/values/notice-first.md": VALUE})
    return made
