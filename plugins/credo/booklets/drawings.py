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
    lost = next(filter(None, map(_lost, root.iter(etree.Element))), None)
    if lost:
        return lost
    return Picture(picture_name(data, "svg"), data, _svg_width(root))


def _lost(element: etree._Element) -> Refusal | None:
    """What the typesetter would not draw of an element."""
    name = etree.QName(element).localname
    to = (element.get("href") or element.get("{http://www.w3.org/1999/xlink}href") or "").strip()
    if name in ("image", "use", "feImage") and to and not to.startswith(("#", "data:")):
        return Refusal(
            f"this drawing shows another file, {to[:80]}.",
            "Save the drawing with its pictures in it (“embed”), or as PNG.",
        )
    parent = element.getparent()
    # Within a switch, other words stand by for those who cannot show it.
    if name == "foreignObject" and (parent is None or etree.QName(parent).localname != "switch"):
        return Refusal(
            "this drawing holds text as HTML, which print cannot show.",
            "Save it with its text as plain SVG text, or as PNG.",
        )
    return None


def _svg_width(root: etree._Element) -> float:
    numbers = (root.get("viewBox") or "").replace(",", " ").split()
    for text in (root.get("width", ""), numbers[2] if len(numbers) == 4 else ""):
        try:
            return float(text.removesuffix("px")) * 0.75
        except ValueError:
            continue
    return 400.0
