"""The links in a page's HTML tags. The engine follows those of Markdown only, and a browser knows no ``.md`` files."""

from __future__ import annotations

import posixpath
from typing import Any
from urllib.parse import unquote

from credo.graph.targets import is_relative, split_destination
from credo.source.links import Link, links


def with_addresses(markdown: str, page: Any, files: Any) -> str:
    """A page's Markdown, in whose HTML every path to a file is the address the file has on the site.

    ``page`` is the engine's file of the page, ``files`` are all of its files. A destination that is no file's path is
    left alone: it may be an address already.
    """
    done: list[str] = []
    at = 0
    for link in links(markdown):
        address = _address(link, page, files) if link.in_html else None
        if address is not None and link.start >= at:
            done += (markdown[at : link.start], address)
            at = link.end
    return "".join((*done, markdown[at:])) if done else markdown


def _address(link: Link, page: Any, files: Any) -> str | None:
    path, rest = split_destination(link.to)
    if not is_relative(path):
        return None
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.src_uri), unquote(path)))
    file = files.get_file_from_path(uri)
    return f"{file.url_relative_to(page)}{rest}" if file is not None else None
