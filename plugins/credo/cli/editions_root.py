"""What lies above the editions: the list for the selector, the ways in, and the one page for what isn't there.

All of it is plain files: an address without an edition is a page that leads on by itself, without a script and without
rules for a server. It leads to the same page where the root leads, or, if it is gone from there, to the newest edition
that still has it.
"""

from __future__ import annotations

import gzip
import io
import json
import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape

from credo.editions.naming import LATEST
from credo.mkdocs_plugin.files import redirect_page

_SITEMAPS: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NOWHERE: Final = "http://handbook.invalid/"
"""Material's selector replaces the host of a site map by the reader's; it only wants there to be one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition of the site: its folder's name and what the selector calls it."""

    name: str
    title: str


def page_addresses(folder: Path) -> frozenset[str]:
    """The addresses of all pages in a built site's folder, as links write them; ``""`` is its front page."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    return frozenset(
        quote(path.removesuffix("index.html") if posixpath.basename(path) == "index.html" else path)
        for path in found
        if path != "404.html"
    )


def write_root(
    folder: Path, shown: Sequence[Shown], front: str, newest: str | None, site: str | None = None
) -> None:
    """Write what lies above the editions in ``folder``.

    ``shown`` are the editions in the selector's order; ``front`` is the one the root leads to, ``newest`` the last one
    that came out, if any did; ``site`` is the address of it all, if it has one.
    """
    _write_versions(folder, shown, newest)
    if site:
        _write_sitemap_index(folder, site, dict.fromkeys(filter(None, (shown[0].name, newest))))
    addresses = {each.name: page_addresses(folder / each.name) for each in shown}
    for name in addresses:
        missing = folder / name / "404.html"
        if name == front and missing.is_file():
            missing.rename(folder / "404.html")
        missing.unlink(missing_ok=True)
    if newest:
        for address in sorted(addresses[newest]):
            _redirect(folder, f"{LATEST}/{address}", f"{newest}/{address}")
    first = "" if "" in addresses[front] else min(addresses[front], default="")
    _redirect(folder, "", f"{front}/{first}")  # a site without a front page has a root all the same
    taken = {name.casefold() for name in (*addresses, LATEST)}
    done: set[str] = set()
    for name in (front, *(name for name in addresses if name != front)):
        for address in sorted(addresses[name] - done):
            if unquote(address).split("/")[0].casefold() not in taken:
                _redirect(folder, address, f"{name}/{address}")
        done |= addresses[name]


def write_sitemap(folder: Path, name: str, day: str) -> None:
    """Write an edition's site map where the handbook has no address; the selector finds the same page by it."""
    pages = "".join(
        f"<url><loc>{_NOWHERE}{name}/{escape(address)}</loc><lastmod>{day}</lastmod></url>\n"
        for address in sorted(page_addresses(folder))
    )
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAPS}">\n'
    text = f"{head}{pages}</urlset>\n".encode()
    (folder / "sitemap.xml").write_bytes(text)
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, filename="sitemap.xml", mode="wb", mtime=0) as file:
        file.write(text)
    (folder / "sitemap.xml.gz").write_bytes(packed.getvalue())


def _write_sitemap_index(folder: Path, site: str, names: Iterable[str]) -> None:
    """Name the site maps of the editions a search engine is to read; the older ones are for the selector only."""
    maps = "".join(f"<sitemap><loc>{escape(site)}{name}/sitemap.xml</loc></sitemap>\n" for name in names)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{_SITEMAPS}">\n'
    text = f"{head}{maps}</sitemapindex>\n"
    (folder / "sitemap.xml").write_text(text, encoding="utf-8", newline="\n")


def _write_versions(folder: Path, shown: Sequence[Shown], newest: str | None) -> None:
    versions = [
        {"version": each.name, "title": each.title, "aliases": [LATEST] if each.name == newest else []}
        for each in shown
    ]
    text = json.dumps(versions, ensure_ascii=False, indent=2) + "\n"
    (folder / "versions.json").write_text(text, encoding="utf-8", newline="\n")


def _redirect(folder: Path, address: str, to: str) -> None:
    """Make ``address`` lead to ``to``, unless something is there."""
    path = unquote(address)
    file = folder / path / "index.html" if not path or path.endswith("/") else folder / path
    if file.exists():
        return
    way = posixpath.relpath("/" + to, "/" + posixpath.dirname(address))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(redirect_page(way + "/" if to.endswith("/") else way), encoding="utf-8", newline="\n")
