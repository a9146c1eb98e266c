"""Headings of a text: the first one names a page, and none may stand beside the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from credo.pages.markdown_text import spoken
from credo.source.links import without_code

_H1: Final = re.compile(
    r"^(?:(?P<sign>#)(?!#)[ \t]*(?P<atx>[^\s#](?:\\.|[^\\\n])*?)[ \t]*#*[ \t]*$"
    r"|(?P<setext>[^\s#>*+-].*)\n(?P<line>=)=*[ \t]*$)\n?",
    re.MULTILINE,
)
_ATX: Final = re.compile(r"^(#{1,6})(?!#)(?=[ \t]*\S)", re.MULTILINE)
_SETEXT: Final = re.compile(r"^([^\s#>*+-].*)\n=+[ \t]*$", re.MULTILINE)
_TAG: Final = re.compile(r"<[^<>]*>")


def first_heading(body: str) -> str | None:
    """The text of the first top heading, without Markdown's signs; None if there is none."""
    heading = next(_top_headings(body), None)
    return _words(heading) or None if heading else None


def below_title(body: str, title: str) -> str:
    """The text as a part of a page that has a title already.

    A top heading at its beginning that only repeats the title is left out; if there are other top headings, all go
    one step down.
    """
    heading = next(_top_headings(body), None)
    if heading and not body[: heading.start()].strip() and _letters(_words(heading)) == _letters(title):
        body = body[heading.end() :]
        heading = next(_top_headings(body), None)
    return lowered(body, 1) if heading else body


def lowered(text: str, by: int) -> str:
    """A Markdown text with its headings some steps lower, at most the sixth."""
    plain = without_code(text)
    done: list[str] = []
    at = 0
    for match in sorted((*_ATX.finditer(plain), *_SETEXT.finditer(plain)), key=lambda match: match.start()):
        done.append(text[at : match.start()])
        if match.re is _ATX:
            done.append("#" * min(6, len(match[1]) + by))
        else:
            done.append(f"{'#' * min(6, 1 + by)} {text[match.start(1) : match.end(1)]}")
        at = match.end()
    return "".join((*done, text[at:]))


def _top_headings(body: str) -> Iterator[re.Match[str]]:
    plain = without_code(body)
    for match in _H1.finditer(body):
        sign = match.start("sign" if match["sign"] else "line")
        if plain[sign] == body[sign]:
            yield match


def _words(heading: re.Match[str]) -> str:
    return spoken(_TAG.sub("", heading["atx"] or heading["setext"]))


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
