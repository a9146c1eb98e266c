"""Markdown rendered as every handbook's is, and the facts of its HTML."""

from __future__ import annotations

from markdown import Markdown

from credo.source.extensions import EXTENSIONS
from tests.sites import Html

_MARKDOWN = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
_TYPOGRAPHY = {"‘": "'", "’": "'", "“": '"', "”": '"', "—": "---", "–": "--", "…": "..."}


def html(text: str) -> str:
    """A page's HTML."""
    return _MARKDOWN.reset().convert(text)


def rendered(text: str) -> Html:
    """The facts of a page's HTML."""
    page = Html(html(text))
    page.close()
    return page


def straight(text: str) -> str:
    """A text on one line, without the typographer's touch."""
    for sign, keys in _TYPOGRAPHY.items():
        text = text.replace(sign, keys)
    return " ".join(text.split())
