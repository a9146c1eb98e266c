"""The search index, made from the handbook's records and from plain pages as the engine has rendered them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from credo.graph.handbook import Handbook
from credo.pages.page import Page, Site
from credo.search.document import Section, documents
from credo.search.files import index_files
from credo.search.index import index
from credo.search.words import stems

_TAG: Final = re.compile(r"<[^<>]*>")


def search_meta(page: Page) -> dict[str, Any]:
    """What Material's search plugin is told about a page: it cuts plain pages into sections, and only those."""
    return dict(page.meta.get("search") or {}) if page.kind == "page" else {"exclude": True}


def write_search(config: Any, handbook: Handbook, site: Site, addresses: Mapping[str, str]) -> None:
    """Write the index into the site's folder, if the handbook has a search, and empty Material's own."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    if plugin is None:
        return
    found = getattr(plugin, "search_index", None)
    entries = list(getattr(found, "entries", ()))
    if found is not None:
        found.entries = []
    paths = {address: uri for uri, address in addresses.items()}
    sections: dict[str, list[Section]] = {}
    for address, section in _sections(entries):
        if address in paths:
            sections.setdefault(paths[address], []).append(section)
    language = stems(handbook.settings.language)
    whole = index(documents(handbook, site, addresses, sections), language)
    folder = Path(config.site_dir) / "search"
    for path, content in index_files(whole, language, handbook.settings.search.synonyms).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _sections(entries: list[dict[str, Any]]) -> Iterator[tuple[str, Section]]:
    for entry in entries:
        location = str(entry["location"])
        text = _plain(entry.get("text", ""))
        yield location.split("#", 1)[0], Section(location, _plain(entry.get("title", "")), text)


def _plain(text: object) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", str(text))).split())
