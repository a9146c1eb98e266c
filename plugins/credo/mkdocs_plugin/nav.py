"""The navigation in the engine's form."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.markdown_text import typeset
from credo.pages.page import Entry


def generated_nav(entries: Iterable[Entry]) -> list[Any]:
    """Entries as MkDocs writes a ``nav``. Titles are escaped: the engine's templates print them as they are."""
    nav: list[Any] = []
    for entry in entries:
        if entry.entries:
            nav.append({html.escape(typeset(entry.title)): generated_nav(entry.entries)})
        elif entry.uri and entry.title:
            nav.append({html.escape(typeset(entry.title)): entry.uri})
        elif entry.uri:
            nav.append(entry.uri)
    return nav


def written_nav(nav: Any, handbook: Handbook) -> Any:
    """A hand-written ``nav``, in which a record's file stands for the record's page; what was withdrawn is left out."""
    if isinstance(nav, list):
        return [written_nav(item, handbook) for item in nav if not _leads_to(item, handbook.withheld)]
    if isinstance(nav, dict):
        return {title: written_nav(item, handbook) for title, item in nav.items()}
    record = handbook.by_uri.get(nav) if isinstance(nav, str) else None
    return record.uri if record else nav


def _leads_to(item: Any, paths: frozenset[str]) -> bool:
    """Whether an entry, with or without a title, names one of these paths; a section with such entries does not."""
    named = item.values() if isinstance(item, dict) else (item,)
    return any(isinstance(path, str) and path in paths for path in named)


def mentioned(nav: Any) -> set[str]:
    """Every path a ``nav`` names."""
    if isinstance(nav, list):
        return set().union(*(mentioned(item) for item in nav))
    if isinstance(nav, dict):
        return set().union(*(mentioned(item) for item in nav.values()))
    return {nav} if isinstance(nav, str) else set()
