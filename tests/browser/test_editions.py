"""The editions in Chromium, served from a subfolder of a host the handbook was never told about."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_access import AXE, in_all_ways
from tests.cli.test_build import run
from tests.cli.test_editions_build import three_editions


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Tests have their own output."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site: below /intranet/handbook/ of a server."""
    top = tmp_path_factory.mktemp("served")
    with pytest.MonkeyPatch.context() as patch:
        for role in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{role}_NAME", "Marit")
            patch.setenv(f"GIT_{role}_EMAIL", "marit@ferry.example")
        made = three_editions(top / "house")
    status, output, errors = run(made.root, "build", "--editions")
    assert (status, errors) == (0, ""), output
    (top / "intranet").mkdir()
    (made.root / "site").rename(top / "intranet" / "handbook")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(top)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/intranet/handbook/"
    server.shutdown()


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page()
    yield opened
    opened.close()


def choose(page: Page, title: str) -> None:
    page.locator(".md-version__current").focus()  # the list opens on top of the button
    page.locator(".md-version__link", has_text=title).click()


def test_the_selector_lists_the_editions(page: Page, home: str) -> None:
    page.goto(home)
    page.wait_for_url(f"{home}now/")
    page.wait_for_selector(".md-version__link", state="attached")
    assert page.locator(".md-version__current").inner_text() == "Now (since Spring 2026)"
    titles = [text.strip() for text in page.locator(".md-version__link").all_text_contents()]
    assert titles == ["Now (since Spring 2026)", "Spring 2026", "Autumn 2025", "Spring 2025"]


def test_it_switches_to_the_same_page(page: Page, home: str) -> None:
    page.goto(f"{home}now/standards/keys/")
    page.wait_for_selector(".md-version__link", state="attached")
    choose(page, "Spring 2025")
    page.wait_for_url(f"{home}one/standards/keys/")
    assert page.locator(".md-version__current").inner_text() == "Spring 2025"


def test_a_page_the_other_edition_does_not_have_leads_to_its_start(page: Page, home: str) -> None:
    page.goto(f"{home}now/standards/phones/")
    page.wait_for_selector(".md-version__link", state="attached")
    choose(page, "Spring 2025")
    page.wait_for_url(f"{home}one/")


def test_the_banner_leads_to_the_page_s_new_name(page: Page, home: str) -> None:
    page.goto(f"{home}one/standards/greet/")
    found = page.locator(".credo-older")
    assert found.is_visible()
    found.get_by_role("link").click()
    page.wait_for_url(f"{home}three/standards/welcome/")
    assert page.locator(".credo-older").count() == 0


def test_the_banner_is_printed_too(page: Page, home: str) -> None:
    page.goto(f"{home}two/standards/lifts/")
    page.emulate_media(media="print")
    assert page.locator(".credo-older").is_visible()
    page.emulate_media(media="screen")


@pytest.mark.parametrize(
    "address",
    [
        "now/what-changed/",
        "two/what-changed/",
        "two/editions/two/",
        "three/standards/welcome/",
        "now/standards/",
    ],
)
def test_axe_finds_nothing_where_changes_are_told(page: Page, home: str, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")  # half faded in, a text has half its contrast
    page.goto(home + address)
    page.wait_for_selector(".md-version__link", state="attached")
    page.evaluate(AXE)
    assert in_all_ways(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")


def test_what_went_and_came_is_told_without_colour(page: Page, home: str) -> None:
    page.goto(f"{home}two/what-changed/")
    lines = "element => getComputedStyle(element).textDecorationLine"
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert page.locator("del").first.evaluate(lines) == "line-through"
        assert page.locator("ins").first.evaluate(lines) == "underline"
    page.emulate_media(media="screen")


def test_a_mark_says_since_when_and_is_printed(page: Page, home: str) -> None:
    page.goto(f"{home}now/standards/")
    mark = page.locator("li", has_text="Let it ring twice").locator(".credo-badge")
    assert mark.inner_text().split() == ["New", "since", "Spring", "2026"]
    assert mark.evaluate("element => element.offsetWidth") < 60
    page.emulate_media(media="print")
    assert mark.is_visible()
    page.emulate_media(media="screen")


def test_addresses_without_an_edition_work_without_scripts(chromium: Browser, home: str) -> None:
    plain = chromium.new_context(java_script_enabled=False).new_page()
    for address, goal in {
        "standards/greet/": "now/standards/welcome/",
        "latest/standards/keys/": "three/standards/keys/",
        "standards/lifts/": "two/standards/lifts/",
    }.items():
        plain.goto(home + address)
        plain.wait_for_url(home + goal)
    plain.close()
