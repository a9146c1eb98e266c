"""``lineup``: the coming line-ups, printed; and their calendars, written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from credo.booklets.lineup_sheets import lineup_sheets
from credo.booklets.paper import PAPERS
from credo.cli.pdfs import say_findings, write_pdf
from credo.cli.place import Place
from credo.editions.first_seen import first_seen, is_history_cut
from credo.editions.repository import DEEPEN
from credo.feeds.calendar import calendars
from credo.feeds.files import on_site
from credo.graph.addresses import address_of
from credo.graph.handbook import Handbook
from credo.graph.load import Loaded
from credo.mkdocs_plugin.clock import today
from credo.pages.day_words import period_in_words
from credo.pages.lineups.lineup import Lineup
from credo.pages.lineups.outlook import Outlook, outlook_of
from credo.pages.markdown_text import spoken
from credo.pages.orientation.pdf_names import whole_sheet
from credo.reporters.formats import FORMATS
from credo.schema.kinds import Department
from credo.schema.nearest import did_you_mean
from credo.schema.record import Record
from credo.source.finding import Finding

CUT: Final = (
    "This is a shallow clone: it doesn't know when each record came, so that weeks may differ from those of the whole "
    "history."
)


@click.command()
@click.option(
    "--for", "whose", metavar="DEPARTMENT", help="A department's line-ups; without it, the whole house's."
)
@click.option(
    "--next", "count", type=click.IntRange(1, 366), default=4, show_default=True, help="How many to print."
)
@click.option("--pdf", is_flag=True, help="A sheet of paper for each, as a PDF of one page.")
@click.option(
    "--paper", "chosen", type=click.Choice(tuple(PAPERS)), help="With --pdf: the sheet's size; A4 or Letter."
)
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Write the calendars there; with --pdf, the sheets.",
)
@click.pass_obj
def lineup(
    place: Place, whose: str | None, count: int, pdf: bool, chosen: str | None, to: Path | None
) -> int:
    """Print the coming line-ups: in words, with --pdf on a sheet each.

    Without --pdf, --to writes a calendar for each department.
    """
    if chosen and not pdf:
        raise click.UsageError("--paper is the size of the sheets; say --pdf as well.")
    loaded, report = place.open()
    if report.fails():
        click.echo(FORMATS["text"](report, place.surroundings(loaded)), err=True, nl=False)
        click.echo("There are no line-ups of a handbook with errors.", err=True)
        return 1
    handbook = loaded.handbook
    department = _department(handbook, whose) if whose else None
    seen = first_seen(loaded.yml.content, handbook.settings.timezone)
    if is_history_cut(loaded.yml.content):
        click.echo(f"{CUT} To have all of it: {DEEPEN}", err=True)
    outlook = outlook_of(handbook, report.today, seen)
    if to is not None and not pdf:
        _write(loaded, outlook, to)
        return 0
    found = outlook.around(0, count - 1, department)
    if not found:
        raise click.ClickException(
            "there is no line-up yet: it needs an active standard that has come in before today."
        )
    if pdf:
        return _printed(place, loaded, found, chosen, to)
    click.echo("\n\n".join(_said(one) for one in found))
    return 0


def _department(handbook: Handbook, whose: str) -> Record[Department]:
    names = {d.id: d for d in handbook.departments} | {d.title.casefold(): d for d in handbook.departments}
    found = names.get(whose.casefold())
    if found is None:
        raise click.ClickException(
            f"there is no department {whose}. {did_you_mean(whose, (d.id for d in handbook.departments))}"
        )
    return found


def _said(one: Lineup) -> str:
    fields = one.standard.fields
    parts = (
        ("Why", fields.purpose),
        ("What we do", fields.statement),
        ("Value", one.value.title if one.value else None),
        ("To tell", f"{one.story.title} ({one.story.file.path})" if one.story else None),
        ("To talk about", one.question.text if one.question else None),
    )
    head = f"{period_in_words(one.period)}: {spoken(one.standard.title)}"
    return "\n".join((head, *(f"  {name}: {spoken(text)}" for name, text in parts if text)))


def _printed(
    place: Place, loaded: Loaded, lineups: Sequence[Lineup], chosen: str | None, to: Path | None
) -> int:
    """Write a sheet for each line-up; gives the exit status."""
    given = loaded.handbook.settings.booklets
    paper = chosen or whole_sheet(given.paper)
    day = today(loaded.handbook.settings.timezone)
    findings: list[Finding] = []
    for sheet in lineup_sheets(loaded, lineups, paper, day):
        findings += sheet.findings
        if sheet.pdf:
            write_pdf(to or place.root / given.folder, sheet)
    return say_findings(place, loaded, findings)


def _write(loaded: Loaded, outlook: Outlook, to: Path) -> None:
    site = str(loaded.yml.values.get("site_url") or "")
    files = calendars(outlook, on_site(site, address_of))
    if to.resolve().is_relative_to(loaded.yml.content.resolve()):
        raise click.ClickException(f"{to} lies in the handbook's content; name a folder outside it.")
    for path, content in files.items():
        file = to / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    click.echo(f"{len(files)} calendars, a year ahead: {to}")
