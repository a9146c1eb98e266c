"""What the site takes from the company itself: its colour, and the mark in the browser's tab and on a phone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from credo.booklets.press import painted
from credo.pages.theme import theme_folder
from credo.schema.settings import Settings

ACCENT: Final = "#12616b"
"""The theme's own colour, as in ``tokens.css``; the mark's ground for a company that has set none."""
FAVICON: Final = "assets/data/mark.svg"
TOUCH_ICON: Final = "assets/data/mark.png"
"""What a phone shows when the handbook is put on its first screen; phones take no drawing there."""
TOUCH_ICON_SIDE: Final = 180
SHEET: Final = "assets/data/company.css"

_DRAWING: Final = re.compile(r"<path[^>]*/>")
_MARK: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="#fff">'
    '<rect width="32" height="32" rx="{corner}" fill="{ground}"/>'
    '<g transform="translate(4.6 3.2) scale(.95)">{drawing}</g></svg>\n'
)


def look_files(settings: Settings) -> Mapping[str, bytes]:
    """The mark on the company's colour, and if it has one, a style sheet that sets it; by their paths on the site."""
    icon = (theme_folder() / ".icons" / "credo" / "vision.svg").read_text(encoding="utf-8")
    drawing = "".join(_DRAWING.findall(icon)).replace('stroke-width="1.8"', 'stroke-width="2.2"')
    ground = _dark(settings.colour or ACCENT)
    whole = _MARK.format(ground=ground, drawing=drawing, corner=0)  # a phone rounds the corners itself
    files = {
        FAVICON: _MARK.format(ground=ground, drawing=drawing, corner=7).encode(),
        TOUCH_ICON: painted(whole, TOUCH_ICON_SIDE),
    }
    if settings.colour:
        rule = f":root,\n[data-md-color-scheme] {{\n  --credo-accent: {settings.colour};\n}}\n"
        files[SHEET] = rule.encode()
    return files


def _dark(colour: str) -> str:
    """The colour, or as dark a shade of it as lets white lines be seen on it."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    light = (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]) / 255
    share = min(1.0, 0.45 / light) if light else 1.0
    return "#" + "".join(f"{round(part * share):02x}" for part in parts)
