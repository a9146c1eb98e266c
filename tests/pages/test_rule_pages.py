"""A page for every rule, and the list of the exceptions a handbook makes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from credo.checks.registry import RULES
from credo.checks.report import Suppressed
from credo.graph.generated import rule_uri
from credo.pages.page import Page
from credo.pages.rule_pages import FAMILIES, family_of, handbook_page, rule_pages
from credo.source.finding import Finding
from tests.linked import handbook_of, record
from tests.markdown_html import rendered, straight

HANDBOOK = handbook_of({"x/notice.md": record("value", title="Notice", statement="S."), "p.md": "# P"})
RULE = next(rule for rule in RULES if rule.id == "VAL101")
ALLOWED = (
    Suppressed(Finding.by(RULE, "content/x/notice.md", "It says nothing.", "Say it."), "It comes in <May>."),
)


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {page.uri: page for page in rule_pages(HANDBOOK, ALLOWED)}


def test_there_is_a_page_for_every_rule_and_one_for_all(pages: dict[str, Page]) -> None:
    assert set(pages) == {"rules/index.md", *(rule_uri(rule.id) for rule in RULES)}
    assert all(page.meta["search"] == {"exclude": True} for page in pages.values())


def test_every_family_has_a_name() -> None:
    assert {family_of(rule) for rule in RULES} <= set(FAMILIES)


def test_the_index_leads_to_every_rule(pages: dict[str, Page]) -> None:
    index = rendered(pages["rules/index.md"].markdown)
    named = {str(a["href"]) for a in index.all("a")}
    assert {rule_uri(rule.id).removeprefix("rules/") for rule in RULES} <= named


def test_the_index_lists_rules_by_id_with_what_they_stop_and_shows_code_as_code(
    pages: dict[str, Page],
) -> None:
    lines = pages["rules/index.md"].markdown.splitlines()
    stories = [line.split("]")[0] for line in lines if line.startswith("-   [STO")]
    assert stories == sorted(stories)
    index = rendered(pages["rules/index.md"].markdown)
    assert "A setting in mkdocs.yml is unknown or has a wrong value. error" in straight(index.text)


@pytest.mark.parametrize(("rule", "option"), [("VAL106", "most: 7"), ("PAG006", "hosts: []")])
def test_options_are_shown_as_they_are_set(pages: dict[str, Page], rule: str, option: str) -> None:
    shown = rendered(pages[rule_uri(rule)].markdown).text
    assert f"options:\n          {rule}:\n            {option}\n" in shown


def test_an_exception_is_listed_with_its_reason_and_its_page(pages: dict[str, Page]) -> None:
    index = rendered(pages["rules/index.md"].markdown)
    assert "It comes in <May>." in straight(index.text)
    assert "../values/notice.md" in [a.get("href") for a in index.all("a")]
    none = next(iter(rule_pages(HANDBOOK, ())))
    assert "Allowed here" not in none.markdown


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rules_page_tells_what_why_and_how_and_what_credo_says(
    pages: dict[str, Page], rule: object
) -> None:
    found = next(each for each in RULES if each is rule)
    page = rendered(pages[rule_uri(found.id)].markdown)
    headings = [straight(words) for _, words in page.headings]
    assert headings[0].startswith(found.id)
    wanted = ("What", "Why it matters", "How to fix", "Found here", "In your handbook")
    assert [each for each in wanted if each not in headings] == []
    assert "What Credo says:" in page.text
    assert straight(found.doc.split("\n\n")[0].split("`")[0]) in straight(page.text)


def test_a_finding_is_led_to_the_page_its_file_makes() -> None:
    assert handbook_page(HANDBOOK, "content/x/notice.md") == ("Notice", "values/notice.md")
    assert handbook_page(HANDBOOK, "content/p.md") is None
    assert handbook_page(replace(HANDBOOK, records=()), "content/x/notice.md") is None
