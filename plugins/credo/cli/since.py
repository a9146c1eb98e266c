"""What has changed since a state that somebody names: what the checks about changes look at."""

from __future__ import annotations

from pathlib import Path

from credo.cli.git_trouble import in_one_line
from credo.editions.comparison import Comparison, compared
from credo.editions.git import GitError
from credo.editions.naming import state_named
from credo.editions.released import Released, released
from credo.editions.repository import open_repository
from credo.editions.state import State


def since(root: Path, current: State, name: str) -> Comparison:
    """Compare the handbook with an edition, branch, commit or folder. Raises ClickException if there is none."""
    prefix = current.handbook.settings.editions.tag
    with in_one_line():
        return compared(state_named(root, name, prefix), current, _released(root, prefix))


def _released(root: Path, prefix: str) -> tuple[Released, ...]:
    """The editions that are out; outside git, where two folders may still be compared, nobody knows of any."""
    try:
        return released(open_repository(root), prefix)
    except GitError:
        return ()
