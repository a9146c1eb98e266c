"""axe-core on every kind of page: WCAG 2.2 AA and good practice, both widths, both schemes, with the search open."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.kinds_of_page import pages
from tests.sites import Site

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def found(page: Page, *rules: str) -> list[str]:
    """What axe objects to: the rule, what it wants, and the first places."""
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
    result = page.evaluate(
        "(only) => axe.run(document, {runOnly: only, resultTypes: ['violations'], elementRef: false})", only
    )
    return [
        f"{page.url} {page.viewport_size}: {one['id']}: {one['help']}: "
        + " | ".join(node["html"][:160] for node in one["nodes"][:3])
        for one in result["violations"]
    ]


def in_all_ways(page: Page) -> list[str]:
    """Everything at both widths and in both schemes; a light phone differs from both in nothing axe looks at."""
    page.set_viewport_size({"width": 1280, "height": 1600})  # no entry of the navigation is cut off
    page.emulate_media(color_scheme="light")
    objections = found(page)
    page.emulate_media(color_scheme="dark")
    objections += found(page, "color-contrast", "link-in-text-block")
    page.set_viewport_size({"width": 390, "height": 844})
    return objections + found(page)


def test_axe_finds_nothing_on_any_kind_of_page(sample: Site, visit: Any) -> None:
    reader = visit()
    reader.context.add_init_script(AXE)
    objections = []
    for address in pages(sample):
        objections += in_all_ways(reader.go(address))
    assert objections == []


@pytest.mark.parametrize("text", ["guest", "allergens", "xyzzyq"])
def test_axe_finds_nothing_while_the_search_is_open(visit: Any, text: str) -> None:
    reader = visit()
    reader.context.add_init_script(AXE)
    page = reader.go(f"standards/walk-dont-point/?q={text}")
    page.wait_for_selector(f'dialog[data-answered="{text}"]')
    assert in_all_ways(page) == []


def test_axe_finds_nothing_once_choices_are_made(visit: Any) -> None:
    reader = visit()
    reader.context.add_init_script(AXE)
    page = reader.go("roles/cook/")
    page.get_by_role("button", name="This is my role").click()
    objections = in_all_ways(page)
    page = reader.go("answers/find-a-standard/?value=notice-first")
    page.wait_for_selector('[data-credo="found"]:not([hidden]) li')
    assert objections + in_all_ways(page) == []


def test_axe_finds_nothing_in_the_open_menu(visit: Any) -> None:
    reader = visit(390)
    reader.context.add_init_script(AXE)
    page = reader.go("standards/walk-dont-point/")
    page.locator('button[data-credo="__drawer"]').click()
    page.wait_for_timeout(300)
    assert found(page) == []


def test_what_is_chosen_can_be_told_in_forced_colours(visit: Any) -> None:
    page = visit(forced_colors="active").go("standards/walk-dont-point/?q=guest")
    page.wait_for_selector('dialog[data-answered="guest"]')
    ground = "one => getComputedStyle(one).backgroundColor"
    chosen, *rest = page.locator(".credo-search__kinds span").all()
    assert chosen.evaluate(ground) not in {one.evaluate(ground) for one in rest}
    line = "all => all.map((one) => getComputedStyle(one).borderBottomColor)"
    tab = page.locator(".md-tabs__item--active .md-tabs__link").evaluate_all(line)
    others = page.locator(".md-tabs__item:not(.md-tabs__item--active) .md-tabs__link").evaluate_all(line)
    assert not set(tab) & set(others)
