"""From a passage to Typst: its Markdown rendered as the handbook renders it, then walked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, Final

from credo.booklets.block_setters import BLOCK_SETTERS
from credo.booklets.destinations import Destinations
from credo.booklets.html_tree import Element, read_tree
from credo.booklets.inline_setters import INLINE_SETTERS
from credo.booklets.passage import Passage
from credo.booklets.picture import Picture
from credo.booklets.signature import signed
from credo.booklets.typst_code import Markup
from credo.booklets.walk import Walk
from credo.checks.pages.rendering import reader
from credo.checks.print_rules import UNPRINTABLE
from credo.pages.markdown_text import inline
from credo.source.finding import Finding

SETTERS: Final = {**BLOCK_SETTERS, **INLINE_SETTERS}
_TURN: Final = Lock()
"""Markdown's parser keeps its state in itself, so only one booklet at a time may use it."""
_TREES: Final[dict[tuple[str, str], tuple[Element, str]]] = {}
_MOST_TREES: Final = 20_000


@dataclass
class Setting:
    """What all passages of one booklet share, and what setting them has brought up."""

    destinations: Destinations
    content: Path
    extensions: Mapping[str, Mapping[str, Any]]
    columns: int
    findings: list[Finding] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)

    def text(self, passage: Passage | None, level: int = 2) -> Markup | None:
        """A passage as markup: a field on one line, a body as blocks under a heading of this level."""
        if passage is None:
            return None
        source = str(inline(passage.text)) if passage.trail else passage.text
        root, failure = tree(source, self.extensions, self._name)
        walk = Walk(passage, self.destinations, self.content, self.columns, level, SETTERS, _notes(root))
        if failure:
            walk.report(
                UNPRINTABLE, f"This text cannot be rendered: {failure}.", "Look at what the message names."
            )
        nodes = root.children
        if passage.trail:
            nodes = tuple(
                c for n in nodes for c in (n.children if isinstance(n, Element) and n.tag == "p" else (n,))
            )
            done = Markup(walk.inline(nodes).text.strip())
        else:
            done = walk.blocks(signed(nodes) if passage.is_letter else nodes)
        self.findings += walk.findings
        self.pictures |= walk.pictures
        return done

    @cached_property
    def _name(self) -> str:
        return repr(self.extensions)


def tree(text: str, extensions: Mapping[str, Mapping[str, Any]], name: str = "") -> tuple[Element, str]:
    """The HTML of a Markdown text as a tree, and why it could not be rendered, if so. Each text is read once.

    ``name`` tells these extensions from others; whoever has many texts works it out once.
    """
    key = (name or repr(extensions), text)
    with _TURN:
        if key not in _TREES:
            if len(_TREES) > _MOST_TREES:
                _TREES.clear()
            html, failure = reader(extensions).html(text)
            _TREES[key] = (read_tree(html), failure)
        return _TREES[key]


def _notes(root: Element) -> Mapping[str, Element]:
    """The footnotes of a text by id, without the signs that lead back."""
    lists = (part for part in root.all("div") if "footnote" in part.classes)
    return {
        item.attributes["id"]: item for part in lists for item in part.all("li") if "id" in item.attributes
    }
