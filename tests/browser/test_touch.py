"""With a finger: what is pressed is large enough, and no name is broken to fit."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.browser.kinds_of_page import pages
from tests.sites import Site

# What a finger hits of a control: the control itself, or what it spreads over (`::after` of a list's link).
SMALL = """() => {
  const controls = "button, select, input:not([type=checkbox], [type=radio]), summary, .md-button, .md-header a, " +
    ".credo-cards li, .md-footer__link, .credo-search__kinds label"
  return [...document.querySelectorAll(controls)].filter((one) => {
    const box = one.getBoundingClientRect()
    const seen = one.checkVisibility({ visibilityProperty: true }) && box.right > 0 && box.left < innerWidth
    return seen && box.height < 43.5 && !one.matches(".tabbed-control *, .credo-hit a")
  }).map((one) => `${location.pathname}: ${one.outerHTML.slice(0, 90)} ${one.getBoundingClientRect().height}`)
}"""

BROKEN = """() => {
  const broken = []
  for (const card of document.querySelectorAll(".credo-cards--small li a")) {
    const text = card.firstChild
    for (const { 0: word, index } of text.textContent.matchAll(/\\S+/g)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      if (range.getClientRects().length > 1) broken.push(word)
    }
  }
  return broken
}"""


def test_what_is_pressed_is_as_large_as_a_fingertip(sample: Site, visit: Any) -> None:
    reader = visit(390, has_touch=True, is_mobile=True)
    small = []
    for address in pages(sample):
        small += reader.go(address).evaluate(SMALL)
    page = reader.go("?q=guest")
    page.wait_for_selector('dialog[data-answered="guest"]')
    assert small + page.evaluate(SMALL) == []


def test_a_row_of_a_list_leads_where_its_title_does(visit: Any) -> None:
    page = visit(390, has_touch=True, is_mobile=True).go("standards/for/kitchen/")
    row = page.locator(".credo-list li", has_text="Allergies are read back")
    row.locator("p").nth(1).tap(force=True)  # its title lies over all of the row
    page.wait_for_url("**/standards/allergens-read-back/")


def test_no_name_is_broken_in_two(visit: Any) -> None:
    for width in (320, 390, 768):
        page = visit(width).go()
        assert page.evaluate(BROKEN) == [], width


def test_the_kinds_of_hits_are_one_row_so_that_hits_show_at_once(visit: Any) -> None:
    page = visit(390, has_touch=True, is_mobile=True).go("?q=guest")
    page.wait_for_selector('dialog[data-answered="guest"]')
    kinds = page.locator(".credo-search__kinds").bounding_box() or {}
    assert kinds["height"] < 60
    last = page.locator(".credo-search__kinds label").last
    last.tap()
    expect(page.locator(".credo-hit")).to_have_count(int(last.locator("small").inner_text()))


def test_a_diagram_can_be_read_and_pushed_along_by_finger_and_by_key(visit: Any) -> None:
    for width, pushed in ((390, True), (1280, False)):
        page = visit(width).go("guides/how-a-decision-travels/")
        diagram = page.locator("div.mermaid").first
        page.wait_for_function("document.querySelector('div.mermaid')?.clientHeight > 200")
        assert diagram.evaluate("box => box.scrollWidth > box.clientWidth") is pushed, width
        if pushed:
            expect(diagram).to_have_attribute("tabindex", "0")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_when_nothing_is_found_there_are_ways_on(visit: Any) -> None:
    page = visit(390).go("roles/cook/?q=xyzzyq")
    page.wait_for_selector('dialog[data-answered="xyzzyq"]')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/standards/")
