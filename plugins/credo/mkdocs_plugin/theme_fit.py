"""Whether the theme that ``mkdocs.yml`` names can carry the handbook's pages, asked before a template fails on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import material

_MATERIAL: Final = Path(material.__file__).parent / "templates"
_SHAPES: Final = (
    ("features", list, "a list", "features: [navigation.top]"),
    ("palette", dict | list, "a group of settings or a list of them", "palette: {scheme: default}"),
    ("icon", dict, "a group of settings", "icon: {logo: material/home}"),
)


def misfit(config: Any) -> str:
    """What stands in the theme's way, in one line that says what to write instead; empty if nothing does.

    A theme made on top of Material is as good as Material.
    """
    theme = config.theme
    if str(_MATERIAL) not in map(str, theme.dirs):
        return f"mkdocs.yml: the handbook's pages need the theme Material, not “{theme.name}”. Write: theme: material"
    for name, shape, words, example in _SHAPES:
        given = theme.get(name)
        if given is not None and not isinstance(given, shape):
            return f"mkdocs.yml: under `theme:`, `{name}` is “{given}”; it must be {words}, for example: {example}"
    return ""
