"""The walk over a passage's HTML: every element has a setter, or is reported; nothing is dropped in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from credo.booklets.destinations import Destinations
from credo.booklets.html_tree import Element, Node
from credo.booklets.passage import Passage
from credo.booklets.picture import Picture
from credo.booklets.scripts import joined_lines, pieces, spaced_runs
from credo.booklets.typst_code import Markup, escaped
from credo.checks.print_rules import LONG_WORD, UNPRINTABLE
from credo.source.finding import Finding, Rule

LONGEST_WORD: Final = 60
_INLINE: Final = frozenset(
    (
        *(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "br",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "i",
            "img",
            "input",
            "ins",
        ),
        *("kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "svg", "time"),
        *("u", "var", "wbr"),
    )
)


@dataclass
class Walk:
    """One walk over one passage: what it knows on the way, and what it has met.

    ``columns`` is how many letters fit on a line; ``level`` is that of the heading the passage stands under.
    """

    passage: Passage
    destinations: Destinations
    content: Path
    columns: int
    level: int
    setters: Mapping[str, Setter]
    notes: Mapping[str, Element] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    pictures: dict[str, Picture] = field(default_factory=dict)
    explained: set[str] = field(default_factory=set)
    noted: set[str] = field(default_factory=set)
    headings: list[int] = field(default_factory=list)
    met: Counter[str] = field(default_factory=Counter)

    def blocks(self, nodes: Iterable[Node]) -> Markup:
        """Set a run of nodes: blocks one below the other, what stands between them as paragraphs."""
        done: list[str] = []
        line: list[Node] = []
        for node in nodes:
            if isinstance(node, str) or node.tag in _INLINE:
                line.append(node)
                continue
            done += (self.inline(line).text.strip(), self.element(node).text)
            line = []
        done.append(self.inline(line).text.strip())
        return Markup("\n\n".join(part for part in done if part.strip()))

    def inline(self, nodes: Iterable[Node]) -> Markup:
        """Set a run of nodes on one line."""
        return Markup("".join(self.node(node).text for node in nodes))

    def node(self, node: Node) -> Markup:
        """Set one node where it stands."""
        return self.text(node) if isinstance(node, str) else self.element(node)

    def element(self, element: Element) -> Markup:
        """Set an element, or report it and set what is in it."""
        self.met[element.tag] += 1
        setter = self.setters.get(element.tag)
        if setter is not None:
            return setter(self, element)
        message = f"A booklet cannot show <{element.tag}>."
        help = "Say in words what it shows, or move it to a plain page and link there."
        self.report(UNPRINTABLE, message, help, f"<{element.tag}")
        return self.blocks(element.children)

    def text(self, text: str) -> Markup:
        """Set a piece of text: spaces as one, straight quotes as typographic ones, overlong words breakable."""
        words = joined_lines(text).split()
        if any(len(word) > LONGEST_WORD for word in words):
            words = ["".join(self._part(*run) for run in spaced_runs(word)) for word in words]
        shown = escaped(" ".join(words))
        before = " " if text[:1].isspace() else ""
        after = " " if text[-1:].isspace() and words else ""
        return Markup(before + shown + after)

    def report(self, rule: Rule, message: str, help: str, quote: str = "") -> None:
        """Note a finding about the passage; ``quote`` is what to look for in its text."""
        nth = self.met[quote[1:]] - 1 if quote.startswith("<") else 0
        self.findings.append(self.passage.finding(rule, message, help, quote, max(nth, 0)))

    def _part(self, part: str, spaced: bool) -> str:
        return self._breakable(part) if spaced and len(part) > LONGEST_WORD else part

    def _breakable(self, word: str) -> str:
        parts = pieces(word)
        if max(len(part) for part in parts) > LONGEST_WORD:
            message = f"“{word[:24]}…” has {len(word)} letters without a break."
            self.report(LONG_WORD, message, "Write a space or hyphen where it may be broken.", word)
        cut = [part[at : at + 20] for part in parts for at in range(0, len(part), 20)]
        return "\u200b".join(cut)


Setter: TypeAlias = Callable[[Walk, Element], Markup]
