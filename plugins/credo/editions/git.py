"""Git, asked one question at a time; what it can't answer becomes one line for people who never see git."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# A hook sets these; they would lead away from the folder that was asked about.
_MISLEADING: Final = frozenset(
    ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE")
)
_SETTLED: Final = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}

_MEANINGS: Final[tuple[tuple[str, str], ...]] = (
    (
        r"not a git repository",
        "this folder isn't kept in git, and editions live there. Begin with: "
        'git init && git add . && git commit -m "The handbook"',
    ),
    (
        r"dubious ownership",
        "git doesn't trust this folder, because it belongs to somebody else. Tell git that it may: "
        "git config --global --add safe.directory FOLDER",
    ),
    (
        r"tell me who you are|unable to auto-detect email|empty ident name",
        'git doesn\'t know who you are. Tell it: git config --global user.name "Your Name" && '
        "git config --global user.email you@company.example",
    ),
    (
        r"unable to create '(?P<lock>[^']+\.lock)'|could not lock .*'(?P<other>[^']+\.lock)'",
        "git was interrupted here before, or is still at work. If no git is running, delete {lock}",
    ),
    (
        r"(gpg|ssh-keygen|signing) (failed|.*fail)|failed to sign",
        "git couldn't sign the tag. Ask whoever set up signing here, or switch it off: git config tag.gpgSign false",
    ),
    (
        r"'refs/(?:heads|tags)/(?P<taken>[^']+)' exists; cannot create '(?P<wanted>[^']+)'",
        "git can't make {wanted} while there is a branch or tag called {taken}. Give that another name, for example: "
        "git branch -m {taken} {taken}-old",
    ),
    (
        r"(?:reference|tag '[^']+') already exists",
        "another run was quicker. Call the same command again: it says what is there now.",
    ),
    (
        r"aborted by hook|hook declined",
        "a hook, which somebody has set up for this repository, refused it. Ask whoever that was.",
    ),
    (r"no space left", "there is no space left on the disk."),
    (
        r"permission denied|insufficient permission|read-only file system",
        "git may not write here. Ask for the right to, or use a copy of yours.",
    ),
)


class GitError(Exception):
    """Why git couldn't answer, in one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Git:
    """The git of a folder."""

    folder: Path

    def ask(self, *args: str, input: bytes = b"", env: Mapping[str, str] | None = None) -> bytes:
        """Run ``git ARGS`` and give what it prints. Raises GitError if it fails or isn't there."""
        done = self._run(args, input, env)
        if done.returncode:
            raise GitError(_in_plain_words(done.stderr.decode("utf-8", "replace")))
        return done.stdout

    def line(self, *args: str, input: bytes = b"", env: Mapping[str, str] | None = None) -> str:
        """The same for an answer of one line, without its line feed."""
        return _line(self.ask(*args, input=input, env=env))

    def holds(self, *args: str) -> bool:
        """Whether git says yes to a question it answers by its exit status."""
        return self._run(args, b"", None).returncode == 0

    def answer(self, *args: str) -> str | None:
        """Git's answer of one line, or None where it says no."""
        done = self._run(args, b"", None)
        return None if done.returncode else _line(done.stdout)

    def _run(
        self, args: tuple[str, ...], input: bytes, env: Mapping[str, str] | None
    ) -> subprocess.CompletedProcess[bytes]:
        inherited = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
        try:
            return subprocess.run(
                ["git", *args],
                cwd=self.folder,
                input=input,
                capture_output=True,
                check=False,
                env={**inherited, **_SETTLED, **(env or {})},
            )
        except FileNotFoundError:
            if not self.folder.is_dir():
                raise GitError(f"there is no folder {self.folder}.") from None
            raise GitError(
                "git isn't installed, and editions live there. Install it (on Debian: sudo apt install git)."
            ) from None


def _line(said: bytes) -> str:
    return said.decode("utf-8", "surrogateescape").rstrip("\r\n")


def _in_plain_words(complaint: str) -> str:
    for pattern, meaning in _MEANINGS:
        found = re.search(pattern, complaint, re.IGNORECASE)
        if found:
            names = {name: text or "" for name, text in found.groupdict().items()}
            names["lock"] = names.get("lock") or names.get("other") or ""
            return meaning.format(**names)
    lines = [line.strip() for line in complaint.splitlines() if line.strip()]
    said = next(
        (line for line in lines if line.startswith(("fatal:", "error:"))), lines[0] if lines else "nothing"
    )
    return f"git says: {said.removeprefix('fatal:').removeprefix('error:').strip()}"
