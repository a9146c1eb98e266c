"""Where a link in a content file leads: to a record's page, a plain page, another file, or nowhere."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from credo.graph.handbook import Handbook

_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_ESCAPE: Final = re.compile(r"\\(?=[^\w\s])")
"""The backslash by which Markdown takes a sign for itself: ``map\\(1\\).pdf``."""
SAFE_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel", "sms", "ftp", "geo", "xmpp", "matrix"})


@dataclass(frozen=True, slots=True)
class Target:
    """A file of the site a link leads to: its path among the pages, and the part after ``#`` or ``?``."""

    uri: str
    rest: str


def is_external(to: str) -> bool:
    """Whether a destination names another place than the content folder, such as another host or a mail address."""
    return bool(_SCHEME.match(to)) or to.startswith("//")


def is_relative(to: str) -> bool:
    """Whether a destination is a path from the file it stands in."""
    return bool(to) and not to.startswith(("/", "#", "?")) and not is_external(to)


def leads_out(from_uri: str, path: str) -> bool:
    """Whether a relative path in the content file ``from_uri`` goes up beyond the content folder."""
    return f"{_joined(from_uri, path)}/".startswith("../")


def target(handbook: Handbook, from_uri: str, to: str) -> Target | None:
    """The file of the site a relative destination in the content file ``from_uri`` leads to, or None."""
    path, rest = split_destination(to)
    if not is_relative(path):
        return None
    uri = _joined(from_uri, path)
    record = handbook.by_uri.get(uri)
    if record is not None:
        return Target(record.uri, rest)
    note = handbook.withdrawn_by_uri.get(uri)
    if note is not None:
        return Target(note.uri, "")
    uri = handbook.opened_by.get(uri, uri)
    return Target(uri, rest) if uri in handbook.published else None


def split_destination(to: str) -> tuple[str, str]:
    """A destination's path, and the rest from the first ``?`` or ``#`` on."""
    at = min((i for i in (to.find("?"), to.find("#")) if i >= 0), default=len(to))
    return to[:at], to[at:]


def relative(from_uri: str, uri: str) -> str:
    """The path from one page to another: ``../values/x.md``."""
    return posixpath.relpath(uri, posixpath.dirname(from_uri) or ".")


def _joined(from_uri: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(from_uri), unquote(_ESCAPE.sub("", path))))
