"""The search, as people use it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from credo.search.words import STEMMERS, stems, words
from tests.sites import CHECKOUT

QUESTIONS = json.loads((CHECKOUT / "tests/data/search_questions.json").read_text(encoding="utf-8"))[
    "questions"
]
FOUND = """async (text) => {
    const { found } = await credoSearch.find(text);
    return (await Promise.all(found.slice(0, 3).map(credoSearch.hit))).map((hit) => hit.address);
}"""


def ready(page: Page, text: str) -> Page:
    """The page with its search open and answered."""
    page.keyboard.press("/")
    page.keyboard.insert_text(text)
    page.wait_for_selector(f'dialog[data-answered="{text}"]')
    return page


def titles(page: Page) -> list[str]:
    return page.locator(".credo-search .credo-hit__title").all_text_contents()


def test_28_of_30_questions_find_their_page_among_the_first_three(visit: Any) -> None:
    page = ready(visit().go(), "guest")
    missed = []
    for question in QUESTIONS:
        found = [address.split("#")[0].strip("/") for address in page.evaluate(FOUND, question["types"])]
        if not set(found) & set(question["finds"]):
            missed.append(f"{question['types']}: {found}")
    assert len(QUESTIONS) == 30
    assert len(missed) <= 2, missed


def test_a_hit_shows_the_why_of_a_standard(visit: Any) -> None:
    page = ready(visit().go("guides/rotas-and-swaps/"), "late arrivals")
    first = page.locator(".credo-search .credo-hit").first
    expect(first).to_contain_text("Soup for late arrivals")
    expect(first).to_contain_text("Standard · Front desk")
    expect(first).to_contain_text("Delayed trains land people here hungry and cross")
    expect(first.locator("mark").first).to_have_text("late")


@pytest.mark.parametrize("text", ["allergen", "allergens", "ALLERGÉNS", "alergy", "alergies"])
def test_endings_accents_and_typing_errors_are_forgiven(visit: Any, text: str) -> None:
    assert "Allergies are read back" in titles(ready(visit().go(), text))[:3]


def test_a_word_half_typed_finds_something(visit: Any) -> None:
    assert titles(ready(visit().go(), "mattr"))[0] == "Two to a mattress"


def test_synonyms_of_the_settings_count(visit: Any) -> None:
    assert "Luggage doesn’t wait alone" in titles(ready(visit().go(), "suitcases"))[:3]


@pytest.mark.parametrize("key", ["f", "s", "/", "Control+k"])
def test_keys_open_it_and_escape_gives_the_caret_back(visit: Any, key: str) -> None:
    page = visit().go()
    page.get_by_role("link", name="May I decide this?").focus()
    page.keyboard.press(key)
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("link", name="May I decide this?")).to_be_focused()


def test_a_key_typed_into_a_field_stays_there(visit: Any) -> None:
    page = visit().go("answers/find-a-standard/")
    page.get_by_label("Words").focus()
    page.keyboard.type("safe")
    expect(page.get_by_label("Words")).to_have_value("safe")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_arrows_go_through_the_hits_and_enter_opens_one(visit: Any) -> None:
    page = ready(visit().go(), "mattress")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".credo-search .credo-hit a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/standards/two-to-a-mattress/")


def test_one_kind_may_be_asked_for(visit: Any) -> None:
    page = ready(visit(390).go(), "soup")
    page.get_by_role("radio", name="Stories").check(force=True)
    expect(page.locator(".credo-search .credo-hit__kind").first).to_contain_text("Story")
    kinds = page.locator(".credo-search .credo-hit__kind").all_text_contents()
    assert all(kind.startswith("Story") for kind in kinds)


def test_more_is_shown_on_demand(visit: Any) -> None:
    page = ready(visit().go(), "guest")
    assert len(titles(page)) == 10
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".credo-search .credo-hit")).to_have_count(20)
    expect(page.locator(".credo-search .credo-hit a").nth(10)).to_be_focused()


def test_nothing_found_is_said(visit: Any) -> None:
    page = ready(visit().go(), "xyzzyq")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("Nothing found")


def test_an_address_may_ask(visit: Any) -> None:
    page = visit().go("?q=mattress")
    expect(page.locator(".credo-search .credo-hit").first).to_contain_text("Two to a mattress")


def test_a_page_that_is_not_there_searches_for_what_its_address_says(visit: Any) -> None:
    page = visit(390).go("standards/walk-and-point/")
    expect(page.get_by_role("heading", name="Perhaps you meant")).to_be_visible()
    expect(page.locator(".credo-perhaps .credo-hit").first).to_contain_text("Walk, don’t point")
    page.get_by_role("button", name="Search").last.click()
    expect(page.get_by_role("dialog")).to_contain_text("Walk, don’t point")


def test_it_weighs_little_and_is_asked_for_only_when_needed(visit: Any, site: Any) -> None:
    reader = visit()
    site.asked.clear()
    page = reader.go("standards/walk-dont-point/")
    page.wait_for_load_state("networkidle")
    assert not [path for path in site.asked if path.startswith("search/") or "minisearch" in path]
    site.asked.clear()
    ready(page, "why do we walk with guests")
    assert sum(site.weights.get(path, 0) for path in set(site.asked)) < 150_000


def test_both_sides_find_the_same_stems(visit: Any) -> None:
    """The languages' own words, whole and cut short: endings of all kinds."""
    texts = files("material").joinpath("templates/partials/languages")
    page = ready(visit().go(), "guest")
    for code, algorithm in STEMMERS.items():
        file = texts.joinpath(f"{code}.html")
        if not file.is_file():
            continue
        language = stems(code)
        text = file.read_text(encoding="utf-8")
        whole = sorted(set(words(text)))
        cut = sorted({word[:length] for word in whole for length in range(4, len(word) + 1)})
        ours = [language.stem(word) for word in cut]
        theirs = page.evaluate(
            """async ([algorithm, words]) => {
                if (!window[`${algorithm[0].toUpperCase()}${algorithm.slice(1)}Stemmer`]) await new Promise((done) => {
                    const script = document.createElement("script");
                    const base = document.querySelector('script[src*="minisearch"]').src;
                    script.src = new URL(`snowball/${algorithm}-stemmer.js`, base).href;
                    script.onload = done;
                    document.head.append(script);
                });
                return words.map(credoWords.stemmer(algorithm));
            }""",
            [algorithm, cut],
        )
        different = [word for word, one, other in zip(cut, ours, theirs, strict=True) if one != other]
        assert len(different) <= len(cut) * 0.002, (code, different)


def test_both_sides_find_the_same_words(visit: Any) -> None:
    page = ready(visit().go(), "guest")
    texts = [
        "Don't point; the guest’s bags",
        "Lucía's crème brûlée 24/7",
        "ซุปร้อน",
        "お茶A",
        "हिन्दी",
        "Ёлка и ёж",
        "سلام",
    ]
    for text in texts:
        assert page.evaluate("(text) => credoWords.words(text)", text) == words(text)
