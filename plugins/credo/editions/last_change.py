"""The day a handbook was last changed, as git tells it: what is printed today is what it has been since then.

With the day of printing on every page, nothing printed yesterday could be used again today, and two builds of the same
commit would differ.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from credo.editions.git import GitError
from credo.editions.repository import open_repository


def last_change(root: Path, content: Path, settings: str, timezone: str) -> date | None:
    """The day of the last commit that touched the content or the settings file of the handbook in ``root``.

    None if there are changes that nobody has committed, or without git or history. Never raises for that.
    """
    places = ("--", settings, str(content.resolve()))
    try:
        git = open_repository(root).git
        if git.ask("status", "--porcelain", "-z", *places):
            return None
        seconds = git.line("log", "-1", "--format=%ct", *places)
    except (GitError, OSError):
        return None
    return datetime.fromtimestamp(int(seconds), _zone(timezone)).date() if seconds.isdigit() else None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
