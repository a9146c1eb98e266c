"""The tag that makes a commit an edition, and how it gets to the others."""

from __future__ import annotations

from credo.editions.repository import Repository


def tag_edition(repository: Repository, tag: str, commit: str, message: str) -> None:
    """Make an annotated tag. Git makes it in one piece; raises GitError if it can't, or if the tag exists."""
    repository.git.ask(
        "tag", "-a", "--cleanup=whitespace", "-F", "-", tag, commit, input=message.encode("utf-8")
    )


def push_tag(repository: Repository, branch: str, tag: str) -> str | None:
    """What to type so that the others get a tag; None where there is no remote repository.

    The branch comes along if the others don't have all of its commits yet.
    """
    remote = remote_of(repository, branch)
    if remote is None:
        return None
    missing = repository.git.answer("rev-list", "--count", f"{remote}/{branch}..{branch}")
    return f"git push {remote} {tag}" if missing == "0" else f"git push {remote} {branch} {tag}"


def push_branch(repository: Repository, begun_at: str, branch: str) -> str | None:
    """What to type so that the others get a new branch, begun at another; None where there is no remote."""
    remote = remote_of(repository, begun_at)
    return f"git push -u {remote} {branch}" if remote else None


def branch_elsewhere(repository: Repository, begun_at: str, branch: str) -> str | None:
    """A branch as the others have it, as far as this clone has heard (``origin/prepare/2027-spring``), or None."""
    remote = remote_of(repository, begun_at)
    name = f"{remote}/{branch}"
    return name if remote and repository.has(f"refs/remotes/{name}") else None


def remote_of(repository: Repository, branch: str) -> str | None:
    """The branch's own remote, else ``origin``, else the first there is."""
    remotes = repository.git.line("remote").split()
    own = repository.git.answer("config", f"branch.{branch}.remote")
    return next((name for name in (own, "origin", *remotes) if name in remotes), None)
