"""The small square codes that a telephone reads: the way from a printed standard to its page."""

from __future__ import annotations

import hashlib
import io
from functools import lru_cache
from typing import Final

import segno

from credo.booklets.picture import Picture

_MASK: Final = 0
"""Trying all eight patterns takes most of a code's time, and helps only where codes are dirty or tiny."""


@lru_cache(maxsize=2048)
def quick_code(address: str) -> Picture:
    """The code for an address, as a drawing; the same address gives the same bytes."""
    out = io.BytesIO()
    segno.make_qr(address, error="m", mask=_MASK).save(
        out, kind="svg", border=0, xmldecl=False, svgclass=None, lineclass=None, unit="", scale=1
    )
    content = out.getvalue()
    return Picture(f"/codes/{hashlib.sha256(content).hexdigest()[:20]}.svg", content, 40.0)
