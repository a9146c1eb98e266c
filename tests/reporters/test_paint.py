"""Colours can be read on black and on white."""

from __future__ import annotations

from itertools import product

import pytest

from credo.reporters.paint import STYLES, Paint
from credo.source.finding import Severity

XTERM = {
    "31": ((205, 0, 0), (255, 0, 0)),
    "33": ((205, 205, 0), (255, 255, 0)),
    "35": ((205, 0, 205), (255, 0, 255)),
}
"""xterm's defaults, plain and as the brighter kind many terminals use for bold."""


def luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_contrast_is_enough_for_bold_text(severity: Severity) -> None:
    colours = XTERM[STYLES[severity].removeprefix("1;")]
    for colour, ground in product(colours, ((0, 0, 0), (255, 255, 255))):
        assert contrast(colour, ground) >= 3


def test_without_colour_nothing_is_added() -> None:
    assert Paint(False).severity(Severity.ERROR, "error") == "error"
    assert Paint(True).severity(Severity.ERROR, "error") == "\x1b[1;31merror\x1b[0m"
    assert Paint(True).strong("") == ""
