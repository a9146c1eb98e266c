"""An edition's content as files again, and its handbook under today's settings."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from credo.editions.git import Git, GitError
from credo.editions.repository import Repository
from credo.editions.state import State
from credo.editions.tree import Blob, contents, tree_at
from credo.graph.load import Loaded
from credo.graph.withdraw import under_former_ids, withdraw
from credo.schema.settings import Settings

_AT_ONCE: Final = 200
_POINTER: Final = b"version https://git-lfs.github.com/spec/"
"""How a file begins that stands for a large one kept beside the repository (Git LFS)."""
_TODAYS: Final = ("colour", "logo", "editions", "withdrawn", "forge", "mail", "search")
"""Settings about publishing, not about the content: an old edition takes today's."""


def lay_out_content(repository: Repository, state: State, folder: Path) -> None:
    """Write every file of an edition's content folder below ``folder``, as its commit holds it."""
    assert state.commit is not None
    inside = os.path.relpath(state.loaded.yml.content, repository.git.folder.resolve()).replace(os.sep, "/")
    content = posixpath.normpath(posixpath.join(repository.folder, inside))
    content = "" if content == "." else content
    left = iter(sorted(tree_at(repository.git, state.commit, content).files.items()))
    while batch := tuple(islice(left, _AT_ONCE)):
        texts = contents(repository.git, (blob.id for _, blob in batch))
        for file, blob in _below(folder, content, batch):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_whole(repository.git, state.commit, blob, texts[blob.id]))


def under_todays_settings(then: Loaded, today: Loaded, content: Path) -> Loaded:
    """An old handbook, whose files lie in ``content``, with today's way of publishing.

    What its content names, such as places, stays as it was. What has been withdrawn since is taken out, also where it
    still had another id.
    """
    settings: Settings = today.handbook.settings
    todays = {name: getattr(settings, name) for name in _TODAYS}
    own = then.handbook.settings.model_copy(update=todays)
    renamed = under_former_ids(then.handbook, today.handbook.withdrawn)
    handbook = withdraw(replace(then.handbook, settings=own), (*own.withdrawn, *renamed))
    return Loaded(replace(today.yml, values={**today.yml.values, "docs_dir": str(content)}), handbook)


def _whole(git: Git, commit: str, blob: Blob, text: bytes) -> bytes:
    """A file's content; where git holds but a pointer to it, what that stands for. Raises GitError if it isn't here."""
    if not text.startswith(_POINTER):
        return text
    found = git.ask("cat-file", "--filters", f"{commit}:{blob.path}")
    if found.startswith(_POINTER):
        raise GitError(
            f"{blob.path} is kept in Git LFS, and its content isn't here. Fetch it: git lfs install && git lfs "
            "fetch --all"
        )
    return found


def _below(folder: Path, content: str, batch: tuple[tuple[str, Blob], ...]) -> Iterator[tuple[Path, Blob]]:
    for path, blob in batch:
        file = Path(os.path.normpath(folder / path[len(content) :].lstrip("/")))
        if file.is_relative_to(folder):  # git refuses such names, but a commit can be made by hand
            yield file, blob
