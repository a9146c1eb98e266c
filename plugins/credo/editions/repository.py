"""The repository a handbook lies in: its branches, commits and tags, and whether all of its history is there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from credo.editions.git import Git, GitError

DEEPEN: Final = "git fetch --unshallow --tags"
"""What makes a shallow clone whole."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A working copy: its git, and the handbook's folder below the top (``""`` or ``handbook``)."""

    git: Git
    folder: str

    @property
    def is_shallow(self) -> bool:
        """Whether older commits and their editions are missing from this clone."""
        return self.git.line("rev-parse", "--is-shallow-repository") == "true"

    @property
    def branch(self) -> str | None:
        """The branch that is checked out; None if a single commit is (a detached head)."""
        return self.git.line("branch", "--show-current") or None

    @property
    def unsaved(self) -> tuple[str, ...]:
        """Files of the handbook's folder that differ from the last commit or are in none, sorted."""
        said = self.git.ask("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ".")
        entries = said.decode("utf-8", "surrogateescape").split("\0")
        return tuple(sorted(entry[3:] for entry in entries if entry))

    def commit(self, name: str) -> str | None:
        """The full id of the commit a branch, tag or (shortened) id stands for, or None."""
        asked = name and not name.startswith("-")
        return self.git.answer("rev-parse", "--verify", "-q", f"{name}^{{commit}}") if asked else None

    def has(self, ref: str) -> bool:
        """Whether there is a branch or tag of this full name, whatever it is on."""
        return self.git.holds("show-ref", "--verify", "--quiet", ref)

    def is_part_of(self, older: str, newer: str) -> bool:
        """Whether a commit belongs to the history of another (or is it)."""
        return self.git.holds("merge-base", "--is-ancestor", older, newer)

    def names(self) -> tuple[str, ...]:
        """The short names of all branches and tags, sorted."""
        said = self.git.line(
            "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"
        )
        return tuple(sorted(said.splitlines()))


def open_repository(root: Path) -> Repository:
    """The repository around a handbook's folder. Raises GitError if there is none, or git isn't installed."""
    git = Git(root)
    if git.line("rev-parse", "--is-inside-work-tree") != "true":
        raise GitError("this is a bare repository, without files to work on. Work in a clone of it.")
    return Repository(git, git.line("rev-parse", "--show-prefix").rstrip("/"))
