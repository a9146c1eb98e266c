"""Text on its way into Markdown: what is plain stays plain, what is inline Markdown brings no HTML along."""

from __future__ import annotations

import html
import re
from typing import Final

from markupsafe import Markup

from credo.graph.targets import SAFE_SCHEMES

_ENTITY: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {
    sign: f"&#{ord(sign)};" for sign in '\\`*_{}[]#|~^=$":'
}
_CODE: Final = r"(?<![\\`])(?P<fence>`{1,2})(?!`)(?P<code>.+?)(?<!`)(?P=fence)(?!`)"
_SPAN: Final = re.compile(_CODE)
_SIGN: Final = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()>#+\-.!<|]|\Z)"
    rf"|{_CODE}"
    r"|(?P<auto><(?:https?://|mailto:)[^\s<>\"'`{]+>)"
    r"|(?P<to>\]\(\s*(?:<(?P<angled>[^<>]*)>|(?=(?P<scheme>[^\s/?#\"'()<>]*):))?)"
    r"|[`<{]|&(?=#?\w+;)|\[(?=TOC\])"
)
"""Whatever in inline Markdown may have to be written in another way."""
_FIRST: Final = re.compile(
    r"[#>=|]|[-*+:](?=\s|\Z)|!!!|\?\?\?|~~~|/{3}|(?:[-*_]\s*){3,}\Z|\*?\[[^\]]*\]:|\[[ xX]\](?=\s|\Z)"
)
"""A beginning that would open a list, a heading, a box, a rule, a definition …"""
_NUMBER: Final = re.compile(r"(\d+)([.)])(?=\s|\Z)")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])")
_ATTRIBUTES: Final = re.compile(r"\{:?[ .#][^{}]*\}")
_EMPHASIS: Final = re.compile(r"(?<!\\)\*+|(?<![\w\\])_+(?=\w)|(?<=[\w.,!?…”’])_+(?!\w)")
_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|~^<>-])")

_TYPED: Final = re.compile(r"-{2,3}(?!-)|\.\.\.|[\"']")
_SET: Final = {"--": "–", "---": "—", "...": "…"}


def plain(text: object) -> Markup:
    """Plain text as Markdown that shows exactly that text, on one line, with typographic quotes, dashes and dots.

    Letters, digits and most punctuation stay readable; what Markdown or HTML would take for a sign is written as an
    entity.
    """
    quoted = re.sub('"', _quote, _on_one_line(str(text)))
    return Markup(_no_block(_written_out(quoted)))  # noqa: S704  # escaped, sign by sign


def inline(text: str) -> Markup:
    """Inline Markdown on one line, without HTML, attribute lists, active links or a beginning that opens a block.

    Code spans stay as they are, and all other backticks are written out, so that none can pair with one elsewhere.
    """
    return Markup(_no_block(_SIGN.sub(_tamed, _on_one_line(text))))  # noqa: S704  # all HTML is escaped


def told(text: str) -> Markup:
    """A finding's words: plain text, in which what stands between backticks is set as code."""
    words = _on_one_line(text)
    done: list[str] = []
    at = 0
    for span in _SPAN.finditer(words):
        done += (_written_out(words[at : span.start()]), span.group())
        at = span.end()
    return Markup(_no_block("".join((*done, _written_out(words[at:])))))  # noqa: S704  # escaped, but for code


def cell(text: str) -> Markup:
    """Markdown fit for a table's cell: a bar would end it, except in a code span."""
    done: list[str] = []
    at = 0
    for span in _SPAN.finditer(text):
        done += (_without_bars(text[at : span.start()]), span.group())
        at = span.end()
    return Markup("".join((*done, _without_bars(text[at:]))))  # noqa: S704  # the text is Markdown already


def spoken(text: str) -> str:
    """Inline Markdown's words alone, for places that know no Markdown: calendars, terminals, lists of hits."""
    words = _LINK.sub(r"\1", " ".join(text.split()))
    words = _SPAN.sub(r"\2", _ATTRIBUTES.sub("", words))
    return html.unescape(_ESCAPED.sub(r"\1", _EMPHASIS.sub("", words))).strip()


def typeset(text: str) -> str:
    """Plain text with typographic quotes, dashes and dots, as the pages' Markdown sets them.

    For what reaches readers without passing through Markdown: entries of the navigation, hits, cards.
    """
    return _TYPED.sub(lambda found: _SET.get(found.group()) or _quote(found), text)


def _quote(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1] if found.start() else " "
    after = found.string[found.end()] if found.end() < len(found.string) else " "
    opens = (before.isspace() or before in "([{“‘–—-/") and not after.isspace()
    if found.group() == '"':
        return "“" if opens else "”"
    return "‘" if opens and not after.isdigit() else "’"


def _written_out(text: str) -> str:
    """The text with every sign that Markdown or HTML reads as an entity."""
    return "".join(_ENTITY.get(char, char) for char in text)


def _on_one_line(text: str) -> str:
    """One line, and control signs made visible: browsers and Markdown drop some of them, which joins what they part."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def _tamed(sign: re.Match[str]) -> str:
    if sign["code"] or sign["auto"]:
        return sign.group()
    if sign["escaped"] is not None:
        return (
            sign.group() if sign["escaped"] not in ("", "`", "<", "{") else _entity(sign["escaped"] or "\\")
        )
    if sign["angled"] is not None:
        to = re.sub(r"[\s()\"'`{&]", lambda char: f"%{ord(char.group()):02X}", sign["angled"].strip())
        scheme = re.match(r"[^/?#]*(?=:)", to)
        return f"]({'#' if scheme and not _is_safe(scheme.group()) else ''}{to}"
    if sign["to"]:
        return sign["to"] + ("#" if sign["scheme"] is not None and not _is_safe(sign["scheme"]) else "")
    return _entity(sign.group())


def _is_safe(scheme: str) -> bool:
    return scheme.lower() in SAFE_SCHEMES


def _entity(char: str) -> str:
    return _ENTITY[char]


def _no_block(text: str) -> str:
    """The text with a first sign that no Markdown takes for more than itself."""
    if _FIRST.match(text):
        return f"&#{ord(text[0])};{text[1:]}"
    return (
        _NUMBER.sub(lambda number: f"{number[1]}&#{ord(number[2])};", text, count=1)
        if _NUMBER.match(text)
        else text
    )


def _without_bars(text: str) -> str:
    return re.sub(r"\\\||\|", "&#124;", text)
