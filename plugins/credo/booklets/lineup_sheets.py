"""Line-ups to their sheets: one PDF each, of one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from credo.booklets.desk import Desk
from credo.booklets.destinations import Destinations
from credo.booklets.fonts import Fonts, fonts
from credo.booklets.lineup_sheet import lineup_sheet, sheet_paper
from credo.booklets.passage_setter import Setting
from credo.booklets.press import PressError, page_count, pressed
from credo.booklets.run import Printed
from credo.checks.print_rules import NOT_SET
from credo.checks.run import settled
from credo.graph.load import Loaded
from credo.pages.lineups.lineup import Lineup
from credo.source.finding import Finding, Severity


def lineup_sheets(loaded: Loaded, lineups: Iterable[Lineup], paper: str, day: date) -> Iterator[Printed]:
    """A sheet for each line-up, as soon as it is done.

    One that cannot be set, or has more in its fields than one page holds, comes with the finding that says so.
    Raises KeyError for an unknown paper.
    """
    face, found = fonts(loaded.yml, loaded.handbook.settings.booklets)
    for one in lineups:
        made = _printed(loaded, one, paper, day, face, found)
        yield replace(made, findings=settled(made.findings, loaded))
        found = ()


def sheet_name(one: Lineup, paper: str) -> str:
    """The file's name: ``lineup-kitchen-2026-w48-a4.pdf``."""
    return f"lineup-{one.department.id if one.department else 'everyone'}-{one.period.name}-{paper}.pdf"


def _printed(
    loaded: Loaded, one: Lineup, paper: str, day: date, face: Fonts, found: tuple[Finding, ...]
) -> Printed:
    name, size = sheet_name(one, paper), sheet_paper(paper)
    to = Destinations(loaded.handbook, str(loaded.yml.values.get("site_url") or ""))
    setting = Setting(to, loaded.yml.content, loaded.yml.extensions, size.columns)
    written = lineup_sheet(one, Desk(loaded.handbook, face, setting), size, day)
    findings = (*found, *written.findings)
    try:
        pdf = pressed(written, face, day)
    except PressError as error:
        message = f"The line-up {name} could not be set: {error}."
        refused = Finding.by(NOT_SET, loaded.yml.name, message, "Look at what the message names.")
        return Printed(name, "line-up", b"", 0, (*findings, refused))
    pages = page_count(pdf)
    if pages > 1:
        message = (
            f"The line-up {name} has {pages} pages: its standard and story have longer fields than go on one."
        )
        help = "Shorten `purpose` and `statement`, and tell more in the text below the front matter."
        too_long = Finding.by(NOT_SET, one.standard.path, message, help, severity=Severity.WARNING)
        findings = (*findings, too_long)
    return Printed(name, "line-up", pdf, pages, findings)
