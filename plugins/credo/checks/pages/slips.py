"""Slips in links: what somebody had in mind whose link leads nowhere."""

from __future__ import annotations

import re
from typing import Final

PATH_HELP: Final = "Write the path from this file to the one you mean, for example:"
_DOTTED: Final = re.compile(r"(?:^|/)(\.[^./][^/]*)")
"""A file or folder on the way that begins with a dot."""
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SITE: Final = re.compile(
    r"(?:www\.[\w-]+|[\w-]+(?:\.[\w-]+)*)\.(?:com|org|net|eu|edu|gov|io|co|uk|de|fr|es|pt|ch|at)(?:/|\Z)"
)
"""A page on the web, its `https://` forgotten."""
_BACKSLASHES: Final = re.compile(r"\\+")


def meant_by(to: str, like: str | None) -> str:
    """What to write instead of a destination that leads nowhere; ``like`` is a file of nearly that name."""
    if like:
        return f"Did you mean `{like}`?"
    if _MAIL.fullmatch(to):
        return f"For a mail address, write `mailto:{to}`."
    if _SITE.match(to):
        return f"For a page on the web, write `https://{to}`."
    if "\\" in to:
        return f"Write `/` between folders: `{_BACKSLASHES.sub('/', to)}`."
    if hidden := _DOTTED.search(to):
        unpublished = f"What begins with a dot, like `{hidden[1]}`, is not published."
        return f"{unpublished} Put the file into a folder without one."
    return f"{PATH_HELP} `../values/notice-first.md`."
