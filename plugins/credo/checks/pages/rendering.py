"""Markdown as the handbook renders it, for rules that must not be fooled by what only looks like a link or a tag.

Only pages with something to decide are rendered, each text once as long as the program runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import markdown
from markdown.extensions.toc import slugify, slugify_unicode
from pymdownx import slugs

from credo.checks.pages.html_page import HtmlPage, read_html
from credo.source.extensions import EXTENSIONS

MOST_PAGES: Final = 20_000
_GUARDED: Final[Mapping[str, dict[str, Any]]] = {
    "pymdownx.snippets": {"check_paths": False, "url_download": False},
}
"""Settings that keep a check from reaching for the network, or from stopping where the engine will warn."""
_SLUGS: Final[Mapping[str, Any]] = {
    "python/name:markdown.extensions.toc.slugify": slugify,
    "python/name:markdown.extensions.toc.slugify_unicode": slugify_unicode,
    "python/name:pymdownx.slugs.uslugify": getattr(slugs, "uslugify", None),
}


class Reader:
    """Renders Markdown with one set of extensions.

    ``failures`` are the extensions that could not be switched on, with the reason. ``knows_ids`` tells whether headings
    get the ids that the site will have; a company's own slug function is not run here.
    """

    def __init__(self, extensions: Mapping[str, Mapping[str, Any]]) -> None:
        self.failures: dict[str, str] = {}
        self.knows_ids = True
        self._markdown = markdown.Markdown(output_format="html")
        for name, given in extensions.items():
            settings = self._settings(name, given)
            try:
                self._markdown.registerExtensions([name], {name: settings})
            except Exception as error:  # noqa: BLE001  # whatever a third party's extension raises becomes a finding
                self.failures[name] = _reason(error)
        self.page = lru_cache(maxsize=MOST_PAGES)(self._page)

    def _page(self, text: str) -> HtmlPage:
        """The facts of a Markdown text's page."""
        html, failure = self.html(text)
        return HtmlPage(failure=failure) if failure else read_html(html)

    def html(self, text: str) -> tuple[str, str]:
        """A Markdown text's HTML, and why it could not be rendered (empty if it could)."""
        self._markdown.reset()
        try:
            return self._markdown.convert(text), ""
        except Exception as error:  # noqa: BLE001  # an extension's fault, reported with the page
            return "", _reason(error)

    def _settings(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Settings without what only the engine may resolve (``!!python/name:``); Credo's own stand in for those."""
        own = EXTENSIONS.get(name, {})
        kept = {key: value for key, value in given.items() if not _is_python(value)}
        kept |= {key: own[key] for key in given if key not in kept and key in own}
        if name == "toc" and "slugify" in given and "slugify" not in kept:
            found = _slug(given["slugify"])
            self.knows_ids = found is not None
            kept |= {"slugify": found} if found else {}
        if name == "pymdownx.superfences" and "custom_fences" in kept:
            kept["custom_fences"] = [
                {key: value for key, value in fence.items() if not _is_python(value)}
                for fence in kept["custom_fences"]
                if isinstance(fence, dict)
            ]
        return kept | dict(_GUARDED.get(name, {}))


def reader(extensions: Mapping[str, Mapping[str, Any]]) -> Reader:
    """The reader for these extensions, the same one for the same settings."""
    key = repr(extensions)
    if key not in _READERS:
        _READERS.clear()
        _READERS[key] = Reader(extensions)
    return _READERS[key]


_READERS: Final[dict[str, Reader]] = {}


def _is_python(value: object) -> bool:
    if isinstance(value, str):
        return value.startswith("python/")
    return isinstance(value, dict) and bool(value) and value.keys() <= {"kwds", "args"}


def _slug(given: object) -> Any:
    if isinstance(given, str):
        return _SLUGS.get(given)
    options = given.get("kwds") if isinstance(given, dict) else None
    # `!!python/object/apply:pymdownx.slugs.slugify` is the one way that Material's documentation shows.
    return (
        slugs.slugify(**options)
        if isinstance(options, dict) and options.keys() <= {"case", "percent_encode"}
        else None
    )


def _reason(error: Exception) -> str:
    if isinstance(error, ImportError):
        return "nothing of this name is installed here"
    if isinstance(error, KeyError):
        return f"it has no setting {error}"
    return " ".join(str(error).split())[:200] or type(error).__name__
