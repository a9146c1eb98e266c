"""Find a standard, and for your role."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Served, reader

FINDER = "answers/find-a-standard/"


def test_a_choice_leaves_what_fits_and_stands_in_the_address(visit: Any) -> None:
    page = visit().go(FINDER)
    page.get_by_label("Department").select_option("kitchen")
    page.get_by_label("Value", exact=True).select_option("say-it-straight")
    expect(page.locator('[data-credo="found"] li').first).to_be_visible()
    titles = page.locator('[data-credo="found"] li a').all_text_contents()
    assert "Allergies are read back" in titles
    assert titles == sorted(titles, key=str.casefold)
    expect(page.locator('.credo-filter [role="status"]')).to_have_text(f"{len(titles)} of 52 standards")
    expect(page.get_by_label("Department").locator("option:checked")).to_have_text(f"Kitchen ({len(titles)})")
    address = parse_qs(urlsplit(page.url).query)
    assert address == {"department": ["kitchen"], "value": ["say-it-straight"]}


def test_an_address_that_was_passed_on_shows_the_same(visit: Any) -> None:
    page = visit(390).go(f"{FINDER}?role=cook&words=sesame")
    expect(page.locator('[data-credo="found"] li a')).to_have_text(["Allergies are read back"])
    expect(page.locator('[data-credo="all"]')).to_be_hidden()
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator('[data-credo="all"]')).to_be_visible()
    assert "?" not in page.url


def test_three_thousand_standards_are_chosen_from_at_once(visit: Any) -> None:
    """Their rows stand in for the sample's; counting them by every choice is what takes the time."""
    rows = [
        [
            f"standards/s{n}/",
            f"Don’t number {n}",
            f"Why {n}",
            ["notice-first"],
            ["kitchen"],
            [["cook"], ["waiter"]][n % 2],
            [],
        ]
        for n in range(3000)
    ]
    page = visit(390).page
    script = f"credoStandards.push(...{json.dumps(rows)});"
    page.route(
        "**/assets/data/standards-*.js",
        lambda route: route.fulfill(body=script, content_type="text/javascript"),
    )
    page.goto(visit().site.root + FINDER)
    page.get_by_label("Role").select_option("cook")
    expect(page.locator('.credo-filter [role="status"]')).to_have_text(re.compile("1500 of"))
    expect(page.locator('[data-credo="found"] li')).to_have_count(40)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator('[data-credo="found"] li')).to_have_count(80)
    took = page.evaluate(
        """() => new Promise((done) => {
            const words = document.getElementById("credo-words"), start = performance.now();
            new MutationObserver(() => done(performance.now() - start))
                .observe(document.querySelector('.credo-filter [role="status"]'), { childList: true });
            words.value = "don't number 2998";
            words.dispatchEvent(new Event("input", { bubbles: true }));
        })"""
    )
    expect(page.locator('[data-credo="found"] li a')).to_have_text(["Don’t number 2998"])
    assert took < 2000


def test_an_address_with_a_choice_that_is_gone_shows_everything(visit: Any) -> None:
    page = visit().go(f"{FINDER}?role=conjurer")
    expect(page.locator('[data-credo="all"]')).to_be_visible()


def test_it_works_by_key(visit: Any) -> None:
    page = visit().go(FINDER)
    page.get_by_label("Value", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator('[data-credo="found"] li').first).to_be_visible()


def test_a_role_is_chosen_once_and_kept(visit: Any) -> None:
    page = visit().go()
    page.get_by_label("Which role is yours?").select_option("cook")
    page.get_by_role("button", name="Go to my page").click()
    page.wait_for_url("**/roles/cook/")
    page.goto(page.url.replace("roles/cook/", "stories/"))
    link = page.get_by_role("link", name="Your role: Cook")
    link.click()
    page.wait_for_url("**/roles/cook/")
    page.get_by_role("button", name="Forget my role").click()
    expect(link).to_have_count(0)
    page.reload()
    expect(link).to_have_count(0)


def test_a_browser_that_remembers_nothing_gets_everything_else(chromium: Browser, site: Served) -> None:
    one = reader(chromium, site)
    one.context.add_init_script(
        "Storage.prototype.setItem = () => { throw new Error('full') };"
        "const get = Storage.prototype.getItem;"
        "Storage.prototype.getItem = function (key) {"
        " if (key === 'credo-role') throw new Error('closed'); return get.call(this, key) };"
    )
    page = one.go("roles/cook/")
    page.get_by_role("button", name="This is my role").click()
    expect(page.get_by_role("button", name="This is my role")).to_be_visible()
    assert one.wrong == []
    one.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_without_scripts_everything_is_there_to_read(visit: Any, width: int) -> None:
    page = visit(width, java_script_enabled=False).go(FINDER)
    expect(page.locator(".credo-filter")).to_be_hidden()
    expect(page.get_by_role("link", name="Allergies are read back")).to_be_visible()
    page.goto(page.url.replace(FINDER, ""))
    expect(page.locator(".credo-role")).to_be_hidden()
    expect(page.locator(".credo-search-open")).to_be_hidden()
    expect(page.locator(".credo-cards").get_by_role("link", name="Night porter")).to_be_visible()


def test_what_is_new_or_has_changed_is_marked_among_what_was_chosen_too(visit: Any) -> None:
    page = visit().go(FINDER)
    whole = page.locator('[data-credo="all"] li', has_text="Names said right").locator(".credo-badge")
    chosen = visit().go(f"{FINDER}?words=mangled").locator('[data-credo="found"] li .credo-badge')
    expect(chosen).to_have_text([whole.inner_text()])
    assert "Changed" in whole.inner_text()


def test_the_questions_stand_on_the_first_screen_and_one_knows_the_role(visit: Any) -> None:
    page = visit(390).go()
    for question in ("Why do we do that?", "May I decide this?", "What changed?"):
        expect(page.get_by_role("link", name=question)).to_be_in_viewport()
    expect(page.get_by_label("Which role is yours?")).to_be_in_viewport()
    page.get_by_role("link", name="May I decide this?").click()
    page.wait_for_url("**/answers/what-i-may-decide/")
    page.goto(page.url.replace("answers/what-i-may-decide/", "roles/cook/"))
    page.get_by_role("button", name="This is my role").click()
    page.goto(page.url.replace("roles/cook/", ""))
    page.get_by_role("link", name="May I decide this?").click()
    page.wait_for_url("**/answers/what-i-may-decide/cook/")
