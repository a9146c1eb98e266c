"""What an engine and its theme are told about a page, in a form they cannot stumble over.

Material takes a page's front matter as it is: `hide: true` or `search: off` end in a traceback, and a title with HTML
in it runs on every page of the navigation. So titles and descriptions are escaped here, and what has another form
than the theme expects is left out.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any, Final

from credo.pages.markdown_text import spoken, typeset
from credo.schema.validate import AnyRecord

RECORD_BOOST: Final = 2.0
"""Search: records rank above lists."""

_SHAPED: Final = frozenset({"description", "hide", "tags", "icon", "search", "kind"})
_HIDEABLE: Final = frozenset({"navigation", "toc", "path", "footer", "tags", "feedback", "edit", "view"})


def page_meta(fields: Mapping[str, Any], title: str) -> dict[str, Any]:
    """A page's meta from its front matter's plain values: what the theme knows in its form, all text escaped."""
    meta: dict[str, Any] = {name: html.escape(v) for name, v in fields.items() if isinstance(v, str)}
    meta = {name: value for name, value in meta.items() if name not in _SHAPED} | {
        "title": html.escape(typeset(title))
    }
    description = fields.get("description")
    if isinstance(description, str) and description.strip():
        meta["description"] = html.escape(typeset(" ".join(description.split())))
    hide = [str(part) for part in _list(fields.get("hide")) if str(part) in _HIDEABLE]
    if hide:
        meta["hide"] = hide
    tags = [html.escape(str(tag)) for tag in _list(fields.get("tags")) if isinstance(tag, str | int)]
    if tags:
        meta["tags"] = tags
    icon = fields.get("icon")
    if isinstance(icon, str) and not set(icon) - set("abcdefghijklmnopqrstuvwxyz0123456789-/"):
        meta["icon"] = icon
    search = fields.get("search")
    if isinstance(search, Mapping):
        boost = search.get("boost")
        meta["search"] = {"exclude": bool(search.get("exclude"))} if search.get("exclude") else {}
        if isinstance(boost, int | float) and not isinstance(boost, bool):
            meta["search"]["boost"] = boost
    return meta


def record_meta(record: AnyRecord) -> dict[str, Any]:
    """A record's meta: its own wishes, a description from its main text, and its rank in the search."""
    fields = record.fields
    given: dict[str, Any] = {
        "hide": list(fields.hide),
        "tags": list(fields.tags),
        "icon": fields.icon,
        "description": fields.description or spoken(gist(record)),
        "search": fields.search,
    }
    meta = page_meta(given, record.title)
    meta.setdefault("search", {}).setdefault("boost", RECORD_BOOST if record.is_active else 0.5)
    return meta


def gist(record: AnyRecord) -> str:
    """One sentence for lists: a standard's or role's purpose, a story's feeling, otherwise the statement."""
    for name in ("purpose", "felt", "statement", "lesson"):
        text = getattr(record.fields, name, None)
        if text:
            return str(text)
    return ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value] if isinstance(value, str) else []
