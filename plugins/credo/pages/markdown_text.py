"""Text on its way into Markdown: what is plain stays plain, what is inline Markdown brings no HTML along."""

from __future__ import annotations

import html
import re
from typing import Final

from markupsafe import Markup

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!|~^=:>$'\"])")
_ENTITY: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPAN: Final = re.compile(r"(?<![\\`])(`+)(?!`)(.*?)(?<!`)\1(?!`)", re.DOTALL)
_AUTOLINK: Final = re.compile(r"<(?=(?:https?://|mailto:)[^\s<>\"']+>)")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])")
_ATTRIBUTES: Final = re.compile(r"\{:?[ .#][^{}]*\}")
_EMPHASIS: Final = re.compile(r"(?<!\\)\*+|(?<![\w\\])_+(?=\w)|(?<=[\w.,!?…”’])_+(?!\w)")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|~^<>-])")
_BLOCK: Final = re.compile(r"^(\s*)([#>+*=|:!?~-]|\d+[.)])")


def plain(text: object) -> Markup:
    """Plain text as Markdown that shows exactly that text, on one line.

    Letters, digits and most punctuation stay readable; what Markdown or HTML would take for a sign is written as an
    entity or escaped.
    """
    words = " ".join(str(text).split())
    return Markup("".join(_plain_char(char) for char in words))  # noqa: S704  # escaped, character by character


def inline(text: str) -> Markup:
    """Inline Markdown on one line, without HTML, attribute lists or a first sign that would open a block.

    Code spans stay as they are. Links are not looked at here.
    """
    words = " ".join(text.split())
    done, at = [], 0
    for span in _SPAN.finditer(words):
        done.append(_without_html(words[at : span.start()]))
        done.append(span.group())
        at = span.end()
    done.append(_without_html(words[at:]))
    whole = "".join(done)
    return Markup(_BLOCK.sub(r"\1\\\2", whole) if not re.match(r"\s*(\*\*?|__?)\S", whole) else whole)  # noqa: S704


def cell(text: str) -> Markup:
    """Markdown fit for a table's cell: a bar would end it."""
    return Markup(re.sub(r"(?<!\\)\|", r"\\|", text))  # noqa: S704  # the text is Markdown already


def spoken(text: str) -> str:
    """Inline Markdown's words alone, for places that know no Markdown: calendars, terminals, lists of hits."""
    words = _LINK.sub(r"\1", " ".join(text.split()))
    words = _SPAN.sub(r"\2", _ATTRIBUTES.sub("", words))
    return html.unescape(_ESCAPED.sub(r"\1", _EMPHASIS.sub("", words))).strip()


def _plain_char(char: str) -> str:
    if char in _ENTITY:
        return _ENTITY[char]
    if char in '\\`*_{}[]#|~^=$"':
        return f"&#{ord(char)};"
    if char == ":":
        return "&#58;"
    return char


def _without_html(text: str) -> str:
    text = re.sub(r"&(?=#?\w+;)", "&amp;", text) if "&" in text else text
    text = _AUTOLINK.sub("\0", text).replace("<", "&lt;").replace("\0", "<")
    return text.replace("{", "&#123;")
