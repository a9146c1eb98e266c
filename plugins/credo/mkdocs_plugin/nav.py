"""The navigation in the engine's form."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.markdown_text import typeset
from credo.pages.page import Entry


def nav(written: Any, entries: Iterable[Entry], handbook: Handbook) -> Any:
    """The ``nav`` somebody has written in ``mkdocs.yml``, or that which follows from the content."""
    return _generated(entries) if written is None else _as_pages(written, handbook)


def _generated(entries: Iterable[Entry]) -> list[Any]:
    """Entries as MkDocs writes a ``nav``. Titles are escaped: the engine's templates print them as they are."""
    made: list[Any] = []
    for entry in entries:
        if entry.entries:
            made.append({html.escape(typeset(entry.title)): _generated(entry.entries)})
        elif entry.uri and entry.title:
            made.append({html.escape(typeset(entry.title)): entry.uri})
        elif entry.uri:
            made.append(entry.uri)
    return made


def _as_pages(written: Any, handbook: Handbook) -> Any:
    """A hand-written ``nav``, in which a record's file stands for the record's page; what was withdrawn is left out."""
    if isinstance(written, list):
        return [_as_pages(item, handbook) for item in written if not _leads_to(item, handbook.withheld)]
    if isinstance(written, dict):
        return {title: _as_pages(item, handbook) for title, item in written.items()}
    record = handbook.by_uri.get(written) if isinstance(written, str) else None
    return record.uri if record else written


def _leads_to(item: Any, paths: frozenset[str]) -> bool:
    """Whether an entry, with or without a title, names one of these paths; a section with such entries does not."""
    named = item.values() if isinstance(item, dict) else (item,)
    return any(isinstance(path, str) and path in paths for path in named)


def mentioned(written: Any) -> set[str]:
    """Every path a ``nav`` names."""
    if isinstance(written, list):
        return set().union(*(mentioned(item) for item in written))
    if isinstance(written, dict):
        return set().union(*(mentioned(item) for item in written.values()))
    return {written} if isinstance(written, str) else set()
