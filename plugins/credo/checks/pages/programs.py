"""What runs in a reader's browser: which tags, attributes and addresses of a page's HTML are programs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_MAYBE: Final = re.compile(r"<[a-zA-Z/!?]|\{[^\n}]*=|-{1,}8<-|^[ \t]*/{3}", re.MULTILINE)
_RUNNING: Final = re.compile(r"(?:javascript|vbscript|livescript|mocha):")
_DATA: Final = re.compile(r"data:(?!(?:image/(?!svg)|font/|audio/|video/)[\w.+-]*[;,])")
_STYLE: Final = re.compile(r"expression\(|-moz-binding|behavior:|javascript:|vbscript:")
_SPACE: Final = re.compile(r"[\s\x00-\x20\u200b\ufeff]+")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPEECH: Final = frozenset(
    ("alt", "title", "placeholder", "label", "summary", "abbr", "class", "id", "name", "value", "content")
)
"""Attributes that hold words, not addresses."""

_TAGS: Final = frozenset(("script", "applet", "base"))
_EMBEDDED: Final = frozenset(("object", "embed"))
_HARMLESS: Final = (
    ".pdf",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".avif",
    ".mp4",
    ".webm",
    ".mp3",
    ".ogg",
)
_GAP: Final = r"(?:[\s\x00-\x20\\]|&(?:tab|newline);|&#(?:0*(?:9|10|13)|x0*[9ad]);?)*"


@dataclass(frozen=True, slots=True)
class Culprit:
    """One thing that would run: what it is, and a pattern that finds how it was written."""

    message: str
    pattern: str


def may_run(text: str) -> bool:
    """Whether a Markdown text has to be rendered to know. Says yes too often rather than once too seldom."""
    if _MAYBE.search(text):
        return True
    if ":" not in text and "&" not in text:
        return False
    squeezed = _SPACE.sub("", html.unescape(text) if "&" in text else text).replace("\\", "").lower()
    return bool(_RUNNING.search(squeezed) or "data:" in squeezed)


def runs(tag: str, attributes: Mapping[str, str]) -> Iterator[Culprit]:
    """What runs in one opening tag. Names are in lower case, values with their entities resolved."""
    if tag in _TAGS or (tag in _EMBEDDED and not _shows_a_file(attributes)):
        yield Culprit(f"`<{tag}>` runs a program in every reader's browser.", rf"<\s*{tag}\b")
    if tag == "meta" and attributes.get("http-equiv", "").strip().lower() == "refresh":
        yield Culprit("`<meta http-equiv>` carries the reader off to another page.", r"<\s*meta\b")
    if "srcdoc" in attributes:
        yield Culprit("`srcdoc` opens a page inside the page, which may run anything.", r"srcdoc\s*=")
    if tag in ("set", "animate") and re.match(
        r"on|(xlink:)?href", _squeezed(attributes.get("attributename", ""))
    ):
        yield Culprit(f"`<{tag}>` turns a picture into a program.", rf"<\s*{tag}\b")
    for name, value in attributes.items():
        if re.match(r"on[a-z]", name):
            yield Culprit(f"`{name}` runs a program in the reader's browser.", rf"{re.escape(name)}\s*=")
        elif name == "style":
            if _styled(value):
                yield Culprit("This style runs a program in the reader's browser.", r"style\s*=")
        elif name not in _SPEECH and not name.startswith(("aria-", "data-")):
            yield from _address(tag, name, value)


def runs_in_style(text: str) -> Iterator[Culprit]:
    """What runs in a style sheet."""
    if _styled(text):
        yield Culprit("This style runs a program in the reader's browser.", r"<\s*style\b")


def _address(tag: str, name: str, value: str) -> Iterator[Culprit]:
    squeezed = _squeezed(value)
    is_picture = tag in ("img", "source", "image") and squeezed.startswith("data:image/")
    # Animations carry lists of addresses; anywhere else the address is the whole value.
    find = _RUNNING.search if name in ("values", "to", "from", "by") else _RUNNING.match
    if find(squeezed) or (_DATA.match(squeezed) and not is_picture):
        scheme = squeezed.split(":", 1)[0]
        scheme = scheme if scheme.isalpha() else "javascript"
        shown = squeezed if len(squeezed) <= 40 else squeezed[:39] + "…"
        yield Culprit(f"This address runs a program: `{shown}`.", _spelt(scheme))


def _spelt(scheme: str) -> str:
    """A pattern for a scheme however it is disguised: with entities, white space or backslashes in it."""
    signs = (
        f"(?:{c}|&#0*{ord(c)};?|&#0*{ord(c.upper())};?|&#x0*{ord(c):x};?|&#x0*{ord(c.upper()):x};?)"
        for c in scheme
    )
    return _GAP.join((*signs, "(?::|&colon;|&#0*58;?|&#x0*3a;?)"))


def _shows_a_file(attributes: Mapping[str, str]) -> bool:
    address = attributes.get("data") or attributes.get("src") or ""
    return address.split("#")[0].split("?")[0].lower().endswith(_HARMLESS)


def _styled(value: str) -> bool:
    return bool(_STYLE.search(_squeezed(_COMMENT.sub("", value)).replace("\\", "")))


def _squeezed(value: str) -> str:
    return _SPACE.sub("", value).lower()
