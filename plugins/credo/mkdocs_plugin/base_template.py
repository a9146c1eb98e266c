"""The template every page extends: Credo's `base.html`, which in turn extends Material's of the same name.

So a company's own `main.html` that extends `base.html`, as Material's documentation has it, keeps the handbook's look.
"""

from __future__ import annotations

from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from markupsafe import escape

from credo.pages.theme import theme_folder

_TEXTS: Final = ("site_name", "site_description", "site_author")
"""Settings that are text, and stand in Material's templates as they are. `copyright` is HTML, as MkDocs says."""


def with_materials_own(env: Environment, theme: Any) -> Environment:
    """The engine's templates, and those Credo's stand in front of once more as ``material/…``."""
    below = theme.dirs[theme.dirs.index(str(theme_folder())) + 1 :]
    own = PrefixLoader({"material": FileSystemLoader(below)})
    env.loader = ChoiceLoader([env.loader, own] if env.loader else [own])
    return env


def escape_texts(config: Any) -> None:
    """Make text of the settings that are text: no template escapes `Smith & "Sons"`, nor a tag."""
    for name in _TEXTS:
        if config[name]:
            config[name] = escape(config[name])
