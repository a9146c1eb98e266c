"""Each department's cards for the front page, as scripts: a browser in which a role was chosen reads one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from credo.graph.generated import department_lineups_uri
from credo.pages.lineups.lineup import Lineup
from credo.pages.lineups.lineup_pages import CARDS_AHEAD
from credo.pages.lineups.outlook import Outlook
from credo.pages.markdown_text import spoken, typeset
from credo.pages.script_text import script_text
from credo.schema.kinds import Department, Role
from credo.schema.record import Record


def card_files(outlook: Outlook, addresses: Mapping[str, str]) -> dict[str, bytes]:
    """A script for each department with line-ups, by its path on the site.

    ``addresses`` says where a page is, by its path. As on the pages, the browser chooses by its own date.
    """
    return {
        f"assets/data/{card_name(department)}": _script(outlook, addresses, department)
        for department in outlook.handbook.departments
        if _ahead(outlook, department)
    }


def card_name(department: Record[Department]) -> str:
    """The name of a department's script."""
    return f"lineups-{department.id}.js"


def card_of(outlook: Outlook, role: Record[Role]) -> str | None:
    """The name of the script with the line-ups of a role: those of the first of its departments that has any."""
    departments = cast(
        tuple[Record[Department], ...], outlook.handbook.some("department", role.fields.departments)
    )
    living = (department for department in departments if department.is_active)
    return next((card_name(department) for department in living if _ahead(outlook, department)), None)


def _ahead(outlook: Outlook, department: Record[Department]) -> tuple[Lineup, ...]:
    return outlook.around(0, CARDS_AHEAD[outlook.rhythm.every], department)


def _script(outlook: Outlook, addresses: Mapping[str, str], department: Record[Department]) -> bytes:
    cards = [_card(lineup, addresses) for lineup in _ahead(outlook, department)]
    way = addresses.get(department_lineups_uri(department.id), "")
    data = {"department": typeset(department.title), "way": way, "cards": cards}
    return f"credoLineups = {script_text(data)};\n".encode()


def _card(lineup: Lineup, addresses: Mapping[str, str]) -> list[object]:
    """From, until; the standard's address, title and why; the question; the story's address, title and outcome."""
    standard, story = lineup.standard, lineup.story
    return [
        lineup.period.first.isoformat(),
        lineup.period.last.isoformat(),
        addresses[standard.uri],
        typeset(standard.title),
        typeset(spoken(standard.fields.purpose or "")),
        typeset(spoken(lineup.question.text)) if lineup.question else "",
        *((addresses[story.uri], typeset(story.title), story.fields.outcome or "story") if story else ()),
    ]
