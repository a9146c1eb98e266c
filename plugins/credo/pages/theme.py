"""Where the theme lies, and the templates in it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from credo.pages.markdown_text import cell, plain, told

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def theme_folder() -> Path:
    """The theme's folder: beside the code once installed, at the repository's top in a checkout."""
    installed = _PACKAGE / "theme"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "theme"


@cache
def templates() -> Environment:
    """The Markdown page templates. What a template prints is escaped unless it is Markdown already."""
    env = Environment(
        loader=FileSystemLoader(theme_folder() / "pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    env.filters["text"] = plain
    env.filters["told"] = told
    env.filters["cell"] = cell
    return env
