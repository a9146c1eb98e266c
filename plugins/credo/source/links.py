"""The links of a Markdown text: where each destination stands, so that it can be checked or rewritten in place.

This is a scanner, not a Markdown parser: code, comments and escapes are passed over, and what looks like a link is
taken for one. Whoever changes or reports a link first asks whether it leads to something that exists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_CODE: Final = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"  # a fenced block
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`)"  # a code span
    r"|<!--.*?-->",
    re.MULTILINE | re.DOTALL,
)
_DESTINATION: Final = r"<[^<>\n]*>|[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*"
_INLINE: Final = re.compile(rf"(?<!\\)\]\([ \t]*(?P<to>{_DESTINATION})(?=[\s)])")
_DEFINITION: Final = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?P<to><[^<>\n]*>|\S+)", re.MULTILINE)
_ATTRIBUTE: Final = re.compile(
    r"<[a-zA-Z][^<>]*?\s(?:href|src)\s*=\s*(?P<quote>[\"'])(?P<to>[^\"'\n]*)(?P=quote)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image: its destination as written (without angle brackets), and where that stands in the text.

    ``label`` is the text in the brackets, None where there is none to see (a reference definition, HTML).
    """

    to: str
    start: int
    end: int
    is_image: bool = False
    label: str | None = None


def links(text: str) -> tuple[Link, ...]:
    """All links of a Markdown text, in order. Offsets count characters of ``text``."""
    if "](" not in text and "]:" not in text and "<" not in text:
        return ()
    return tuple(sorted(_found(text), key=lambda link: link.start))


def without_code(text: str) -> str:
    """The text with code and comments blanked out; every other character keeps its place."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _found(text: str) -> Iterator[Link]:
    plain = without_code(text)
    for match in _INLINE.finditer(plain):
        opening = _opening(plain, match.start())
        if opening is not None:
            is_image = opening > 0 and plain[opening - 1] == "!"
            yield _link(match, is_image, text[opening + 1 : match.start()])
    for match in _DEFINITION.finditer(plain):
        yield _link(match)
    for match in _ATTRIBUTE.finditer(plain):
        yield _link(match, plain[match.start() : match.start() + 4].lower() == "<img")


def _link(match: re.Match[str], is_image: bool = False, label: str | None = None) -> Link:
    to, (start, end) = match["to"], match.span("to")
    if to.startswith("<") and to.endswith(">"):
        return Link(to[1:-1], start + 1, end - 1, is_image, label)
    return Link(to, start, end, is_image, label)


def _opening(text: str, closing: int) -> int | None:
    """The bracket that the one at ``closing`` closes, at most a paragraph back."""
    depth = 0
    for at in range(closing, max(-1, closing - 5000), -1):
        if text[at] == "\n" and text[at - 1 : at] == "\n":
            return None
        if at and text[at - 1] == "\\":
            continue
        if text[at] == "]":
            depth += 1
        elif text[at] == "[":
            depth -= 1
            if depth == 0:
                return at
    return None
