"""Built sites for tests: how to build one, and how to read the facts off its pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from credo.checks.report import Report
from credo.graph.load import load
from credo.mkdocs_plugin.run import build_site

CHECKOUT = Path(__file__).parents[1]
FETCHED = (
    ("link", "href"),
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("video", "src"),
    ("video", "poster"),
)


class Html(HTMLParser):
    """The facts of a page: text, links, headings, elements with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.headings: list[tuple[str, str]] = []
        self._open: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("h1", "h2", "h3"):
            self._open = tag
            self.headings.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = None

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._open:
            tag, words = self.headings[-1]
            self.headings[-1] = (tag, (words + data).removesuffix("¶"))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


@dataclass(frozen=True)
class Site:
    """A built site's folder."""

    folder: Path

    def page(self, address: str) -> Html:
        return Html((self.folder / address / "index.html").read_text(encoding="utf-8"))

    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))

    def dead_ends(self) -> Iterator[str]:
        """Every address on a page that leads to no file of the site, and whatever is asked of another host."""
        for path in self.pages():
            address = path.relative_to(self.folder).as_posix()
            if address == "404.html":  # served at any address, so its links are whole ones
                continue
            page = Html(path.read_text(encoding="utf-8"))
            for tag, name in (("a", "href"), *FETCHED):
                for attributes in page.all(tag):
                    to = attributes.get(name) or ""
                    if attributes.get("rel") == "canonical" or (
                        tag == "a" and re.match(r"https?:|mailto:|tel:", to)
                    ):
                        continue
                    parts = urlsplit(urljoin("http://here/" + address, to))
                    target = self.folder / unquote(parts.path.lstrip("/"))
                    if parts.netloc != "here":
                        yield f"{address}: <{tag}> asks {to}"
                    elif not target.is_file() and not (target / "index.html").is_file():
                        yield f"{address}: dead link {to}"


def run_engine(engine: str, root: Path, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", engine, "build", "-d", str(folder), *options],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def build_unchecked(root: Path, content: dict[str, str], settings: str = "", *, more: str = "") -> Site:
    """Build a small handbook whatever the checks say: what is refused must be harmless as well.

    ``more`` are further lines of its ``mkdocs.yml``.
    """
    write(root, content, settings, nav=more)
    loaded, _ = load(root)
    trouble = build_site(loaded, Report((), 0, 0), root / "site", strict=False)
    assert trouble == ""
    return Site(root / "site")


def write(root: Path, content: dict[str, str], settings: str = "", *, nav: str = "") -> None:
    for name, text in content.items():
        file = root / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Small\ndocs_dir: content\ntheme: {name: material}\n"
        f"plugins:\n  - search\n  - credo: {settings or '{}'}\n{nav}",
        encoding="utf-8",
    )


def copy_sample(root: Path) -> None:
    shutil.copytree(CHECKOUT / "content", root / "content")
    shutil.copy(CHECKOUT / "mkdocs.yml", root / "mkdocs.yml")
