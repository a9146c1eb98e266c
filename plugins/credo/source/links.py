"""The links of a Markdown text: where each destination stands, so that it can be checked or rewritten in place.

This is a scanner, not a Markdown parser: code, comments and escapes are passed over, and what looks like a link is
taken for one. Whoever changes or reports a link first asks whether it leads to something that exists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

_CODE: Final = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t>]*(?P=fence)[`~]*[ \t]*$|\Z)"  # a fenced block
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`)"  # a code span
    r"|<!--.{0,5000}?-->",  # bounded, since many unclosed ones would be searched to the end each
    re.MULTILINE | re.DOTALL,
)
_WITHIN: Final = r"\((?:[^\s()<>]|\([^\s()<>]{0,500}\)){0,500}\)"
_TEMPLATE: Final = r"\{\{[^\n}]*\}\}|\{%[^\n%]*%\}"
_INLINE: Final = re.compile(
    r"(?<!\\)(?P<escaped>(?:\\\\)*)\]\([ \t]*"
    rf"(?P<to><[^<>\n]*>|(?:{_TEMPLATE}|[^\s()<>]|[ ](?![\"' ])|{_WITHIN}){{0,2000}}?)"
    r"(?=\s*(?:\"[^\n]{0,500}?\"\s*|'[^\n]{0,500}?'\s*)?\))"  # a title may follow
)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:\n[ \t]+)?(?P<to><[^<>\n]*>|[^\s<]\S*)", re.MULTILINE
)
_TAG: Final = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)(?=\s)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)")
_ATTRIBUTE: Final = re.compile(
    r"(?<=[\s\"'])(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*"
    r"(?:(?P<quote>[\"'])(?P<to>(?:(?!(?P=quote)).)*)(?P=quote)|(?P<bare>[^\s\"'<>=`]+)))?",
    re.DOTALL,
)
_LEADING: Final = frozenset(("href", "src", "poster"))
"""The attributes that hold a destination."""
_UNSAFE: Final = re.compile(r"[\s%()#?<>\"'`\[\]{}|\\*:]")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image: its destination as written (without angle brackets), and where that stands in the text.

    ``label`` is the text in the brackets, None where there is none to see (a reference definition, HTML). ``in_html``
    tells a destination in a tag from one in Markdown.
    """

    to: str
    start: int
    end: int
    is_image: bool = False
    label: str | None = None
    in_html: bool = False


def links(text: str) -> tuple[Link, ...]:
    """All links of a Markdown text, in order. Offsets count characters of ``text``."""
    if "](" not in text and "]:" not in text and "<" not in text:
        return ()
    return tuple(sorted(_found(text), key=lambda link: link.start))


def destination(path: str) -> str:
    """A path as it is written in a link, so that no Markdown takes a sign in it for anything else."""
    return _UNSAFE.sub(lambda sign: quote(sign.group(), safe=""), path)


def without_code(text: str) -> str:
    """The text with code and comments blanked out; every other character keeps its place."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _found(text: str) -> Iterator[Link]:
    plain = without_code(text)
    for match in _INLINE.finditer(plain):
        closing = match.end("escaped")
        opening = _opening(plain, closing)
        if opening is not None:
            is_image = opening > 0 and plain[opening - 1] == "!"
            yield _link(match["to"], match.start("to"), is_image, text[opening + 1 : closing])
    for match in _DEFINITION.finditer(plain):
        yield _link(match["to"], match.start("to"))
    for tag in _TAG.finditer(plain):
        yield from _in_tag(plain, tag)


def _in_tag(text: str, tag: re.Match[str]) -> Iterator[Link]:
    for match in _ATTRIBUTE.finditer(text, *tag.span("attributes")):
        group = "to" if match["quote"] else "bare"
        to = match[group]
        if to is not None and "\n" not in to and match["name"].lower() in _LEADING:
            is_image = tag["tag"].lower() == "img"
            yield Link(to, match.start(group), match.end(group), is_image, in_html=True)


def _link(to: str, start: int, is_image: bool = False, label: str | None = None) -> Link:
    if to.startswith("<") and to.endswith(">"):
        return Link(to[1:-1], start + 1, start + len(to) - 1, is_image, label)
    return Link(to, start, start + len(to), is_image, label)


def _opening(text: str, closing: int) -> int | None:
    """The bracket that the one at ``closing`` closes, at most a paragraph back."""
    depth = 0
    for at in range(closing, max(-1, closing - 5000), -1):
        if text[at] == "\n" and text[at - 1 : at] == "\n":
            return None
        if _is_escaped(text, at):
            continue
        if text[at] == "]":
            depth += 1
        elif text[at] == "[":
            depth -= 1
            if depth == 0:
                return at
    return None


def _is_escaped(text: str, at: int) -> bool:
    before = text[max(0, at - 20) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
