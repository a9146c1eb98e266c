"""Pictures made of points (PNG, JPEG, WebP …), shrunk to what a printer can show."""

from __future__ import annotations

import io
import warnings
from threading import Lock
from typing import Final

from PIL import Image, ImageOps

from credo.booklets.picture import Picture, Refusal, picture_name

MOST_POINTS: Final = 60_000_000
WIDEST: Final = 1800
"""Points: 300 to the inch over the widest column."""
PER_INCH: Final = 200
"""Points to the inch at which a picture smaller than the column is printed."""
_FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_TURN: Final = Lock()
"""What Python does with warnings holds for all threads: two that change it at once would undo each other."""


def raster(data: bytes) -> Picture | Refusal:
    """A photograph as a picture no finer than paper shows, or why it cannot be printed."""
    help = "Save the picture again as PNG, JPEG or WebP."
    try:
        with _TURN, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its size is judged here
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
        if image.width * image.height > MOST_POINTS:
            return _too_large(image.width * image.height)
        return _shrunk(image)
    except Image.DecompressionBombError:
        return _too_large(0)
    except (OSError, ValueError, SyntaxError, EOFError):
        return Refusal("this picture is broken or of an unknown kind.", help)


def _too_large(points: int) -> Refusal:
    count = f"{points // 1_000_000} million" if points else "over 180 million"
    return Refusal(
        f"this picture has {count} points.",
        "Save it with at most 4,000 points on its longer side.",
        huge=True,
    )


def _shrunk(image: Image.Image) -> Picture:
    whole = ImageOps.exif_transpose(image)
    if whole.mode.startswith("I"):
        # Greys of 16 bits: to be made of 8 they have to be divided, or nearly all of them would be white.
        whole = whole.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    whole = whole.convert("RGBA" if image.has_transparency_data else "RGB")
    width = whole.width * 72 / PER_INCH
    whole.thumbnail((WIDEST, WIDEST * 3), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if image.format == "JPEG":
        whole.save(out, "JPEG", quality=88, optimize=True)
        return Picture(picture_name(out.getvalue(), "jpg"), out.getvalue(), width)
    whole.save(out, "PNG", optimize=True)
    return Picture(picture_name(out.getvalue(), "png"), out.getvalue(), width)
