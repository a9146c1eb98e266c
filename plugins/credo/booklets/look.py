"""The look of one booklet, as the templates read it: paper, colour, faces and the words on every page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from credo.booklets.fonts import MONO, Fonts, sans_first
from credo.booklets.paper import Paper
from credo.booklets.scripts import runs_right_to_left
from credo.booklets.typst_code import Code, Value, value

ACCENT: Final = "#12616b"
"""The colour of a handbook whose company has set none: that of the site."""


def look(
    paper: Paper,
    fonts: Fonts,
    *,
    colour: str | None,
    company: str,
    language: str,
    title: str,
    document: str,
    description: str,
    edition: str,
) -> str:
    """The file ``look.typ``: one definition a line."""
    length = Code
    values: Mapping[str, Value] = {
        "page-width": length(f"{paper.width}mm"),
        "page-height": length(f"{paper.height}mm"),
        "inside": length(f"{paper.inside}mm"),
        "outside": length(f"{paper.outside}mm"),
        "top-margin": length(f"{paper.top}mm"),
        "bottom-margin": length(f"{paper.bottom}mm"),
        "base": length(f"{paper.base}pt"),
        "scale": paper.scale,
        "close": paper.close,
        "accent": Code(f'rgb("{colour or ACCENT}")'),
        "serif-fonts": fonts.families,
        "sans-fonts": sans_first(fonts.families),
        "mono-fonts": (MONO, *fonts.families),
        "language": language.replace("_", "-").split("-", 1)[0].lower() or "en",
        "right-to-left": runs_right_to_left(language),
        "company": company,
        "booklet-title": title,
        "document-title": document,
        "document-description": description,
        "edition-line": edition,
    }
    return "".join(f"#let {name} = {value(given)}\n" for name, given in values.items())
