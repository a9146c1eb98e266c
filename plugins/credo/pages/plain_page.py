"""Plain pages: published as they are, except that links to records' files lead to the records' pages."""

from __future__ import annotations

from credo.graph.handbook import Handbook
from credo.pages.headings import first_heading
from credo.pages.meta import page_meta
from credo.pages.page import Page
from credo.pages.rebase import rebase
from credo.source.file import SourceFile


def plain_page(handbook: Handbook, file: SourceFile) -> Page:
    """The page of a file without a kind."""
    title = page_title(file)
    text = rebase(file.body, handbook, file.uri, file.uri)
    return Page(file.uri, title, text, "page", file.uri, page_meta(file.fields, title))


def page_title(file: SourceFile) -> str:
    """A plain page's title: what its front matter says, its first heading, or its file's name."""
    given = file.fields.get("title")
    if isinstance(given, str | int) and str(given).strip():
        return " ".join(str(given).split())
    heading = first_heading(file.body)
    return heading or readable(file.uri)


def readable(uri: str) -> str:
    """A title made of a path: ``about/our-houses.md`` is “Our houses”, ``about/index.md`` “About”."""
    parts = uri.rsplit(".", 1)[0].split("/")
    name = parts[-2] if parts[-1] in ("index", "README") and len(parts) > 1 else parts[-1]
    words = name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] if words else "Page"
