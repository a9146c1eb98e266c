"""A rendered page, read: the facts that the page rules ask for, and nothing of the HTML itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from credo.checks.pages.programs import Culprit, runs, runs_in_style

_HOST: Final = re.compile(r"(?:https?:)?//(?P<host>[^/?#\s]+)", re.IGNORECASE)
_IN_STYLE: Final = re.compile(r"(?:url\(|@import)\s*[\"']?\s*((?:https?:)?//[^\"')\s;]+)", re.IGNORECASE)
_LOADING: Final[Mapping[str, tuple[str, ...]]] = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "frame": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "script": ("src",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "body": ("background",),
    "table": ("background",),
    "td": ("background",),
}
"""What a browser fetches by itself, tag by tag."""
_FETCHED: Final = frozenset(("stylesheet", "preload", "prefetch", "modulepreload", "icon", "preconnect"))
_RAW_END: Final = re.compile(
    r"</(?:noscript|textarea|title|style|script|xmp|iframe|noembed|noframes|template)\b", re.IGNORECASE
)
"""Ends of elements in which a browser reads no tags: an attribute there is none, and what follows it counts."""
_HIDDEN: Final = frozenset(("code", "pre", "script", "style", "kbd", "samp"))
_BLOCK: Final = re.compile(r"p|div|li|h[1-6]|t[dhr]|br|d[dt]|blockquote|summary|pre|ul|ol|table|hr|section\Z")


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: its address, and the text that stands in for it (None if there is none and nothing says why)."""

    src: str
    alt: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's level and its text."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """What a page holds. ``fetched`` are tags with addresses on other hosts that the browser loads by itself.

    ``failure`` says why a page could not be rendered; everything else is then empty.
    """

    ids: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    images: tuple[Image, ...] = ()
    fetched: tuple[tuple[str, str], ...] = ()
    active: tuple[Culprit, ...] = ()
    headings: tuple[Heading, ...] = ()
    text: str = ""
    failure: str = ""


def read_html(html: str) -> HtmlPage:
    """Read a page's (or a piece of) HTML. Raises nothing for any text."""
    parser = _Parser()
    parser.read(html)
    return HtmlPage(
        frozenset(parser.ids),
        frozenset(parser.addresses),
        tuple(parser.images),
        tuple(parser.fetched),
        tuple(parser.active),
        tuple(Heading(level, " ".join("".join(words).split())) for level, words in parser.headings),
        "".join(parser.words),
    )


def host_of(address: str) -> str | None:
    """The host an address names, in lower case; None if it names none."""
    match = _HOST.match(address.strip())
    return match["host"].rsplit("@", 1)[-1].lower() if match else None


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self.addresses: set[str] = set()
        self.images: list[Image] = []
        self.fetched: list[tuple[str, str]] = []
        self.active: list[Culprit] = []
        self.headings: list[tuple[int, list[str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self._heading: list[str] | None = None

    def read(self, html: str) -> None:
        self.feed(html)
        rest = self.rawdata
        if re.match(r"<[a-zA-Z]", rest):
            # A tag that is never closed; a browser closes it with whatever the page goes on with.
            self.rawdata = ""
            self.feed(rest + "\n>")
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self.active += runs(tag, attributes)
        for value in attributes.values():
            if _RAW_END.search(value):
                self._nested(value)
        self.ids.update(attributes[name] for name in ("id", "name") if name in attributes)
        self.addresses.update(attributes[name] for name in ("href", "src", "poster") if name in attributes)
        self._fetches(tag, attributes)
        if tag == "img":
            silent = (
                attributes.get("role") in ("presentation", "none") or attributes.get("aria-hidden") == "true"
            )
            alt = attributes.get("alt", attributes.get("aria-label", "" if silent else None))
            self.images.append(Image(attributes.get("src", ""), alt))
        if _BLOCK.match(tag):
            self.words.append("\n")
        if re.fullmatch("h[1-6]", tag):
            self._heading = []
            self.headings.append((int(tag[1]), self._heading))
        elif tag in _HIDDEN or "headerlink" in attributes.get("class", "").split():
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if (
            tag in _HIDDEN and self._open
        ):  # `<script/>` is open in HTML, but an empty `<code/>` must not swallow the page
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if _BLOCK.match(tag):
            self.words.append("\n")
        if re.fullmatch("h[1-6]", tag):
            self._heading = None
        elif tag in self._open:
            del self._open[self._open.index(tag) :]

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            self.active += runs_in_style(data)
            self.fetched += [("style", address) for address in _IN_STYLE.findall(data)]
            self._nested(data)
        elif not self._open:
            self.words.append(data)
        if self._heading is not None and not {"style", "a"} & set(self._open):
            self._heading.append(data)

    def handle_comment(self, data: str) -> None:
        # Browsers end these comments sooner than the parser here does.
        if data.startswith((">", "->")) or "--!>" in data:
            self._nested(data)

    def unknown_decl(self, data: str) -> None:
        self._nested(data)

    def _nested(self, data: str) -> None:
        """Read what this parser takes for text and a browser, in some places, for tags."""
        if re.search(r"<[a-zA-Z]", data):
            self.active += read_html(data.split("[", 1)[-1] if data.startswith("CDATA[") else data).active

    def _fetches(self, tag: str, attributes: Mapping[str, str]) -> None:
        names = _LOADING.get(tag, ())
        if tag == "link" and _FETCHED & set(attributes.get("rel", "").lower().split()):
            names = ("href",)
        for name in names:
            for part in (
                attributes.get(name, "").split(",") if name == "srcset" else (attributes.get(name, ""),)
            ):
                if host_of(part):
                    self.fetched.append((tag, part.strip().split(" ")[0]))
        for address in _IN_STYLE.findall(attributes.get("style", "")):
            self.fetched.append(("style", address))
