"""How pictures are set: photographs and drawings by themselves, and drawings as high as a letter in a line."""

from __future__ import annotations

import re

from credo.booklets.html_tree import Element
from credo.booklets.picture import Picture
from credo.booklets.pictures import picture
from credo.booklets.typst_code import Code, Markup, call, plain
from credo.booklets.walk import Walk
from credo.checks.print_rules import SILENT_IMAGE, UNPRINTABLE


def image(walk: Walk, element: Element) -> Markup:
    """A picture, by itself or in a line; what cannot be printed leaves its words behind."""
    src, alt = element.attributes.get("src", ""), element.attributes.get("alt", "").strip()
    if src.endswith("#only-dark"):
        return Markup("")
    found = picture(walk.content, walk.passage, src)
    if not isinstance(found, Picture):
        walk.findings.append(found)
        return call("lost-picture", plain(alt or src))
    if not alt:
        message = "This picture has no words that stand in for it."
        walk.report(SILENT_IMAGE, message, f"Write `![What it shows]({src})`.", src)
    walk.pictures[found.name] = found
    width = _width(element.attributes.get("width", "")) or f"{found.width:g}pt"
    return call("picture", found.name, alt=alt or "A picture", width=Code(width))


def _width(wished: str) -> str:
    """How wide somebody wants a picture, in points or as a share of the line; nothing if that isn't said."""
    size = re.fullmatch(r"\s*(\d{1,4}(?:\.\d+)?)\s*(px|%)?\s*", wished)
    if size is None or not float(size[1]):
        return ""
    return f"{min(float(size[1]), 100):g}%" if size[2] == "%" else f"{float(size[1]) * 0.75:g}pt"


def svg(walk: Walk, element: Element) -> Markup:
    """A drawing in the text, such as an icon, as high as a letter."""
    from credo.booklets.drawings import drawing

    source = (
        element.source
        if "xmlns" in element.source
        else element.source.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    )
    found = drawing(source.encode())
    if not isinstance(found, Picture):
        walk.report(UNPRINTABLE, f"A drawing in the text: {found.message}", found.help, "<svg")
        return Markup("")
    walk.pictures[found.name] = found
    return call("icon", found.name)
