"""Pictures and everything else a page brings along: described in words, and from this handbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from credo.checks.pages.html_page import host_of
from credo.checks.pages.rendering import reader
from credo.checks.pages.texts import Text, bodies, fields
from credo.checks.rule import Check, Look, rule
from credo.source.finding import Finding, Severity
from credo.source.links import links, without_code

_IMG: Final = re.compile(r"<img\b(?P<rest>[^<>]*)>", re.IGNORECASE)
_DESCRIBED: Final = re.compile(r"\balt\s*=|\baria-label\s*=|\baria-hidden\s*=|\brole\s*=", re.IGNORECASE)
_SRC: Final = re.compile(r"\bsrc\s*=\s*[\"']?(?P<src>[^\"'\s>]*)", re.IGNORECASE)
_NAMES: Final = {
    "img": "picture",
    "image": "picture",
    "use": "picture",
    "iframe": "frame",
    "frame": "frame",
    "link": "style sheet or font",
    "style": "style sheet or font",
    "script": "script",
    "video": "film",
    "audio": "recording",
}


@rule("PAG005", "picture-without-words", Severity.WARNING)
def picture_without_words(look: Look) -> Iterator[Finding]:
    """A picture has no text that says what it shows.

    What: a picture in the text has nothing between the brackets (`![](map.png)`), or an `<img>` has no `alt`. An
    `<img alt="">` says that a picture is there for decoration only, and is left alone.

    Why it matters: colleagues who can't see it, whose telephone doesn't load it, or who hear the page read aloud get
    nothing.

    How to fix: write between the brackets what somebody should know who can't see the picture.
    """
    read = reader(look.subject.extensions)
    for text in _texts(look):
        found = dict(_wordless(text))
        if not found:
            continue
        silent = {image.src for image in read.page(text.text).images if not (image.alt or "").strip()}
        for (offset, length), src in found.items():
            if src in silent:
                message = f"This picture has no words: `{src}`."
                help = f"Say what it shows, for example: `![The way from the car park to the door]({src})`."
                yield text.finding(look, offset, length, message, help)


@rule("PAG006", "loaded-from-elsewhere", Severity.WARNING, options={"hosts": ()})
def loaded_from_elsewhere(look: Look) -> Iterator[Finding]:
    """A page loads a picture, frame, font or script from another host.

    What: a page has the browser fetch something from another host: a picture, a frame, a film, a font, a style sheet.
    Links to other hosts are fine; they are followed only by choice. Hosts of your own can be listed in the option
    `hosts`; the host of `site_url` is yours anyway.

    Why it matters: the other host learns who reads which page of the handbook and when, and the page has a hole when
    the host is away.

    How to fix: put the file into the content folder and name it by its path, or make it a link.
    """
    own = urlsplit(str(look.subject.yml.values.get("site_url") or "")).hostname
    allowed = {str(host).lower() for host in look.options["hosts"]} | ({own} if own else set())
    read = reader(look.subject.extensions)
    for text in _texts(look):
        if not _may_fetch(text):
            continue
        at = 0
        for tag, address in read.page(text.text).fetched:
            host = host_of(address) or ""
            if host.split(":")[0] in allowed or host in allowed:
                continue
            offset = max(text.text.find(address, at), text.text.find(address), 0)
            at = offset + len(address) if tag != "style" else at
            message = f"This page fetches a {_NAMES.get(tag, 'file')} from {host}."
            help = "Put the file into the content folder and write its path, or make it a link to follow by choice."
            yield text.finding(look, offset, len(address), message, help)


def _texts(look: Look) -> Iterator[Text]:
    yield from bodies(look)
    yield from (text for text in fields(look) if "![" in text.text)


def _wordless(text: Text) -> Iterator[tuple[tuple[int, int], str]]:
    if "![" in text.text:
        for link in links(text.text):
            if link.is_image and link.label is not None and not link.label.strip():
                yield (link.start, len(link.to)), link.to
    if "<img" in text.text or "<IMG" in text.text:
        for match in _IMG.finditer(without_code(text.text)):
            src = _SRC.search(match["rest"])
            if src and not _DESCRIBED.search(match["rest"]):
                yield (match.start(), len(match.group())), src["src"]


def _may_fetch(text: Text) -> bool:
    return "//" in text.text and (
        "<" in text.text
        or "{" in text.text
        or any(link.is_image or link.label is None for link in links(text.text) if "//" in link.to)
    )


IMAGES: Final[tuple[Check, ...]] = (picture_without_words, loaded_from_elsewhere)
