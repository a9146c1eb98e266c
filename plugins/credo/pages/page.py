"""A page and a site, before any engine has seen them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its path among the pages, its title as plain text, and what it says in Markdown.

    ``source`` is the content file people edit to change it, as an address below the content folder; None for a page
    made from many. ``meta`` is what the engine and its theme are told about the page.
    """

    uri: str
    title: str
    markdown: str
    kind: str
    source: str | None = None
    meta: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the navigation: a page, or a section with entries of its own.

    A section whose first entry has an empty title opens with that page (its index).
    """

    title: str
    uri: str | None = None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """Everything an engine needs: pages, navigation, and old addresses with the new ones they lead to.

    ``labels`` says, for a page's path, what a search hit shows beside the title: the kind and the group.
    """

    pages: tuple[Page, ...]
    navigation: tuple[Entry, ...]
    redirects: Mapping[str, str]
    labels: Mapping[str, tuple[str, ...]]
