"""Built sites for tests: how to build one, and how to read the facts off its pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from credo.checks.report import Report
from credo.graph.load import load
from credo.mkdocs_plugin.run import build_site

CHECKOUT = Path(__file__).parents[1]


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


def run_engine(engine: str, root: Path, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", engine, "build", "-d", str(folder), *options],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def build_unchecked(root: Path, content: dict[str, str], settings: str = "") -> Site:
    """Build a small handbook whatever the checks say: what is refused must be harmless as well."""
    write(root, content, settings)
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
