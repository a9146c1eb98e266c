"""The search index, so that a hit says of what kind it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def label_hits(config: Any, labels: Mapping[str, tuple[str, ...]]) -> None:
    """Add kind and group to the entries of Material's search index, by the address of their page."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    for entry in getattr(getattr(plugin, "search_index", None), "entries", ()):
        address = entry["location"].split("#", 1)[0]
        label = labels.get(address)
        if label:
            entry["tags"] = [*label, *entry.get("tags", ())]
