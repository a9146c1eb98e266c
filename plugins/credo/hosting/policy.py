"""The Content-Security-Policy of a built site: only what its pages really hold may run.

The few scripts that Material writes into its pages are allowed by their hashes; all else comes from files of the site.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

DEEPEST: Final = 8
"""One of Material's scripts says how deep its page lies. It is allowed for every depth, so that a new page in a new
folder changes nothing for whoever looks after the server."""

_SCOPE: Final = re.compile(r'(?<=new URL\(")(?:\.|\.\.(?:/\.\.)*)(?="\s*,\s*location\))')
_DATA: Final = frozenset({"application/json", "application/ld+json", "importmap", "text/template"})


@dataclass(frozen=True, slots=True)
class Policy:
    """A Content-Security-Policy: directives in their order, and for each exception in it, the reason."""

    directives: tuple[tuple[str, tuple[str, ...]], ...]
    exceptions: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return "; ".join(" ".join((name, *sources)) for name, sources in self.directives)


@dataclass(frozen=True, slots=True)
class Inline:
    """What the pages of a site hold in themselves: scripts, style sheets, style attributes, diagrams."""

    scripts: frozenset[str]
    styles: frozenset[str]
    styled: tuple[str, ...]
    diagrams: tuple[str, ...]


def policy(found: Inline) -> Policy:
    """The strictest policy under which a site works."""
    scripts = sorted({_hash(text) for script in found.scripts for text in _at_every_depth(script)})
    styles = sorted(map(_hash, found.styles))
    elements: tuple[str, ...] = ("'self'", *styles)
    exceptions = []
    attributes = "'none'"
    if found.diagrams:
        elements, attributes = ("'self'", "'unsafe-inline'"), "'unsafe-inline'"
        reason = f"diagrams come with styles of their own when they are drawn, as on {found.diagrams[0]}"
        exceptions.append(("style-src-elem and style-src-attr 'unsafe-inline'", reason))
    if found.styled:
        attributes = "'unsafe-inline'"
        number = len(found.styled)
        have = "page has" if number == 1 else "pages have"
        reason = f"{number} {have} style attributes written by hand, such as {found.styled[0]}"
        exceptions.append(("style-src-attr 'unsafe-inline'", reason))
    return Policy(
        (
            ("default-src", ("'none'",)),
            ("script-src", ("'self'", *scripts)),
            ("style-src-elem", elements),
            ("style-src-attr", (attributes,)),
            ("img-src", ("'self'", "data:")),  # the marks are drawings in the style sheets
            ("font-src", ("'self'",)),
            ("media-src", ("'self'",)),
            ("connect-src", ("'self'",)),
            ("frame-src", ("'self'",)),
            ("frame-ancestors", ("'self'",)),
            ("form-action", ("'self'",)),
            ("base-uri", ("'none'",)),
        ),
        tuple(exceptions),
    )


def inline_parts(site: Path) -> Inline:
    """What the pages of the site in a folder hold in themselves."""
    scripts: set[str] = set()
    styles: set[str] = set()
    styled: list[str] = []
    diagrams: list[str] = []
    for path in sorted(site.rglob("*.html")):
        page = _Page(path.read_text(encoding="utf-8"))
        scripts.update(page.scripts)
        styles.update(page.styles)
        name = path.relative_to(site).as_posix()
        if page.styled:
            styled.append(name)
        if page.diagram:
            diagrams.append(name)
    return Inline(frozenset(scripts), frozenset(styles), tuple(styled), tuple(diagrams))


def _at_every_depth(script: str) -> Iterable[str]:
    yield script
    if _SCOPE.search(script):
        for depth in range(DEEPEST + 1):
            yield _SCOPE.sub("/".join([".."] * depth) or ".", script)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


class _Page(HTMLParser):
    """Reads a page for what it holds in itself."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.styled = False
        self.diagram = False
        self._into: list[str] | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.styled = self.styled or "style" in given
        self.diagram = self.diagram or "mermaid" in (given.get("class") or "").split()
        if tag == "style":
            self._begin(self.styles)
        elif tag == "script" and "src" not in given and (given.get("type") or "") not in _DATA:
            self._begin(self.scripts)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into[-1] += data

    def _begin(self, texts: list[str]) -> None:
        texts.append("")
        self._into = texts
