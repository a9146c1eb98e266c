"""Where a link that the engine cannot follow may have been meant to lead."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Final
from urllib.parse import unquote

from credo.graph.addresses import address_of
from credo.graph.handbook import Handbook
from credo.graph.targets import relative, split_destination
from credo.schema.nearest import nearest
from credo.source.file import SourceFile
from credo.source.folder import PAGE_ENDINGS
from credo.source.links import Link

_TEMPLATE: Final = ("{{", "{%", "<%", "${")


class Destinations:
    """The files links may lead to, by address and by name; made once, and only if a link needs it."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook

    @cached_property
    def _files(self) -> tuple[str, ...]:
        """The content folder's files and the generated pages, as a link in a content file names them."""
        pages = {page.uri for page in self._handbook.pages} | set(self._handbook.by_uri)
        records = {record.uri for record in self._handbook.records}
        return tuple(sorted(pages | self._handbook.assets | (self._handbook.published - records)))

    @cached_property
    def _by_address(self) -> dict[str, str]:
        found = {address_of(uri): uri for uri in self._files if uri.endswith(PAGE_ENDINGS)}
        found |= {record.uri.removesuffix(".md") + "/": record.file.uri for record in self._handbook.records}
        return found | {uri: uri for uri in self._handbook.assets}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: defaultdict[str, list[str]] = defaultdict(list)
        for uri in self._files:
            names[uri.rsplit("/", 1)[-1].casefold()].append(uri)
        return names

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file, however deep."""
        found: set[str] = set()
        for uri in self._files:
            while uri := posixpath.dirname(uri):
                found.add(uri)
        return frozenset(found)

    def at_address(self, to: str) -> str | None:
        """The file whose page an absolute path such as ``/values/`` or ``/values/index.html`` would show."""
        path = posixpath.normpath("/" + unquote(split_destination(to)[0])).lstrip("/")
        return next((self._by_address[a] for a in _addresses(path) if a in self._by_address), None)

    def meant(self, file: SourceFile, link: Link) -> str | None:
        """The file that a relative destination without a file's name means, read as a path or as an address.

        In a tag that may be a picture: other engines leave it to the browser, which counts from the page's address.
        """
        path = unquote(split_destination(link.to)[0])
        record = self._handbook.by_uri.get(file.uri)
        own = address_of(record.uri if record else file.uri)
        for base in (posixpath.dirname(file.uri), own):
            joined = posixpath.normpath(posixpath.join(base, path)).removeprefix(".")
            if not joined.startswith("./"):
                found = self.at_address(joined)
                if found and (link.in_html or found not in self._handbook.assets):
                    return found
        return None

    def like(self, file: SourceFile, to: str) -> str | None:
        """A file of the same name elsewhere, or of a name much like it nearby; as a link from ``file``."""
        path = unquote(split_destination(to)[0])
        name = path.rstrip("/").rsplit("/", 1)[-1].casefold()
        same = self._by_name.get(name) or self._by_name.get(name.rsplit(".", 1)[0] + ".md") or []
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(file.uri), path))
        if same:
            return relative(file.uri, min(same, key=lambda uri: (-_in_common(uri, wanted), uri)))
        beside = {_stem(uri): uri for uri in self._beside(wanted) if uri != file.uri}
        found = nearest(_stem(wanted), beside)
        return relative(file.uri, beside[found]) if found else None

    def _beside(self, wanted: str) -> Iterator[str]:
        """The files in a path's folder. Only their names are compared: folder and ending make everything alike."""
        folder = posixpath.dirname(wanted)
        return (uri for uri in self._files if posixpath.dirname(uri) == folder)


def is_template(to: str) -> bool:
    """Whether a destination is left for some other program to fill in."""
    return any(sign in to for sign in _TEMPLATE)


def _addresses(path: str) -> Iterator[str]:
    yield path
    yield path.removesuffix(".html") + "/"
    yield path.removesuffix("index.html").removesuffix("index.md")
    yield path.rsplit(".md", 1)[0] + "/"
    yield "" if path in ("", ".") else path + "/"


def _in_common(one: str, other: str) -> int:
    return len([a for a, b in zip(one.split("/"), other.split("/"), strict=False) if a == b])


def _stem(uri: str) -> str:
    return posixpath.splitext(posixpath.basename(uri))[0]
