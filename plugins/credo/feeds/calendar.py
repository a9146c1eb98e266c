"""The line-ups as calendars (RFC 5545): one for each department, one for the whole house, a year ahead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time, timedelta
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
    when = Event()
    when.add("uid", _uid(lineup, company))
    when.add("dtstamp", datetime.combine(lineup.period.first, time(), UTC))
    when.add("dtstart", lineup.period.first)
    when.add("dtend", lineup.period.first + timedelta(days=1))
    return b"".join((_FRAME[0], _inside(when), texts[words], _FRAME[1]))


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
