"""Drawings (SVG) for paper."""

from __future__ import annotations

from lxml import etree

from credo.booklets.picture import Picture, Refusal, picture_name


def drawing(data: bytes) -> Picture | Refusal:
    """An SVG drawing as a picture, if it is one."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return Refusal(f"this is no SVG: {error.msg}.", "Save the drawing again as SVG, or as PNG.")
    if etree.QName(root).localname != "svg":
        return Refusal("this is no SVG drawing.", "Save the drawing again as SVG, or as PNG.")
    return Picture(picture_name(data, "svg"), data, _svg_width(root))


def _svg_width(root: etree._Element) -> float:
    numbers = (root.get("viewBox") or "").replace(",", " ").split()
    for text in (root.get("width", ""), numbers[2] if len(numbers) == 4 else ""):
        try:
            return float(text.removesuffix("px")) * 0.75
        except ValueError:
            continue
    return 400.0
