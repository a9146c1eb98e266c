"""Whether a repository is in a state an edition can be made of; every reason why not is one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from credo.editions.git import GitError
from credo.editions.naming import LATEST, NOW
from credo.editions.released import Released, edition_days, released
from credo.editions.repository import DEEPEN, Repository
from credo.editions.state import State, state_at
from credo.schema.fields import ID
from credo.schema.validate import AnyRecord, proposed_id

_NAMED: Final = 3
"""So many unsaved files are named; more are counted."""


@dataclass(frozen=True)
class Ready:
    """Everything committed, on a branch: the commit and the handbook in it, and the editions there are."""

    branch: str
    commit: str
    state: State
    released: tuple[Released, ...]

    def record(self, name: str) -> AnyRecord | None:
        """An edition's record, or None if there is none yet."""
        return self.state.handbook.get("edition", name)


def ready(repository: Repository, name: str, prefix: str) -> Ready:
    """The commit an edition of this name can be made of. Raises GitError with the reason if there is none."""
    if not ID.match(name):
        raise GitError(
            f"an edition's name has only lower-case letters, digits and hyphens, for example {proposed_id(name)}."
        )
    commit = repository.commit("HEAD")
    if commit is None:
        raise GitError('there is no commit yet. Make the first: git add . && git commit -m "The handbook"')
    if name in (NOW, LATEST):
        raise GitError(
            f"an edition can't be called {name}: the site has a folder of that name. Take another."
        )
    editions = released(repository, prefix)
    out = next((edition for edition in editions if edition.name == name), None)
    if out and out.commit != commit:
        raise GitError(
            f"edition {name} is out already: {out.tag} was made on {out.made:%Y-%m-%d} of commit {out.commit[:7]}. "
            "An edition that is out stays as it is; give the next one another name."
        )
    if out is None and repository.has(f"refs/tags/{prefix}{name}"):
        raise GitError(
            f"there is a tag {prefix}{name} already, and it is on no commit, so it is no edition. "
            f"Delete it: git tag -d {prefix}{name}"
        )
    if repository.is_shallow:
        raise GitError(
            f"this is a shallow clone, without the editions to compare with. Fetch the rest: {DEEPEN}"
        )
    branch = repository.branch
    if branch is None:
        raise GitError(
            "a single commit is checked out, no branch (a detached head). Go to one: git switch main"
        )
    unsaved = repository.unsaved
    if unsaved and not out:
        raise GitError(
            f"{some(unsaved)} {'is' if len(unsaved) == 1 else 'are'} not committed yet. Commit that, or set it "
            "aside, and run this again."
        )
    return Ready(branch, commit, state_at(repository, commit, "the last commit"), editions)


def in_turn(found: Ready, name: str) -> None:
    """Raise GitError if another edition's turn it is."""
    writing = found.state.handbook.settings.edition
    if writing and writing != name:
        is_out = any(edition.name == writing for edition in found.released)
        if is_out:
            raise GitError(
                f"{writing} is out, and mkdocs.yml still has `edition: {writing}`. Write {name} there."
            )
        raise GitError(
            f"mkdocs.yml says that {writing} is being written. Release that one, or write `edition: {name}` there."
        )
    days = edition_days(found.state.handbook)
    later = sorted(
        other for other, day in days.items() if name in days and other != name and day >= days[name]
    )
    record = found.record(name)
    if later and record:
        raise GitError(
            f"edition {name} is dated {days[name]}, which is not after {later[-1]} ({days[later[-1]]}). "
            f"Write the day it comes out as `date` in {record.path}."
        )


def some(paths: Sequence[str]) -> str:
    """The first few of some files by name, and how many more there are."""
    named = ", ".join(paths[:_NAMED])
    more = len(paths) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
