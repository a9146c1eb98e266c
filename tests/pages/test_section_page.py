"""The pages that open a section or a group, and the front page."""

from __future__ import annotations

from datetime import date

import pytest

from credo.graph.handbook import Handbook
from credo.pages.changes.chronicle import chronicle_of
from credo.pages.groups import groups
from credo.pages.lineups.outlook import outlook_of
from credo.pages.page import Page
from credo.pages.section_page import empty_page, home_page, section_pages, stories_of_the_day
from tests.linked import handbook_of, record
from tests.markdown_html import rendered, straight

VALUE = record("value", title="Notice", statement="Look up.")


def story(number: int) -> str:
    return record(
        "story", title=f"Story {number}", date=f"2026-01-{number:02}", values=["notice"], outcome="triumph"
    )


def handbook(**more: str) -> Handbook:
    return handbook_of(
        {"notice.md": VALUE, **{name.replace("__", "/") + ".md": text for name, text in more.items()}}
    )


def sections(found: Handbook, kind: str) -> list[Page]:
    whole = groups(found, kind)
    return list(section_pages(chronicle_of(found), kind, whole, found.openers.get(whole.uri)))


def links(page: Page) -> list[str]:
    return [str(a["href"]) for a in rendered(page.markdown).all("a")]


def heading(page: Page) -> str:
    tag, words = rendered(page.markdown).headings[0]
    assert tag == "h1"
    return straight(words)


def test_a_section_lists_its_records() -> None:
    (page,) = sections(handbook(), "value")
    assert (page.uri, page.kind, page.source) == ("values/index.md", "value-index", None)
    assert "notice.md" in links(page)
    assert page.meta["search"]["boost"] < 1


def test_the_list_of_editions_says_when_each_came_out() -> None:
    found = handbook(first=record("edition", title="First", date="2026-03-16"))
    (page,) = sections(found, "edition")
    assert "First 16 March 2026" in " ".join(rendered(page.markdown).text.split())


@pytest.mark.parametrize(
    ("opening", "title", "says"),
    [
        ("# Ours\n\nSix of them, see [one](../notice.md).", "Ours", "Six of them"),
        ("---\ntitle: Named\n---\nSix of them, see [one](../notice.md).", "Named", "Six of them"),
    ],
)
def test_a_hand_written_index_opens_it(opening: str, title: str, says: str) -> None:
    (page,) = sections(handbook(values__index=opening), "value")
    assert (page.source, page.title, heading(page)) == ("values/index.md", title, title)
    assert says in rendered(page.markdown).text
    assert links(page).count("notice.md") == 2
    assert len([tag for tag, _ in rendered(page.markdown).headings if tag == "h1"]) == 1


def test_groups_have_pages_that_lead_back() -> None:
    texts = {
        f"s{n}": record(
            "standard",
            title=f"S {n}",
            statement="S.",
            purpose="P.",
            values=["notice"],
            applies_to={"departments": [d]},
        )
        for n, d in enumerate(["kitchen", "desk"] * 20)
    }
    found = handbook(
        kitchen=record("department", title="Kitchen"), desk=record("department", title="Desk"), **texts
    )
    index, *rest = sections(found, "standard")
    assert {"Kitchen", "Desk"} <= {page.title.rpartition(": ")[2] for page in rest}
    for page in rest:
        assert "index.md" in " ".join(links(page))
    named = {to for page in (index, *rest) for to in links(page)}
    assert {f"s{n}.md" for n in range(40)} <= {to.rsplit("/", 1)[-1] for to in named}


def test_the_front_page_leads_on() -> None:
    found = handbook(
        vision=record("vision", title="Lighter", statement="Everyone leaves lighter."),
        cook=record("role", title="Cook", function="Cooks.", purpose="Somebody eats."),
        index="---\ntitle: Mine\n---\nWelcome in.",
        **{f"t{n}": story(n) for n in range(1, 4)},
    )
    page = home_page(
        outlook_of(found, date(2026, 11, 22), {}), chronicle_of(found), found.openers.get("index.md")
    )
    assert heading(page) == "Lighter"
    assert {"roles/index.md", "stories/index.md", "values/notice.md"} <= set(links(page))
    assert "answers/what-i-may-decide.md" in links(page)
    assert not {"standards/index.md", "answers/find-a-standard.md", "what-changed/index.md"} & set(
        links(page)
    )
    assert "Welcome in." in rendered(page.markdown).text


def test_an_empty_handbook_says_what_to_do_first() -> None:
    page = empty_page(handbook_of({}))
    assert page.uri == "index.md"
    assert heading(page) == "The handbook"


def test_stories_of_the_day_are_the_same_all_week_and_others_next_week() -> None:
    found = handbook(**{f"t{n}": story(n) for n in range(1, 29)})
    chosen = [
        [each.id for each in stories_of_the_day(outlook_of(found, day, {}))]
        for day in (date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 23))
    ]
    assert chosen[0] == chosen[1]
    assert chosen[0] != chosen[2]
    assert len(set(chosen[0])) == 21
