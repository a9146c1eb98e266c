"""Every test of editions may have a repository."""

from tests.repositories import plain_git, repo

__all__ = ["plain_git", "repo"]
