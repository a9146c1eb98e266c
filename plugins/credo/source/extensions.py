"""The Markdown a handbook is written in: the extensions Credo switches on, whatever ``mkdocs.yml`` adds."""

from __future__ import annotations

from typing import Any, Final

from material.extensions.emoji import twemoji
from pymdownx.superfences import fence_code_format

from credo.source.emoji import drawn

EXTENSIONS: Final[dict[str, dict[str, Any]]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "smarty": {},
    # Style attributes would need an exception in the policy of the server.
    "tables": {"use_align_attribute": True},
    "toc": {"permalink": True, "permalink_title": "Link to this part"},
    "pymdownx.betterem": {},
    "pymdownx.details": {},
    "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": drawn},
    "pymdownx.superfences": {
        "custom_fences": [{"name": "mermaid", "class": "mermaid", "format": fence_code_format}]
    },
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
}
"""Extension names with their settings."""
