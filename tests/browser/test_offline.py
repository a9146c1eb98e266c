"""The flavour that is read from a folder, without a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from credo.checks.report import Report
from credo.graph.load import load
from credo.mkdocs_plugin.run import build_site
from tests.sites import CHECKOUT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("offline") / "a folder with spaces"
    loaded, _ = load(CHECKOUT)
    assert build_site(loaded, Report((), 0, 0), made, offline=True) == ""
    return made


@pytest.fixture
def page(chromium: Browser, folder: Path) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else wrong.append(r.url))
    page.goto((folder / "index.html").as_uri())
    yield page
    context.close()
    assert wrong == []


def test_every_address_is_that_of_a_file(page: Page) -> None:
    page.get_by_role("link", name="Why do we do that?").click()
    page.wait_for_url("**/answers/find-a-standard.html")
    page.get_by_role("link", name="Soup for late arrivals").first.click()
    page.wait_for_url("**/standards/late-arrival-soup.html")
    expect(page.get_by_role("heading", name="Why")).to_be_visible()


def test_the_search_works(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("allergens")
    expect(page.locator(".credo-search .credo-hit").first).to_contain_text("Allergies are read back")
    page.keyboard.press("Enter")
    page.wait_for_url("**/standards/allergens-read-back.html")


def test_choices_work(page: Page) -> None:
    page.get_by_label("Which role is yours?").select_option("cook")
    page.get_by_role("button", name="Go to my page").click()
    page.wait_for_url("**/roles/cook.html")
    page.goto(page.url.replace("roles/cook.html", "answers/find-a-standard.html"))
    page.get_by_label("Department").select_option("kitchen")
    page.locator('[data-credo="found"] a', has_text="Allergies are read back").click()
    page.wait_for_url("**/standards/allergens-read-back.html")
