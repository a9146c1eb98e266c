"""The line-ups' pages: one a week, one a department, and the index; and the cards for the front page.

A year of pages for every department would weigh on each build for nobody's use: pages are there for the last weeks
and the next ones. The calendars reach a year ahead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from credo.graph.generated import LINEUP_INDEX, department_lineups_uri, lineup_week_uri
from credo.pages.day_words import period_in_words, week_in_words
from credo.pages.lineups.lineup import Lineup
from credo.pages.lineups.outlook import Outlook
from credo.pages.lineups.period import monday
from credo.pages.meta import page_meta
from credo.pages.page import Entry, Page
from credo.pages.pen import Pen
from credo.pages.theme import templates
from credo.schema.kinds import Department
from credo.schema.record import Record

TITLE: Final = "Line-ups"
HOUSE: Final = "The whole house"
WEEKS_BEFORE: Final = 4
WEEKS_AHEAD: Final = 8
CARDS_AHEAD: Final = {"week": WEEKS_AHEAD, "day": 20}
"""How far the front page's cards reach; a site that isn't built for longer than that shows the way instead."""

PACKED: Final = 50
"""A week's page holds the line-ups of so many departments, 2 KB each; with more, it leads to their own pages."""
_DEPARTMENT_AHEAD: Final = {"week": WEEKS_AHEAD, "day": 13}
_BOOST: Final = 0.3


def lineup_pages(outlook: Outlook) -> Iterator[Page]:
    """The index, the weeks before and ahead, and each department's own page."""
    weeks = _weeks(outlook)
    departments = [d for d in outlook.handbook.departments if outlook.of(d)]
    listed = [
        (week, week_in_words(found[0].period), monday(found[0].period.first), found)
        for week, found in weeks.items()
    ]
    yield _page(outlook, LINEUP_INDEX, TITLE, "index", {"weeks": listed, "departments": departments})
    for week, lineups in weeks.items():
        packs: list[tuple[str, tuple[Lineup, ...]]] = [(HOUSE, tuple(lineups))]
        if outlook.rhythm.every == "week" and len(departments) <= PACKED:
            packs += [(d.title, found) for d in departments if (found := _of_week(outlook, week, d))]
        title = f"Line-ups, {week_in_words(lineups[0].period)}"
        context = {"packs": packs, "departments": departments, "week": week}
        yield _page(outlook, lineup_week_uri(week), title, "week", context)
    for department in departments:
        ahead = outlook.around(1, _DEPARTMENT_AHEAD[outlook.rhythm.every], department)
        if ahead:
            title = f"Line-ups: {department.title}"
            context = {"lineups": ahead, "department": department}
            yield _page(outlook, department_lineups_uri(department.id), title, "department", context)


def lineup_entry(outlook: Outlook) -> Entry:
    """The section of the navigation that holds the line-ups."""
    departments = [d for d in outlook.handbook.departments if outlook.around(1, 1, d)]
    inner = tuple(Entry(d.title, department_lineups_uri(d.id)) for d in departments)
    return Entry(TITLE, entries=(Entry("", LINEUP_INDEX), *inner))


def calendar_uri(department: Record[Department] | None) -> str:
    """The path of a department's calendar (None: the whole house's)."""
    return f"calendars/for/{department.id}.ics" if department else "calendars/everyone.ics"


def cards(outlook: Outlook) -> tuple[Lineup, ...]:
    """The whole house's line-ups that the front page chooses from by date."""
    return outlook.around(0, CARDS_AHEAD[outlook.rhythm.every])


def _weeks(outlook: Outlook) -> dict[str, list[Lineup]]:
    """The whole house's line-ups by week, from some weeks ago to some weeks ahead."""
    days = {"week": 1, "day": 7}[outlook.rhythm.every]
    found: dict[str, list[Lineup]] = {}
    for lineup in outlook.around(WEEKS_BEFORE * days, WEEKS_AHEAD * days):
        found.setdefault(lineup.period.week, []).append(lineup)
    return found


def _of_week(outlook: Outlook, week: str, department: Record[Department]) -> tuple[Lineup, ...]:
    return tuple(one for one in outlook.of(department) if one.period.week == week)


def _page(outlook: Outlook, uri: str, title: str, name: str, context: dict[str, Any]) -> Page:
    template = templates().get_template(f"lineups/{name}.md")
    pen = Pen(outlook.handbook, uri)
    shared = {"title": title, "outlook": outlook, "when": period_in_words, "calendar": calendar_uri}
    text = template.render(pen=pen, **shared, **context)
    meta = page_meta({"description": "One standard with its why, a story, and a question."}, title)
    meta["search"] = {"boost": _BOOST}
    return Page(uri, title, text, "lineup", None, meta)
