"""How lists are set: with points, numbers, boxes to tick, and words with their meanings."""

from __future__ import annotations

import re
from dataclasses import replace

from credo.booklets.html_tree import Element, Node
from credo.booklets.typst_code import Markup, call
from credo.booklets.walk import Walk


def bullets(walk: Walk, element: Element) -> Markup:
    """A list, with points or boxes to tick."""
    items = [child for child in element.elements() if child.tag == "li"]
    if any("task-list-item" in item.classes for item in items):
        return call("checklist", [(_ticked(item), _item(walk, item)) for item in items])
    return call("list", *(_item(walk, item) for item in items), tight=_tight(items))


def numbers(walk: Walk, element: Element) -> Markup:
    """A numbered list, from the number somebody began with."""
    items = [child for child in element.elements() if child.tag == "li"]
    first = element.attributes.get("start", "1")
    start = int(first) if re.fullmatch(r"\d{1,6}", first) else 1
    return call("enum", *(_item(walk, item) for item in items), tight=_tight(items), start=start)


def definitions(walk: Walk, element: Element) -> Markup:
    """Words, each with what it means."""
    rows: list[tuple[list[Markup], list[Markup]]] = []
    for child in element.elements():
        if child.tag == "dt":
            if not rows or rows[-1][1]:
                rows.append(([], []))
            rows[-1][0].append(walk.inline(child.children))
        elif child.tag == "dd" and rows:
            rows[-1][1].append(walk.blocks(child.children))
    return call("definitions", rows)


def _item(walk: Walk, item: Element) -> Markup:
    return walk.blocks(_without_box(item))


def _without_box(item: Element) -> list[Node]:
    """What is in an item besides its box to tick, which may stand in the item's first paragraph."""
    kept: list[Node] = []
    for child in item.children:
        if isinstance(child, Element) and child.tag == "p":
            kept.append(replace(child, children=tuple(_without_box(child))))
        elif not (isinstance(child, Element) and _is_box(child)):
            kept.append(child)
    return kept


def _is_box(element: Element) -> bool:
    return element.tag == "input" or "task-list-control" in element.classes


def _ticked(item: Element) -> bool | None:
    """Whether an item's own box is ticked; None if it has none. Those of a list within it are not its own."""
    inner = [child for part in item.elements() for child in (part.elements() if part.tag == "p" else (part,))]
    box = next((child for child in inner if _is_box(child)), None)
    if box is None:
        return None
    return any("checked" in one.attributes for one in (box, *box.all("input")))


def _tight(items: list[Element]) -> bool:
    return not any(child.tag == "p" for item in items for child in item.elements())
