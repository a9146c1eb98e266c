"""What the theme can draw: an icon or template that isn't there would end the build in a traceback."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


def drawable(meta: Mapping[str, Any], theme_folders: Iterable[str]) -> dict[str, Any]:
    """A page's meta without an icon or template no theme folder holds; the checks report the icon."""
    folders = [Path(folder) for folder in theme_folders]
    named = {"icon": ".icons/{}.svg", "template": "{}"}
    return {
        name: value
        for name, value in meta.items()
        if name not in named or any((folder / named[name].format(value)).is_file() for folder in folders)
    }
