"""The links of a handbook's texts: all that look like one, and whether the page that is made of them has it too."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from credo.checks.pages.html_page import HtmlPage
from credo.checks.pages.rendering import Reader
from credo.checks.pages.texts import Text, bodies, fields, without_template_comments
from credo.checks.rule import Look
from credo.source.links import Link, links


def written_links(look: Look) -> Iterator[tuple[Text, Link]]:
    """Every link of a text or field, with the text it stands in."""
    for text in bodies(look):
        for link in _links_in(text.text):
            yield text, link
    for text in fields(look):
        if "](" in text.text:
            for link in _links_in(text.text):
                yield text, link


@lru_cache(maxsize=20_000)
def _links_in(text: str) -> tuple[Link, ...]:
    """A text's links, found once for all the rules here."""
    return links(without_template_comments(text))


def is_link(read: Reader, text: Text, link: Link) -> bool:
    """Whether the rendered page has a link with this destination; the scanner may have seen one in code."""
    page: HtmlPage = read.page(text.text)
    plain = html.unescape(link.to)
    forms = {link.to, plain, as_read(link.to), plain.replace(" ", "%20")}
    return not forms.isdisjoint(page.addresses)


def as_read(destination: str) -> str:
    """A destination without what Markdown takes off it: a backslash before a bracket, ``&amp;`` for an ampersand."""
    return re.sub(r"\\(?=[^\w\s])", "", html.unescape(destination))
