"""How the elements within a line are set."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from credo.booklets.html_tree import Element
from credo.booklets.picture_setters import image, svg
from credo.booklets.typst_code import Markup, call, label, plain
from credo.booklets.walk import Setter, Walk
from credo.checks.print_rules import PLACEHOLDER

FORMULA: Final = "arithmatex"
"""The class of an element that holds a formula."""
_UNSEEN: Final = frozenset(("headerlink", "footnote-backref"))


def wrapped(function: str) -> Setter:
    """A setter that hands what is in an element to a function of the template."""

    def set_element(walk: Walk, element: Element) -> Markup:
        inner = walk.inline(element.children)
        return call(function, inner) if inner else inner

    return set_element


def span(walk: Walk, element: Element) -> Markup:
    """A stretch of text; some stretches mean something."""
    if FORMULA in element.classes:
        return call("raw", formula(walk, element))
    inner = walk.inline(element.children)
    if {"critic", "comment"} <= element.classes and inner:
        return call("footnote", inner)
    return call("sans", inner) if "filename" in element.classes and inner else inner


def formula(walk: Walk, element: Element) -> str:
    """A formula as it was written, without the signs around it; that it is not drawn is reported."""
    written = element.text.strip()
    written = written[2:-2].strip() if written[:2] in ("\\(", "\\[") else written
    message = "This formula is not drawn in print; it stands as it was written."
    help = "Say it in words, or save it as an SVG picture and show that."
    walk.report(PLACEHOLDER, message, help, written)
    return written


def passed(walk: Walk, element: Element) -> Markup:
    """An element that only groups: what is in it."""
    return walk.inline(element.children)


def code(walk: Walk, element: Element) -> Markup:
    """Code within a line."""
    return call("raw", element.text)


def line_break(walk: Walk, element: Element) -> Markup:
    """The end of a line somebody wanted."""
    return Markup("#linebreak();")


def soft_break(walk: Walk, element: Element) -> Markup:
    """A place where a word may be broken."""
    return Markup("\u200b")


def quoted(walk: Walk, element: Element) -> Markup:
    """A short quotation, in the quotation marks of the language."""
    return Markup('"') + walk.inline(element.children) + Markup('"')


def link(walk: Walk, element: Element) -> Markup:
    """A link: with its page if it leads into the booklet, with a footnote if its address is worth printing."""
    href = element.attributes.get("href", "")
    if _UNSEEN & element.classes:
        return Markup("")
    text = walk.inline(element.children)
    if "footnote-ref" in element.classes:
        return footnote(walk, href.removeprefix("#"))
    if not href or href.startswith("#") or not text:
        return text
    to = walk.destinations.of(walk.passage.file, href)
    if to.label:
        return call("see", label(to.label), text)
    if to.printed and not _says(element.text, to.printed) and to.printed not in walk.explained:
        walk.explained.add(to.printed)
        return call("outside", to.address, text, plain(_short(to.printed)))
    return call("link", to.address, text) if to.address else text


def footnote(walk: Walk, id: str) -> Markup:
    """A footnote where it is first asked for, and its number again wherever else."""
    note = walk.notes.get(id)
    if note is None:
        return Markup("")
    name = label(f"{walk.passage.file.uri}:{'.'.join(map(str, walk.passage.trail))}:{id}")
    if id in walk.noted:
        return Markup(f"#footnote({name.text});")
    walk.noted.add(id)
    return Markup(f"#footnote[{walk.blocks(note.children).text.strip()}]#{name.text};")


def superscript(walk: Walk, element: Element) -> Markup:
    """Raised text; a footnote's mark is raised by the footnote itself."""
    inner = walk.inline(element.children)
    is_note = any("footnote-ref" in a.classes for a in element.all("a"))
    return inner if is_note or not inner else call("super", inner)


def abbreviation(walk: Walk, element: Element) -> Markup:
    """An abbreviation, explained at the foot of the page where a passage first uses it."""
    text, meaning = walk.inline(element.children), element.attributes.get("title", "").strip()
    key = f"{element.text}={meaning}"
    if not meaning or key in walk.explained:
        return text
    walk.explained.add(key)
    return text + call("footnote", plain(f"{element.text}: {meaning}"))


def checkbox(walk: Walk, element: Element) -> Markup:
    """A box to tick, drawn where it stands."""
    if element.attributes.get("type") != "checkbox":
        return Markup("")
    return call("tick-box", "checked" in element.attributes)


def _says(text: str, address: str) -> bool:
    return _short(address).rstrip("/").casefold() in text.casefold()


def _short(address: str) -> str:
    return address.split("://", 1)[-1]


INLINE_SETTERS: Final[Mapping[str, Setter]] = MappingProxyType(
    {
        "a": link,
        "abbr": abbreviation,
        "b": wrapped("strong"),
        "bdi": passed,
        "bdo": passed,
        "br": line_break,
        "cite": wrapped("emph"),
        "code": code,
        "del": wrapped("strike"),
        "dfn": wrapped("emph"),
        "em": wrapped("emph"),
        "i": wrapped("emph"),
        "img": image,
        "input": checkbox,
        "ins": wrapped("underline"),
        "kbd": wrapped("key"),
        "label": passed,
        "mark": wrapped("highlight"),
        "q": quoted,
        "s": wrapped("strike"),
        "samp": code,
        "small": wrapped("small"),
        "span": span,
        "strong": wrapped("strong"),
        "sub": wrapped("sub"),
        "sup": superscript,
        "svg": svg,
        "time": passed,
        "u": wrapped("underline"),
        "var": wrapped("emph"),
        "wbr": soft_break,
    }
)
"""The elements of a line, each with the function that sets it."""
