"""One edition among several: what the engine and the theme are told, so that its pages know the others.

Theme, plugins and Markdown extensions are today's. What belongs to the content (its navigation, its name, which files
of it are pages) is the edition's own.
"""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit

from credo.editions.fate import Fate
from credo.editions.past import Past
from credo.graph.addresses import address_of
from credo.pages.markdown_text import spoken

_THEN: Final = ("nav", "exclude_docs", "draft_docs", "not_in_nav")
_THEN_IF_SET: Final = ("site_name", "site_description", "copyright")


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest edition, as an older one sees it.

    ``name`` and ``title`` are the newest one's, ``addresses`` those of its pages; ``fates`` say what has become of the
    older edition's records, and ``old_title`` what that edition is called.
    """

    name: str
    title: str
    old_title: str
    addresses: frozenset[str]
    fates: Mapping[str, Fate]

    def address(self, uri: str, address: str, *, directories: bool) -> str | None:
        """Where the older edition's page is in the newest one, or None if it isn't there."""
        fate = self.fates.get(uri)
        if fate:
            to = None if fate.uri is None else address if fate.uri == uri else _address(fate.uri, directories)
        else:
            to = address
        return to if to is not None and to in self.addresses else None


@dataclass(frozen=True, slots=True)
class Frame:
    """How an edition is built: ``name`` is its folder, ``site`` the address of the folder above, if there is one.

    ``content`` is where an old edition's files have been laid out and ``values`` its settings file's; both are None
    for what is on the branch. ``newest`` is there for older editions only. ``past`` is the
    handbook's up to an edition; what is on the branch has its own read.
    """

    name: str
    site: str | None
    directories: bool = True
    content: Path | None = None
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    newest: Newest | None = None
    past: Past | None = None

    @property
    def quiet(self) -> bool:
        """Whether the engine's warnings go unheard: nobody mends a finished edition."""
        return self.content is not None

    @property
    def options(self) -> dict[str, Any]:
        """What the engine's configuration is given in place of what its file says."""
        options: dict[str, Any] = {"site_url": f"{self.site}{self.name}/" if self.site else None}
        if self.content:
            names = (*_THEN, *_THEN_IF_SET)
            options |= {name: self.values[name] for name in names if self.values.get(name)}
            options["docs_dir"] = str(self.content)
        return options

    def set_up(self, config: Any) -> None:
        """Switch the selector on; for an old edition, take away what only today's settings file says."""
        config.extra["version"] = {"provider": "mike"}
        for name in _THEN if self.content else ():
            if not self.values.get(name):
                config[name] = None


def frame_template(context: Any, name: str, frame: Frame) -> Any:
    """The page that isn't there is shown at any address, so its links must name their folder."""
    if name == "404.html":
        context["base_url"] = f"{urlsplit(frame.site or '/').path}{frame.name}/"
    return context


def frame_page(context: Any, page: Any, frame: Frame) -> Any:
    """Give a page the banner of an older edition, and a canonical address that is there."""
    if frame.content:
        page.edit_url = None  # the file may have another name today, and another text
    newest = frame.newest
    if newest is None:
        return context
    here = "" if page.file.url in (".", "./") else page.file.url
    there = newest.address(page.file.src_uri, here, directories=frame.directories)
    to = _way(f"{frame.name}/{here}", f"{newest.name}/{there or ''}")
    fate = newest.fates.get(page.file.src_uri, Fate())
    context["older_edition"] = {
        "title": newest.old_title,
        "newest": newest.title,
        "there": there is not None,
        "to": to,
        "retired_in": fate.retired_in,
        "because": spoken(fate.because),
    }
    if there is not None:
        page.canonical_url = f"{frame.site}{newest.name}/{there}" if frame.site else to
    return context


def todays_files(config_values: Mapping[str, Any], logo: str | None) -> tuple[str, ...]:
    """The files of the content folder that belong to the theme: today's style sheets, scripts and signs, sorted."""
    theme = config_values.get("theme")
    named = [*(config_values.get("extra_css") or ()), *(config_values.get("extra_javascript") or ()), logo]
    if isinstance(theme, Mapping):
        named += [theme.get("logo"), theme.get("favicon")]
    paths = [item.get("path") if isinstance(item, Mapping) else item for item in named]
    return tuple(sorted({path for path in paths if isinstance(path, str) and "://" not in path}))


def bring_along(paths: tuple[str, ...], today: Path, then: Path) -> None:
    """Copy today's files of these paths over an old edition's."""
    for path in paths:
        source, goal = today / path, then / path
        if source.is_file() and goal.resolve().is_relative_to(then.resolve()):
            goal.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, goal)


def _address(uri: str, directories: bool) -> str:
    return address_of(uri) if directories else uri.removesuffix(".md") + ".html"


def _way(from_address: str, to: str) -> str:
    way = posixpath.relpath("/" + to, "/" + posixpath.dirname(from_address))
    return way + "/" if to.endswith("/") and not way.endswith("/") else way
