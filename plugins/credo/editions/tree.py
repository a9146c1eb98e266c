"""A folder as a commit holds it: its files, symbolic links followed, read in one go."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from credo.editions.git import Git, GitError

_LINK: Final = "120000"
_FILES: Final = ("100644", "100755")
_MOST_LINKS: Final = 10


@dataclass(frozen=True, slots=True)
class Blob:
    """A file in git: its path from the repository's top, its kind of entry, the id of its content and its size."""

    path: str
    mode: str
    id: str
    size: int


@dataclass(frozen=True, slots=True)
class Tree:
    """The files below a folder of a commit, by path from the top; ``broken`` are links that can't be followed.

    A linked folder's files are there under the link's path; links to further folders within it are not followed.
    """

    files: Mapping[str, Blob]
    broken: tuple[str, ...] = ()


def blob_at(git: Git, commit: str, path: str) -> Blob | None:
    """The file at a path of a commit, or None."""
    return next(
        (blob for blob in _listed(git, commit, path) if blob.path == path and blob.mode in _FILES), None
    )


def paths_named(git: Git, commit: str, name: str) -> tuple[str, ...]:
    """The paths of all files of a commit that have this name, in whatever folder."""
    said = git.ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit).decode(
        "utf-8", "surrogateescape"
    )
    return tuple(sorted(path for path in said.split("\0") if posixpath.basename(path) == name))


def tree_at(git: Git, commit: str, folder: str) -> Tree:
    """The files below a folder (``""`` for the top) of a commit; a link that stays below it is followed."""
    entries = {blob.path: blob for blob in _listed(git, commit, folder)}
    files = {path: blob for path, blob in entries.items() if blob.mode in _FILES}
    targets = _targets(git, entries.values(), folder)
    files.update({path: files[to] for path, to in targets.items() if to in files})
    folders = {path: to for path, to in targets.items() if to not in files and not _lies_in(path, to)}
    linked = {
        path + file[len(to) :]: blob
        for path, to in folders.items()
        for file, blob in files.items()
        if _lies_in(file, to)
    }
    files.update(linked)
    followed = {path for path, to in folders.items() if any(_lies_in(file, to) for file in files)}
    links = {blob.path for blob in entries.values() if blob.mode == _LINK}
    return Tree(files, tuple(sorted(links - files.keys() - followed)))


def contents(git: Git, ids: Iterable[str]) -> dict[str, bytes]:
    """What stands in the files with these ids, in one call."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    said = git.ask("cat-file", "--batch", input="".join(f"{id}\n" for id in wanted).encode())
    found: dict[str, bytes] = {}
    at = 0
    for id in wanted:
        end = said.index(b"\n", at)
        header = said[at:end].split()
        if header[-1] == b"missing":
            raise _lacking(id)
        size = int(header[2])
        found[id] = said[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _lacking(id: str) -> GitError:
    return GitError(f"the repository lacks a file's content ({id[:8]}). Fetch again: git fetch --refetch")


def _listed(git: Git, commit: str, folder: str) -> Iterator[Blob]:
    where = ("--", folder) if folder else ()
    said = git.ask("--literal-pathspecs", "ls-tree", "-r", "-l", "-z", "--full-tree", commit, *where)
    for entry in said.decode("utf-8", "surrogateescape").split("\0"):
        if entry:
            about, path = entry.split("\t", 1)
            mode, type, id, size = about.split()
            if size == "BAD":
                raise _lacking(id)
            if type == "blob":
                yield Blob(path, mode, id, int(size))


def _targets(git: Git, entries: Iterable[Blob], top: str) -> dict[str, str]:
    """Where each symbolic link leads in the end, by its path; one that leads out or in a circle is left out."""
    links = [blob for blob in entries if blob.mode == _LINK]
    texts = contents(git, (link.id for link in links))
    step = {
        link.path: posixpath.normpath(
            posixpath.join(posixpath.dirname(link.path), texts[link.id].decode("utf-8", "surrogateescape"))
        )
        for link in links
    }
    found: dict[str, str] = {}
    for path in step:
        to = path
        for _ in range(_MOST_LINKS):
            to = step.get(to, to)
        if to not in step and (_lies_in(to, top) if top else not to.startswith(("/", ".."))):
            found[path] = to
    return found


def _lies_in(path: str, folder: str) -> bool:
    return path.startswith(folder + "/")
