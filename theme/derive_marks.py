"""Writes assets/credo/kinds.css from the drawings in .icons/credo: `python3 theme/derive_marks.py`.

Why data addresses: a mask that is a file of its own is refused by browsers when the handbook is opened from
a folder, and would cost one request per mark. Why derived: the icon in a page's text and the mark beside a
title are then always the same drawing.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

THEME = Path(__file__).resolve().parent
ICONS = THEME / ".icons" / "credo"
SHEET = THEME / "assets" / "credo" / "kinds.css"

# Chroma and hue in OKLCH; the lightness is the scheme's (tokens.css), so that all marks have like contrast.
COLOURS: tuple[tuple[str, int, float], ...] = (
    ("vision", 75, 0.1),
    ("value", 355, 0.11),
    ("standard", 200, 0.08),
    ("story", 262, 0.11),
    ("triumph", 150, 0.1),
    ("misstep", 38, 0.12),
    ("department", 235, 0.07),
    ("role", 300, 0.11),
    ("commitment", 55, 0.09),
    ("booklet", 118, 0.09),
    ("edition", 262, 0.03),
    ("page", 75, 0.03),
)


def mark_address(svg: str) -> str:
    """Give the drawing as a data address, short enough for a style sheet.

    >>> mark_address('<svg fill="none"/>')
    "data:image/svg+xml,%3Csvg fill='none'/%3E"
    """
    return "data:image/svg+xml," + quote(svg.strip().replace('"', "'"), safe=" ='/:,.-()")


def kinds_sheet(icons: Path) -> str:
    """Give the style sheet: one rule per kind, in the order of COLOURS.

    Raises FileNotFoundError for a missing drawing.
    """
    lines = ["/* Derived by theme/derive_marks.py from .icons/credo: change the drawings, not this. */", ""]
    for name, hue, chroma in COLOURS:
        address = mark_address((icons / f"{name}.svg").read_text(encoding="utf-8"))
        selector = ", ".join(f".credo-{part}--{name}" for part in ("kind", "mark", "outcome"))
        lines += [
            f":is({selector}) {{",
            f"  --credo-hue: oklch(var(--credo-kind-lightness) {chroma} {hue});",
            f'  --credo-mark: url("{address}");',
            "}",
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    SHEET.write_text(kinds_sheet(ICONS), encoding="utf-8")
