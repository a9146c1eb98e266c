"""Preparing an edition: its record, and the reasons put down to it, as one commit on a branch of its own.

The commit is made beside the working folder, with an index of its own, and the branch appears in the last step, in one
piece: whoever is interrupted before has nothing, whoever is interrupted after has everything.
"""

from __future__ import annotations

import posixpath
import re
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from credo.editions.difference import Difference
from credo.editions.ready import Ready
from credo.editions.repository import Repository
from credo.editions.stamp import stamped, unstamped
from credo.editions.state import content_path
from credo.editions.tree import Blob, blob_at, contents
from credo.source.front_matter import HANDLER

_SEASON: Final = re.compile(r"(\d{4})-([a-z]+)\Z")


def branch_of(name: str) -> str:
    """The branch an edition is prepared on."""
    return f"prepare/{name}"


def title_of(name: str) -> str:
    """What people call an edition: ``2027-spring`` is Spring 2027."""
    season = _SEASON.match(name)
    return f"{season[2].capitalize()} {season[1]}" if season else name.replace("-", " ").capitalize()


def record_text(name: str, day: date, letter: str) -> str:
    """The text of an edition's record."""
    fields = HANDLER.export({"kind": "edition", "title": title_of(name), "date": day}).rstrip("\n")
    return f"---\n{fields}\n---\n\n{letter.strip()}\n"


def record_path(repository: Repository, found: Ready, name: str) -> str:
    """Where an edition's record goes, from the repository's top: to the others, or into ``editions/``."""
    others = found.state.handbook.of_kind("edition")
    folder = posixpath.dirname(others[-1].file.uri) if others else "editions"
    return posixpath.join(content_path(repository, found.state.loaded.yml), folder, f"{name}.md")


def stamped_files(
    repository: Repository, found: Ready, difference: Difference | None, name: str
) -> dict[str, bytes]:
    """The records whose new reasons name no edition, with this one's name written in, by path from the top."""
    content = content_path(repository, found.state.loaded.yml)
    files: dict[str, bytes] = {}
    for change in difference.records if difference else ():
        entries = unstamped(change)
        path = posixpath.join(content, change.record.file.uri)
        blob = blob_at(repository.git, found.commit, path) if entries else None
        if blob:
            text = contents(repository.git, [blob.id])[blob.id].decode("utf-8")
            files[path] = stamped(text, entries, name).encode("utf-8")
    return files


def commit_beside(
    repository: Repository,
    base: str,
    branch: str,
    files: Mapping[str, bytes],
    message: str,
    merged: str | None = None,
) -> str:
    """Commit files (by path from the top) on a new branch that begins at ``base``; gives the commit's id.

    Neither the working folder nor its branch is touched. Raises GitError if the branch exists, unless it stands at the
    commit ``merged``, which ``base`` has in it already.
    """
    git = repository.git
    with tempfile.TemporaryDirectory(prefix="credo.") as folder:
        aside = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        git.ask("read-tree", base, env=aside)
        for path, data in sorted(files.items()):
            id = git.line("hash-object", "-w", "--stdin", input=data)
            mode = _mode(blob_at(git, base, path))
            git.ask("update-index", "--add", "--cacheinfo", f"{mode},{id},{path}", env=aside)
        tree = git.line("write-tree", env=aside)
    commit = git.line("commit-tree", tree, "-p", base, "-F", "-", input=message.encode("utf-8"))
    git.ask("update-ref", "-m", "credo release --prepare", f"refs/heads/{branch}", commit, merged or "")
    return commit


def _mode(blob: Blob | None) -> str:
    return blob.mode if blob else "100644"
