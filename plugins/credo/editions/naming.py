"""What people call a state of the handbook on the command line, and which one they mean."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from credo.editions.git import GitError
from credo.editions.released import Released, in_order, released
from credo.editions.repository import DEEPEN, Repository, open_repository
from credo.editions.state import State, state_at, state_of_folder
from credo.graph.load import Loaded, load
from credo.schema.nearest import nearest
from credo.source.finding import Finding
from credo.source.mkdocs_yml import NAME

NOW: Final = "now"
"""The handbook as it lies in the folder, committed or not."""

LATEST: Final = "latest"
"""The newest edition, in the site's addresses and settings."""

_NOW_IN_WORDS: Final = "the handbook as it is now"


def now(root: Path, read: tuple[Loaded, tuple[Finding, ...]] | None = None) -> State:
    """The handbook as it lies in the folder; ``read`` is what was loaded from it already, with its findings."""
    loaded, findings = read or load(root)
    return State(_NOW_IN_WORDS, loaded, findings)


def state_named(root: Path, name: str, prefix: str) -> State:
    """The state somebody means: ``now``, an edition, a branch, tag or commit, or a folder with a handbook.

    An edition wins over a branch of the same name, and git over a folder (write ``./name`` for the folder). Raises
    GitError if nothing has that name.
    """
    if name == NOW:
        return now(root)
    folder = Path(name)
    is_handbook = (folder / NAME).is_file()
    try:
        repository = open_repository(root)
    except GitError:
        if is_handbook:
            return state_of_folder(folder, name)
        raise
    editions = released(repository, prefix)
    edition = next((e for e in editions if name in (e.name, e.tag)), None)
    if edition:
        return state_of_edition(repository, edition)
    commit = repository.commit(name)
    if commit:
        return state_at(repository, commit, name)
    if is_handbook:
        return state_of_folder(folder, name)
    raise GitError(_unknown(repository, name, editions, folder))


def state_of_edition(repository: Repository, edition: Released) -> State:
    """The handbook as an edition published it."""
    return state_at(repository, edition.commit, f"edition {edition.name}", edition.name)


def last_edition(root: Path, prefix: str, before: State) -> State | None:
    """The newest edition a state has grown from, or None if there is none yet.

    A branch that was begun before the newest edition came out is compared with the one it knows. Raises GitError
    outside git, and in a shallow clone without any: the editions may just not be there.
    """
    repository = open_repository(root)
    editions = in_order(released(repository, prefix), before.handbook)
    others = [edition for edition in editions if edition.name != before.edition]
    here = before.commit or repository.commit("HEAD") or ""
    below = [edition for edition in others if repository.is_part_of(edition.commit, here)]
    beside = [] if before.edition else others
    if below or beside:
        return state_of_edition(repository, (below or beside)[-1])
    if repository.is_shallow:
        raise GitError(f"{_SHALLOW} Fetch the rest: {DEEPEN}")
    return None


_SHALLOW: Final = "this is a shallow clone, which holds the last commits only and may lack the editions."


def _unknown(repository: Repository, name: str, editions: tuple[Released, ...], folder: Path) -> str:
    if folder.is_dir():
        return f"the folder {name} has no {NAME}, so it is no handbook."
    if repository.is_shallow:
        return f"there is no edition, branch or commit {name} here. But {_SHALLOW} Fetch the rest: {DEEPEN}"
    if name == "HEAD" or not repository.commit("HEAD"):
        return 'there is no commit yet. Make the first: git add . && git commit -m "The handbook"'
    names = [edition.name for edition in editions]
    found = nearest(name, names) or nearest(name, repository.names())
    if found:
        return f"there is no edition, branch or commit {name}. Did you mean {found}?"
    known = f"Editions are {', '.join(names[-6:])}." if names else "There is no edition yet."
    return f"there is no edition, branch or commit {name}. {known}"
