"""How the elements that stand by themselves are set."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from credo.booklets.html_tree import Element
from credo.booklets.inline_setters import FORMULA, formula
from credo.booklets.list_setters import bullets, definitions, numbers
from credo.booklets.signature import SIGNED
from credo.booklets.table_setter import table
from credo.booklets.typst_code import Markup, call, plain
from credo.booklets.walk import Setter, Walk
from credo.checks.print_rules import PLACEHOLDER

_DEEPEST: Final = 6


def paragraph(walk: Walk, element: Element) -> Markup:
    """A paragraph; one that holds nothing but a picture is the picture."""
    return Markup(walk.inline(element.children).text.strip())


def heading(walk: Walk, element: Element) -> Markup:
    """A heading, one step below the one it stands under, however many signs somebody wrote."""
    given = int(element.tag[1])
    while walk.headings and walk.headings[-1] >= given:
        walk.headings.pop()
    walk.headings.append(given)
    level = min(walk.level + len(walk.headings), _DEEPEST)
    return call("heading", Markup(walk.inline(element.children).text.strip()), level=level, outlined=False)


def group(walk: Walk, element: Element) -> Markup:
    """An element that only groups: the blocks in it; some groups mean something."""
    classes = element.classes
    if "footnote" in classes:
        return Markup("")
    if "admonition" in classes:
        return _box(walk, element, "p", _kind(classes - {"admonition"}))
    if SIGNED in classes:
        last, *names = element.elements()
        return call("signed", paragraph(walk, last), walk.blocks(names))
    if FORMULA in classes:
        return call("code-block", formula(walk, element))
    if "tabbed-set" in classes:
        return _tabs(walk, element)
    return walk.blocks(element.children)


def details(walk: Walk, element: Element) -> Markup:
    """What folds away on a screen lies open on paper."""
    return _box(walk, element, "summary", _kind(element.classes))


def quotation(walk: Walk, element: Element) -> Markup:
    """A quotation that stands by itself."""
    return call("quotation", walk.blocks(element.children))


def preformatted(walk: Walk, element: Element) -> Markup:
    """Code that stands by itself; a diagram is named, and said where to find."""
    if "mermaid" in element.classes:
        message = "This diagram is not drawn in print; a box names it."
        walk.report(
            PLACEHOLDER, message, "Save it as an SVG picture if the booklet should show it.", "```mermaid"
        )
        return call("diagram")
    return call("code-block", element.text.strip("\n"))


def ornament(walk: Walk, element: Element) -> Markup:
    """A break between two parts of a text."""
    return call("ornament")


def figure(walk: Walk, element: Element) -> Markup:
    """A picture with the words below it."""
    captions = [child for child in element.elements() if child.tag == "figcaption"]
    rest = [c for c in element.children if not (isinstance(c, Element) and c.tag == "figcaption")]
    caption = Markup(" ".join(walk.inline(c.children).text.strip() for c in captions))
    return call("captioned", walk.blocks(rest), caption or None)


def _box(walk: Walk, element: Element, opener: str, kind: str) -> Markup:
    """A framed piece with its title; the first ``opener`` element holds that."""
    title, rest = None, []
    for child in element.children:
        opens = title is None and isinstance(child, Element) and child.tag == opener
        if (
            opens
            and isinstance(child, Element)
            and (opener == "summary" or "admonition-title" in child.classes)
        ):
            title = Markup(walk.inline(child.children).text.strip())
        else:
            rest.append(child)
    return call("framed", title, walk.blocks(rest), kind=kind)


def _kind(classes: frozenset[str]) -> str:
    return min(classes, default="note")


def _tabs(walk: Walk, element: Element) -> Markup:
    """Tabs one below the other, each under its name."""
    labels = [
        label for part in element.all("div") if "tabbed-labels" in part.classes for label in part.all("label")
    ]
    # A set within a tab has labels and parts of its own.
    content = next((part for part in element.elements() if "tabbed-content" in part.classes), Element("div"))
    parts = [part for part in content.elements() if "tabbed-block" in part.classes]
    titles = [plain(label.text) for label in labels[: len(parts)]]
    return call("tabs", list(zip(titles, [walk.blocks(part.children) for part in parts], strict=False)))


BLOCK_SETTERS: Final[Mapping[str, Setter]] = MappingProxyType(
    {
        "article": group,
        "aside": group,
        "blockquote": quotation,
        "center": group,
        "details": details,
        "div": group,
        "dl": definitions,
        "figure": figure,
        **{f"h{level}": heading for level in range(1, 7)},
        "hr": ornament,
        "ol": numbers,
        "p": paragraph,
        "pre": preformatted,
        "section": group,
        "table": table,
        "ul": bullets,
    }
)
"""The elements that stand by themselves, each with the function that sets it."""
