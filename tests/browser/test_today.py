"""What the front page shows today: chosen by the reader's own date, without moving anything."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page

SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 400);
})"""


def dated(page: Page) -> list[tuple[str, str]]:
    return page.eval_on_selector_all("[data-from]", "all => all.map(e => [e.dataset.from, e.dataset.until])")  # type: ignore[no-any-return]


def at(visit: Any, day: datetime, **wishes: Any) -> Page:
    reader = visit(timezone_id="Europe/London", **wishes)
    reader.page.clock.set_fixed_time(day)
    return reader.go()  # type: ignore[no-any-return]


def shown(page: Page, box: str) -> list[str]:
    """The texts of a box's pieces that can be seen."""
    pieces = page.locator(f"{box} .credo-by-date > *")
    return [piece.inner_text() for piece in pieces.all() if piece.is_visible()]


def noon(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00:00+00:00")


def test_each_week_has_its_card_and_before_the_first_the_first(visit: Any) -> None:
    page = visit().go()
    weeks = dated(page)
    assert len(weeks) > 5
    seen = []
    for first, last in weeks[:3]:
        for day in (noon(first), noon(last)):
            (card,) = shown(at(visit, day), ".credo-today")
            seen.append(card)
    assert seen[0] == seen[1] != seen[2] == seen[3] != seen[4] == seen[5]
    early = at(visit, noon(weeks[0][0]) - timedelta(days=3))
    assert shown(early, ".credo-today") == [seen[0]]
    assert early.get_by_role("heading", name="The next line-up").is_visible()
    assert page.get_by_role("heading", name="This week’s line-up").is_visible()


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "Pacific/Auckland", "Pacific/Honolulu"])
def test_which_week_is_this_one_is_the_readers_own_affair(visit: Any, zone: str) -> None:
    """On a site nobody has built since, and to the last minute of Sunday."""
    (monday, sunday), *_, (last, _) = dated(visit().go())
    for day, hour, week in ((sunday, "23:59:30", monday), (last, "00:00:30", last)):
        reader = visit(timezone_id=zone)
        local = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZoneInfo(zone))
        reader.page.clock.set_fixed_time(local)
        page = reader.go("lineups/")
        assert page.locator("[data-week]:visible").evaluate_all("all => all.map(e => e.dataset.week)") == [
            week
        ]


def test_where_the_data_ends_the_card_shows_the_way(visit: Any) -> None:
    page = at(visit, noon("2099-01-01"))
    (card,) = shown(page, ".credo-today")
    assert "ten minutes, standing" in card
    assert page.locator(".credo-today [data-otherwise] a").get_attribute("href") == "lineups/"


def test_every_day_has_another_story(visit: Any) -> None:
    days = [noon("2026-12-01") + timedelta(days=n) for n in range(3)]
    stories = [shown(at(visit, day), ".credo-two-columns--wide") for day in days]
    assert all(len(found) == 1 for found in stories)
    assert len({found[0] for found in stories}) == 3


def test_without_a_script_there_is_the_weeks_link_and_the_newest_story(visit: Any) -> None:
    page = visit(java_script_enabled=False).go()
    (card,) = shown(page, ".credo-today")
    assert "ten minutes, standing" in card
    assert len(shown(page, ".credo-two-columns--wide")) == 1


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_card_is_chosen(visit: Any, width: int) -> None:
    page = at(visit, noon("2026-12-02"), width=width)
    assert page.evaluate(SHIFT) < 0.01


def test_whoever_has_chosen_a_role_sees_its_departments_line_up(visit: Any) -> None:
    page = at(visit, noon("2026-12-02"))
    (whole,) = shown(page, ".credo-today")
    page.get_by_label("Which role is yours?").select_option("cook")
    page.get_by_role("button", name="Go to my page").click()
    page.wait_for_url("**/roles/cook/")
    page.go_back()
    page.wait_for_selector(".credo-today [data-own]")
    (own,) = shown(page, ".credo-today")
    assert own != whole
    assert "Kitchen: the line-ups to come" in own
    assert (
        page.get_by_role("heading", name="line-up").inner_text().startswith("This week’s line-up · Kitchen")
    )
    href = page.locator(".credo-today [data-own] > p:first-child a").get_attribute("href") or ""
    page.goto(page.url + "lineups/for/kitchen/")
    week = page.locator("h2", has_text="30 November").locator("xpath=following::h3[1]/a").first
    assert href.endswith(str(week.get_attribute("href")).removeprefix("../../.."))
    page.goto(page.url.replace("lineups/for/kitchen/", ""))
    page.wait_for_selector(".credo-today [data-own]")
    page.get_by_role("button", name="Forget my role").click()
    assert shown(page, ".credo-today") == [whole]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_it_is_the_departments(visit: Any, width: int) -> None:
    finger = {"has_touch": True, "is_mobile": True} if width < 600 else {}
    reader = visit(timezone_id="Europe/London", width=width, **finger)
    reader.page.clock.set_fixed_time(noon("2026-12-02"))
    reader.context.add_init_script(
        "localStorage.setItem('credo-role', JSON.stringify({id: 'cook', title: 'Cook'}))"
    )
    page = reader.go()
    page.wait_for_selector(".credo-today [data-own]")
    assert page.evaluate(SHIFT) < 0.02
