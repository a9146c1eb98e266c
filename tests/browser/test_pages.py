"""What holds on every kind of page: weight, stillness, width, keyboard, paper."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import expect

from tests.browser.conftest import Served
from tests.browser.kinds_of_page import pages
from tests.sites import Site

SHIFT = """() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 150);
})"""
WIDER = """() => [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    const away = element.closest("[hidden], .md-sidebar, dialog, .md-tabs, .md-path, " +
        ".credo-matrix, .md-typeset__scrollwrap, pre, .tabbed-labels");  // which scroll, or are out of sight
    return !away && element.checkVisibility() && box.width > 0 && box.right > innerWidth + 1;
}).map((element) => `${element.tagName}.${element.className} ${Math.round(element.getBoundingClientRect().right)}`)"""
DIAGRAMS = {"guides/how-a-decision-travels/"}


def test_no_page_is_heavy(sample: Site) -> None:
    heavy = {path.as_posix(): size for path in sample.pages() if (size := path.stat().st_size) > 150_000}
    assert heavy == {}


def test_a_first_view_weighs_less_than_350_kb(visit: Any, site: Served) -> None:
    for address in pages(Site(site.folder)):
        if address in DIAGRAMS:
            continue
        reader = visit()  # with nothing in its cache
        site.asked.clear()
        reader.go(address).wait_for_timeout(100)
        files = {path + "index.html" if path.endswith("/") or not path else path for path in site.asked}
        weight = sum(site.weights.get(name, 0) for name in files)
        assert 30_000 < weight < 350_000, (address, weight)
        reader.context.close()


def test_nothing_moves_and_nothing_is_too_wide_on_a_phone(visit: Any, sample: Site) -> None:
    reader = visit(390)
    page = reader.page
    for address in pages(sample):
        reader.go(address)
        assert page.evaluate(SHIFT) < 0.02, address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        assert page.evaluate(WIDER) == [], address


def test_nothing_moves_on_a_desk_with_a_role_chosen(visit: Any, sample: Site) -> None:
    reader = visit()
    reader.context.add_init_script(
        "localStorage.setItem('credo-role', JSON.stringify({id: 'cook', title: 'Cook'}))"
    )
    for address in ("", "standards/walk-dont-point/", "roles/cook/", "answers/find-a-standard/"):
        assert reader.go(address).evaluate(SHIFT) < 0.02, address


def test_everything_in_a_page_can_be_reached_by_key(visit: Any) -> None:
    page = visit().go("standards/walk-dont-point/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=re.compile("Skip to content"))).to_be_focused()
    seen = set()
    for _ in range(150):
        page.keyboard.press("Tab")
        place = page.evaluate(
            "() => { const e = document.activeElement; e.dataset.n ??= String(Math.random());"
            " return [e.dataset.n, e.tagName, e.getAttribute('href') ?? e.classList[0]] }"
        )
        if place[1] == "BODY":
            break
        seen.add((place[1], place[2]))
    wanted = page.evaluate(
        "() => [...document.querySelectorAll('.md-content a[href], .md-header a[href], .md-tabs a')]"
        ".filter((e) => e.checkVisibility() && e.tabIndex >= 0).map((e) => ['A', e.getAttribute('href')])"
    )
    assert {tuple(one) for one in wanted} <= seen
    assert ("BUTTON", "credo-search-open") in seen


def test_links_lead_somewhere_without_scripts(visit: Any, sample: Site) -> None:
    reader = visit(java_script_enabled=False)
    page = reader.go("roles/cook/")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Cook"))
    href = page.locator(".credo-list a").first.get_attribute("href")
    assert href
    page.goto(urljoin(page.url, href))
    expect(page.get_by_role("heading", name="Why")).to_be_visible()


def test_paper_has_the_text_and_no_controls(visit: Any) -> None:
    reader = visit()
    for address in ("", "roles/cook/", "answers/find-a-standard/", "standards/walk-dont-point/"):
        page = reader.go(address)
        page.emulate_media(media="print")
        controls = (
            ".md-header, .md-tabs, .md-sidebar, .credo-filter, .credo-role, .credo-mine, .credo-search-open"
        )
        for control in page.locator(controls).all():
            expect(control).to_be_hidden()
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        page.emulate_media(media="screen")


def test_a_diagram_is_drawn_under_the_policy(visit: Any) -> None:
    """As everywhere, ``visit`` fails on the first violation."""
    page = visit().go("guides/how-a-decision-travels/")
    diagram = page.locator("div.mermaid").first
    expect(diagram).to_be_visible()
    assert (diagram.bounding_box() or {"height": 0})["height"] > 100
