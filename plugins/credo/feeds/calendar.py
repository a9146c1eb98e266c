"""The line-ups as calendars (RFC 5545): one for each department, one for the whole house, a year ahead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final

from icalendar import Calendar, Component, Event

from credo.graph.generated import LINEUP_INDEX, department_lineups_uri
from credo.pages.lineups.lineup import Lineup
from credo.pages.lineups.lineup_pages import HOUSE, calendar_uri
from credo.pages.lineups.outlook import Outlook
from credo.pages.markdown_text import spoken
from credo.schema.kinds import Department
from credo.schema.record import Record

Address = Callable[[str], str | None]
"""The whole address of a page by its path; None where the site's own isn't known."""

PAST: Final = 4
"""So many past line-ups stay in a calendar."""

_END: Final = b"END:VCALENDAR\r\n"
_FRAME: Final = (b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n")


def calendars(outlook: Outlook, address: Address) -> Mapping[str, bytes]:
    """The calendar files by their paths on the site. The same outlook gives the same bytes."""
    company = outlook.handbook.settings.company or "Handbook"
    texts: dict[tuple[str, ...], bytes] = {}
    found = {}
    for department in (None, *outlook.handbook.departments):
        lineups = outlook.around(PAST, outlook.rhythm.a_year, department)
        if lineups:
            found[calendar_uri(department)] = _calendar(lineups, department, company, address, texts)
    return found


def _calendar(
    lineups: tuple[Lineup, ...],
    department: Record[Department] | None,
    company: str,
    address: Address,
    texts: dict[tuple[str, ...], bytes],
) -> bytes:
    title = department.title if department else HOUSE
    page = address(department_lineups_uri(department.id) if department else LINEUP_INDEX)
    head = Calendar()
    head.add("prodid", "-//Credo//Line-ups//EN")
    head.add("version", "2.0")
    head.add("name", f"Line-ups: {title} ({company})")
    head.add("x-wr-calname", f"Line-ups: {title} ({company})")
    head.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    events = [_event(lineup, company, page, texts) for lineup in lineups]
    return b"".join((head.to_ical().removesuffix(_END), *events, _END))


def _event(lineup: Lineup, company: str, page: str | None, texts: dict[tuple[str, ...], bytes]) -> bytes:
    """An event. Folding long lines is most of the work, and the same words come again and again: they are kept."""
    words = (f"Line-up: {spoken(lineup.standard.title)}", described(lineup), page or "")
    if words not in texts:
        said = Event()
        said.add("summary", words[0])
        said.add("description", words[1])
        if page:
            said.add("url", page)
        said.add("transp", "TRANSPARENT")
        texts[words] = _inside(said)
    name = Event()
    name.add("uid", _uid(lineup, company))
    return b"".join((_FRAME[0], _inside(name), _when(lineup.period.first), texts[words], _FRAME[1]))


@lru_cache(maxsize=400)
def _when(day: date) -> bytes:
    """The lines of a whole day's event that say when; stamped with the day, so that no clock is asked."""
    when = Event()
    when.add("dtstamp", datetime.combine(day, time(), UTC))
    when.add("dtstart", day)
    when.add("dtend", day + timedelta(days=1))
    return _inside(when)


def described(lineup: Lineup) -> str:
    """A line-up in plain words, a paragraph a part."""
    standard = lineup.standard.fields
    parts = [standard.purpose, standard.statement]
    told = lineup.story
    texts = [spoken(part) for part in parts if part]
    if lineup.value:
        texts.append(f"The value: {lineup.value.title}")
    if told:
        texts.append(f"To tell: {told.title}")
    if lineup.question:
        texts.append(f"To talk about: {spoken(lineup.question.text)}")
    return "\n\n".join(texts)


def _inside(component: Component) -> bytes:
    whole: bytes = component.to_ical()
    return whole.removeprefix(_FRAME[0]).removesuffix(_FRAME[1])


def _uid(lineup: Lineup, company: str) -> str:
    """The same for a period and department, whatever its line-up is about; so a change is an update."""
    host = re.sub(r"[^a-z0-9]+", "-", company.lower()).strip("-") or "handbook"
    whose = f"for-{lineup.department.id}" if lineup.department else "everyone"
    return f"lineup-{lineup.period.name}-{whose}@{host}.credo.invalid"
