"""HTML as a tree, so that every element is either set or reported, and none is skipped over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final, TypeAlias

VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_CLOSES: Final[Mapping[str, frozenset[str]]] = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "tr": frozenset(("tr", "td", "th")),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "p": frozenset(("p",)),
}
"""What an opening tag ends, if it is open: people who write HTML leave these unclosed."""
_BARRIER: Final = frozenset(("ul", "ol", "dl", "table", "div", "blockquote", "details", "section", "figure"))


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes and what is in it. An ``svg`` is one element whose ``source`` is its text."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Node, ...] = ()
    source: str = ""

    @property
    def classes(self) -> frozenset[str]:
        """The names in the element's ``class``."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All text in the element."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def elements(self) -> Iterator[Element]:
        """The elements directly in this one."""
        return (child for child in self.children if isinstance(child, Element))

    def all(self, tag: str) -> Iterator[Element]:
        """Every element of that name within this one, at any depth."""
        for child in self.elements():
            if child.tag == tag:
                yield child
            yield from child.all(tag)


Node: TypeAlias = "Element | str"


def read_tree(html: str) -> Element:
    """Read a piece of HTML; gives an element without a name that holds it all. Raises nothing for any text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.done()


class _Open:
    """An element whose end has not come yet."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []

    def closed(self) -> Element:
        return Element(self.tag, self.attributes, tuple(self.children))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Open("", {})]
        self._svg: list[str] = []
        self._svg_depth = 0

    def done(self) -> Element:
        while len(self._open) > 1:
            self._pop()
        return self._open[0].closed()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._svg_depth or tag == "svg":
            # As it was written: this parser lowers names, and SVG's `viewBox` has a capital.
            self._svg.append(self.get_starttag_text() or "")
            self._svg_depth += 1
            return
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self._close_before(tag)
        if tag in VOID:
            self._open[-1].children.append(Element(tag, attributes))
        else:
            self._open.append(_Open(tag, attributes))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._svg_depth:
            self._svg.append(self.get_starttag_text() or "")
            return
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._svg_depth:
            self._svg.append(f"</{tag}>")
            self._svg_depth -= 1
            if not self._svg_depth:
                self._open[-1].children.append(Element("svg", source="".join(self._svg)))
                self._svg = []
            return
        if any(element.tag == tag for element in self._open[1:]):
            while self._open[-1].tag != tag:
                self._pop()
            self._pop()

    def handle_data(self, data: str) -> None:
        if self._svg_depth:
            self._svg.append(data.replace("&", "&amp;").replace("<", "&lt;"))
        else:
            self._open[-1].children.append(data)

    def _close_before(self, tag: str) -> None:
        ended = _CLOSES.get(tag, frozenset())
        at = len(self._open) - 1
        while at > 0 and self._open[at].tag not in _BARRIER:
            if self._open[at].tag in ended:
                del_to = at
                while len(self._open) > del_to:
                    self._pop()
            at -= 1

    def _pop(self) -> None:
        element = self._open.pop().closed()
        self._open[-1].children.append(element)
