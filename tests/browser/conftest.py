"""Tests that look at built sites in Debian's Chromium. Every site is served under its own strict policy."""

from __future__ import annotations

import gzip
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, sync_playwright

from credo.hosting.policy import inline_parts, policy
from tests.chromium import CHROMIUM, WHY_NOT
from tests.sites import Site

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # Where everything has to be run, a test without its browser has failed: see `chromium`.
    if not CHROMIUM and os.environ.get("CI") != "true":
        for item in items:
            if item.path.is_relative_to(HERE):
                item.add_marker(pytest.mark.skip(reason=WHY_NOT))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail(WHY_NOT)
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
    )
    yield browser
    browser.close()


@dataclass
class Served:
    """A site on a server of its own, and what it was asked for."""

    folder: Path
    policy: str
    server: ThreadingHTTPServer
    asked: list[str] = field(default_factory=list)

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/"

    @cached_property
    def weights(self) -> dict[str, int]:
        """The size of each file as it goes over the wire."""
        return {
            path.relative_to(self.folder).as_posix(): len(_sent(path))
            for path in self.folder.rglob("*")
            if path.is_file()
        }


def serve(site: Site) -> Served:
    served = Served(site.folder, str(policy(inline_parts(site.folder))), None)  # type: ignore[arg-type]

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            path = self.path.split("?")[0].lstrip("/")
            served.asked.append(path)
            file = site.folder / (path + "index.html" if path.endswith("/") or not path else path)
            found = file.is_file()
            content = _sent(file if found else site.folder / "404.html")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", self.guess_type(str(file)) if found else "text/html")
            self.send_header("Content-Security-Policy", served.policy)
            if content[:2] == b"\x1f\x8b":
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    served.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=served.server.serve_forever, daemon=True).start()
    return served


def _sent(path: Path) -> bytes:
    content = path.read_bytes()
    return content if path.suffix in (".woff2", ".png", ".gz") else gzip.compress(content, 6, mtime=0)


@pytest.fixture(scope="session")
def site(sample: Site) -> Iterator[Served]:
    """The sample company's site, served."""
    served = serve(sample)
    yield served
    served.server.shutdown()


@dataclass
class Reader:
    """Somebody with a browser: one page, and what went wrong on it."""

    context: BrowserContext
    page: Page
    site: Served
    elsewhere: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def go(self, address: str = "") -> Page:
        self.page.goto(self.site.root + address)
        return self.page


def reader(browser: Browser, site: Served, **wishes: Any) -> Reader:
    context = browser.new_context(
        **{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **wishes}
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    made = Reader(context, page, site)
    page.on("request", lambda request: _note(made, request.url))
    page.on("console", lambda message: _complaint(made, message))
    page.on("pageerror", lambda error: made.wrong.append(str(error)))
    return made


def _note(made: Reader, url: str) -> None:
    if not url.startswith((made.site.root, "data:", "blob:")):
        made.elsewhere.append(url)


def _complaint(made: Reader, message: ConsoleMessage) -> None:
    missing = message.location["url"] == made.page.url and "404" in message.text
    if message.type == "error" and not missing:
        made.wrong.append(f"{made.page.url}: {message.text}")


@pytest.fixture
def visit(chromium: Browser, site: Served) -> Iterator[Any]:
    """Opens a browser on the sample's site: ``visit(width=390, dark=True)``."""
    made: list[Reader] = []

    def _visit(width: int = 1280, *, dark: bool = False, **wishes: Any) -> Reader:
        wishes.setdefault("viewport", {"width": width, "height": 844 if width < 600 else 900})
        one = reader(chromium, site, color_scheme="dark" if dark else "light", **wishes)
        made.append(one)
        return one

    yield _visit
    for one in made:
        one.context.close()
        assert one.elsewhere == [], "other hosts were asked"
        assert one.wrong == [], "the browser complained, of the policy perhaps"
