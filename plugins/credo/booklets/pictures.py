"""Pictures for paper: found, checked, and shrunk to what a printer can show."""

from __future__ import annotations

import hashlib
import io
import posixpath
import warnings
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from lxml import etree
from PIL import Image, ImageOps

from credo.booklets.passage import Passage
from credo.booklets.rules import HUGE_IMAGE, LOST_IMAGE
from credo.graph.targets import is_external, split_destination
from credo.source.finding import Finding

MOST_POINTS: Final = 60_000_000
WIDEST: Final = 1800
"""Points: 300 to the inch over the widest column."""
PER_INCH: Final = 200
"""Points to the inch at which a picture smaller than the column is printed."""
_FORMATS: Final = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be set: its name among the typesetter's files, its bytes, and its natural width in points."""

    name: str
    content: bytes
    width: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture cannot be printed."""

    message: str
    help: str
    huge: bool = False


def picture(content: Path, passage: Passage, src: str) -> Picture | Finding:
    """The picture a passage shows with this ``src``, or the finding that says why it cannot be printed."""
    if is_external(src):
        message = f"The picture {src[:80]} lies on another host, and print asks none."
        return passage.finding(LOST_IMAGE, message, _SAVE, src)
    path = unquote(split_destination(src)[0])
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(passage.file.uri), path))
    file = content / uri
    if uri.startswith("..") or not file.is_file():
        message = f"There is no picture {uri}."
        return passage.finding(
            LOST_IMAGE, message, "Correct the path; it counts from this file's folder.", src
        )
    stat = file.stat()
    found = _read(file, stat.st_mtime_ns, stat.st_size)
    if isinstance(found, Refusal):
        rule = HUGE_IMAGE if found.huge else LOST_IMAGE
        return passage.finding(rule, f"{uri}: {found.message}", found.help, src)
    return found


_SAVE: Final = "Save it in the content folder, beside this file, and show that."


@lru_cache(maxsize=512)
def _read(file: Path, changed: int, size: int) -> Picture | Refusal:  # noqa: ARG001  # part of the cache's key
    try:
        data = file.read_bytes()
    except OSError as error:
        return Refusal(f"this cannot be read ({error.strerror}).", "Give yourself the right to read it.")
    return drawing(data) if file.suffix.lower() == ".svg" else _raster(data)


def drawing(data: bytes) -> Picture | Refusal:
    """An SVG drawing as a picture, if it is one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return Refusal(f"this is no SVG: {error.msg}.", "Save the drawing again as SVG, or as PNG.")
    if etree.QName(root).localname != "svg":
        return Refusal("this is no SVG drawing.", "Save the drawing again as SVG, or as PNG.")
    return Picture(_name(data, "svg"), data, _svg_width(root))


def _svg_width(root: etree._Element) -> float:
    numbers = (root.get("viewBox") or "").replace(",", " ").split()
    for text in (root.get("width", ""), numbers[2] if len(numbers) == 4 else ""):
        try:
            return float(text.removesuffix("px")) * 0.75
        except ValueError:
            continue
    return 400.0


def _raster(data: bytes) -> Picture | Refusal:
    help = "Save the picture again as PNG, JPEG or WebP."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its size is judged here
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
        if image.width * image.height > MOST_POINTS:
            return _too_large(image.width * image.height)
        return _shrunk(image)
    except Image.DecompressionBombError:
        return _too_large(0)
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        return Refusal(f"this picture is broken or of an unknown kind ({type(error).__name__}).", help)


def _too_large(points: int) -> Refusal:
    count = f"{points // 1_000_000} million" if points else "over 180 million"
    return Refusal(
        f"this picture has {count} points.",
        "Save it with at most 4,000 points on its longer side.",
        huge=True,
    )


def _shrunk(image: Image.Image) -> Picture:
    whole = ImageOps.exif_transpose(image).convert("RGBA" if image.has_transparency_data else "RGB")
    width = whole.width * 72 / PER_INCH
    whole.thumbnail((WIDEST, WIDEST * 3), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if image.format == "JPEG":
        whole.save(out, "JPEG", quality=88, optimize=True)
        return Picture(_name(out.getvalue(), "jpg"), out.getvalue(), width)
    whole.save(out, "PNG", optimize=True)
    return Picture(_name(out.getvalue(), "png"), out.getvalue(), width)


def _name(data: bytes, ending: str) -> str:
    return f"/pictures/{hashlib.sha256(data).hexdigest()[:20]}.{ending}"
