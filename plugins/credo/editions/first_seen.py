"""When each content file came into the handbook, as git's history tells it.

A line-up must not change because somebody adds a record, so the day a record came has to be known, and a record can't
be relied on to say it: a story is written weeks after it happened, and `since` is often left out or lies decades back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from credo.editions.git import GitError
from credo.editions.repository import open_repository

FirstSeen = Mapping[str, date | None]
"""The day a file was first there, by its name without ending; None if it is as old as the history is."""

UNKNOWN: Final[FirstSeen] = MappingProxyType({})
"""What is known where there is no git: nothing."""


def first_seen(content: Path, timezone: str) -> FirstSeen:
    """When each Markdown file below ``content`` first stood on the branch that is checked out.

    A merged file counts from its merge. Files go by their name, so one that moves to another folder stays as old as
    it was. Without git or history nothing is known; in a shallow clone, little. Never raises for that.
    """
    try:
        git = open_repository(content).git
        said = git.ask(
            "log", "--first-parent", "-m", "--reverse", "--no-renames", "--diff-filter=A", "--name-only",
            "--format=%x01%ct %P", "-z", "HEAD", "--", ".",
        )  # fmt: skip
    except (GitError, OSError):
        return UNKNOWN
    zone = _zone(timezone)
    found: dict[str, date | None] = {}
    for entry in said.decode("utf-8", "surrogateescape").split("\x01")[1:]:
        head, *paths = entry.replace("\n", "\0").split("\0")
        seconds, _, parents = head.partition(" ")
        day = datetime.fromtimestamp(int(seconds), zone).date() if parents.strip() else None
        for path in paths:
            stem = PurePosixPath(path).stem
            if path.endswith(".md") and (stem not in found or _earlier(day, found[stem])):
                found[stem] = day
    return MappingProxyType(found)


def is_history_cut(content: Path) -> bool:
    """Whether this is a shallow clone, which can't tell an old record from a new one. Never raises."""
    try:
        return open_repository(content).is_shallow
    except (GitError, OSError):
        return False


def _earlier(day: date | None, other: date | None) -> bool:
    return other is not None and (day is None or day < other)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
