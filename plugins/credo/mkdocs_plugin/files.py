"""A handbook's pages as the engine's files: records' files give way to their pages, plain pages stay themselves.

Front matter never reaches the engine, which would read it more loosely than Credo does; what a page says about
itself is handed over by the plugin.
"""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterable, Mapping
from typing import Any

from credo.graph.handbook import Handbook
from credo.mkdocs_plugin.engine import part
from credo.mkdocs_plugin.nav import mentioned
from credo.pages.markdown_text import plain
from credo.pages.page import Page, Site

_REDIRECT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{to}">
<meta http-equiv="refresh" content="0; url={to}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<main>
<h1>This page has moved</h1>
<p><a href="{to}">Go there</a></p>
</main>
</html>
"""


def redirect_page(to: str) -> str:
    """A page that leads on to another address at once, without a script."""
    return _REDIRECT.format(to=html.escape(to, quote=True))


def lay_out(files: Any, config: Any, handbook: Handbook, site: Site) -> None:
    """Change the engine's files in place: generated pages in, records' own files out, old addresses redirected."""
    generated = part(config, "structure.files", "File").generated
    for uri in sorted({record.file.uri for record in handbook.records} | handbook.withheld):
        _remove(files, uri)
    for page in site.pages:
        native = files.get_file_from_path(page.uri)
        if page.kind == "page":
            if native is not None:
                native.content_string = page.markdown
            continue
        if native is not None:
            files.remove(native)
        if page.source:  # a README opens the page under another path
            _remove(files, page.source)
        file = generated(config, page.uri, content=page.markdown)
        file.edit_uri = page.source
        files.append(file)
    written = {page.uri for page in site.pages}
    for file in files.documentation_pages():
        if file.src_uri not in written:
            # Nobody could read it, so the engine can't either; only the preview gets as far as this.
            file.content_string = f"# {plain(file.src_uri)}\n\nThis file can't be shown.\n"
    for old, new in sorted(site.redirects.items()):
        files.append(_redirect(generated, config, files, old, new))


def add_data(files: Any, config: Any, data: Mapping[str, bytes]) -> None:
    """Add files that are no pages, such as what a script reads, by their path on the site."""
    generated = part(config, "structure.files", "File").generated
    for path, content in sorted(data.items()):
        files.append(generated(config, path, content=content))


def addresses(files: Any, pages: Iterable[Page]) -> Mapping[str, str]:
    """The address of each page on the site, by its path among the pages."""
    return {page.uri: file.url for page in pages if (file := files.get_file_from_path(page.uri))}


def leave_out(files: Any, nav: Any) -> None:
    """Pages that a ``nav`` does not name are published without an entry, and without a warning."""
    named = mentioned(nav)
    for file in files.documentation_pages():
        if file.src_uri not in named:
            file.inclusion = type(file.inclusion).NOT_IN_NAV


def _remove(files: Any, uri: str) -> None:
    file = files.get_file_from_path(uri)
    if file is not None:
        files.remove(file)


def _redirect(generated: Any, config: Any, files: Any, old: str, new: str) -> Any:
    target = files.get_file_from_path(new)
    address = old.removesuffix(".md") + ("/index.html" if config.use_directory_urls else ".html")
    here = posixpath.dirname(address)
    to = posixpath.relpath(target.url.rstrip("/") or ".", here) + ("/" if target.url.endswith("/") else "")
    return generated(config, address, content=redirect_page(to))
