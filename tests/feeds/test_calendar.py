"""Calendars, read back by somebody else's parser."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject

from credo.feeds.calendar import calendars
from credo.feeds.files import on_site
from credo.graph.addresses import address_of
from credo.graph.handbook import Handbook
from credo.pages.lineups.outlook import Outlook, outlook_of
from tests.handbooks import handbook_of, record

TODAY = date(2026, 11, 25)
PURPOSE = "Ünïcode; commas, *stars* and\n\na [link](x.md) — " + "very long " * 30


def handbook(every: str = "week", **settings: Any) -> Handbook:
    files = {
        "d/kitchen.md": record("department", "Kitchen"),
        "d/desk.md": record("department", "Desk"),
        "v/v.md": record("value", "Notice", statement="S"),
        "t/t.md": record(
            "story", "Soup", date=date(2026, 1, 1), values=["v"], outcome="triumph", standards=["s1"]
        ),
        **{
            f"s/s{n}.md": record(
                "standard",
                f"Standard {n}",
                purpose=PURPOSE,
                values=["v"],
                applies_to="everyone",
                question="Why?",
            )
            for n in range(3)
        },
    }
    lineup = {"every": every, "start": "2026-09-21"}
    return handbook_of(files, {"company": "Ostrey & Sons", "lineup": lineup, **settings})


def events(outlook: Outlook, path: str, site: str = "https://handbook.example.org/in/") -> list[Any]:
    text = calendars(outlook, on_site(site, address_of))[path].decode("utf-8")
    return list(vobject.readOne(text).vevent_list)


@pytest.mark.parametrize(("every", "days", "count"), [("week", 7, 4 + 1 + 53), ("day", 1, 4 + 1 + 366)])
def test_each_period_is_an_event_a_year_ahead(every: str, days: int, count: int) -> None:
    outlook = outlook_of(handbook(every), TODAY)
    found = events(outlook, "calendars/for/kitchen.ics")
    assert len(found) == count
    first = outlook.period.first - timedelta(days=4 * days)
    starts = [event.dtstart.value for event in found]
    assert starts == [first + timedelta(days=n * days) for n in range(count)]
    assert all(event.dtend.value - event.dtstart.value == timedelta(days=1) for event in found)


def test_an_event_says_what_the_lineup_says() -> None:
    outlook = outlook_of(handbook(), TODAY)
    lineup = outlook.around(4, 0)[0]
    event = events(outlook, "calendars/everyone.ics")[0]
    assert event.summary.value == f"Line-up: {lineup.standard.title}"
    assert event.description.value.startswith("Ünïcode; commas, stars and a link — very long")
    assert "To talk about: Why?" in event.description.value
    assert event.url.value == "https://handbook.example.org/in/lineups/"
    assert event.transp.value == "TRANSPARENT"


def test_events_are_known_by_period_and_department_and_stamped_without_a_clock() -> None:
    outlook = outlook_of(handbook(), TODAY)
    everyone = events(outlook, "calendars/everyone.ics")
    kitchen = events(outlook, "calendars/for/kitchen.ics")
    assert len({event.uid.value for event in (*everyone, *kitchen)}) == len(everyone) + len(kitchen)
    assert kitchen[0].uid.value == "lineup-2026-w44-for-kitchen@ostrey-sons.credo.invalid"
    assert kitchen[0].dtstamp.value == datetime(2026, 10, 26, tzinfo=UTC)
    address = on_site("", address_of)
    assert calendars(outlook, address) == calendars(outlook_of(handbook(), TODAY), address)


def test_lines_are_short_and_end_as_they_must() -> None:
    for content in calendars(outlook_of(handbook(), TODAY), on_site("", address_of)).values():
        lines = content.split(b"\r\n")
        assert max(len(line) for line in lines) <= 75
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert lines[-2:] == [b"END:VCALENDAR", b""]


def test_without_a_site_address_there_is_no_url_and_without_standards_no_calendar() -> None:
    assert not hasattr(events(outlook_of(handbook(), TODAY), "calendars/everyone.ics", "")[0], "url")
    empty = handbook_of({"v/v.md": record("value", "Notice", statement="S")})
    assert calendars(outlook_of(empty, TODAY), on_site("", address_of)) == {}
