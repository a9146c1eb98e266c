"""``booklet``: orientation on paper."""

from __future__ import annotations

from pathlib import Path

import click

from credo.booklets.fonts import fonts
from credo.booklets.paper import PAPERS, paper
from credo.booklets.run import Form, Printed, run
from credo.booklets.trial_sheet import HOW_TO_PRINT, trial_sheet
from credo.checks.run import settled
from credo.cli.pdfs import say_findings, write_pdf
from credo.cli.place import Place, program
from credo.editions.last_change import last_change
from credo.mkdocs_plugin.clock import today
from credo.pages.orientation.order import orders
from credo.pages.orientation.pdf_names import trial_name
from credo.source.finding import Severity


@click.command()
@click.argument("names", nargs=-1, metavar="[BOOKLET_OR_ROLE]…")
@click.option("--paper", "chosen", type=click.Choice(tuple(PAPERS)), help="The page's size.")
@click.option("--fold", is_flag=True, help="Two pages a side, in the order for folding the stack once.")
@click.option("--marks", is_flag=True, help="With --fold: fine strokes where to fold and staple.")
@click.option("--large-print", is_flag=True, help="Type of 17 points, on A4 unless --paper says otherwise.")
@click.option("--test-sheet", is_flag=True, help="Also a sheet to try the printer with.")
@click.option(
    "--to", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER", help="Where the PDFs go."
)
@click.pass_obj
def booklet(
    place: Place,
    names: tuple[str, ...],
    chosen: str | None,
    fold: bool,
    marks: bool,
    large_print: bool,
    test_sheet: bool,
    to: Path | None,
) -> int:
    """Make the booklets as PDFs: the newcomer's copy, the leader's, and pocket cards.

    Without a name, every booklet is made. A role's or department's id makes the one for it;
    roles joined by + share one.
    """
    loaded, report = place.open()
    handbook, settings = loaded.handbook, loaded.handbook.settings
    given = settings.booklets
    form = Form(chosen or ("a4" if large_print else given.paper), large_print, fold, marks)
    folder = to or place.root / given.folder
    day = today(settings.timezone)
    wanted, unknown = orders(handbook, names)
    findings = [*settled(unknown, loaded), *(f for f in report.findings if f.severity is Severity.ERROR)]
    since = last_change(place.root, loaded.yml.content, loaded.yml.name, settings.timezone)
    for printed in run(loaded, wanted, form, day, since):
        findings += printed.findings
        if printed.pdf:
            write_pdf(folder, printed)
    if test_sheet:
        face, _ = fonts(loaded.yml, settings.booklets)
        company = settings.company or "Handbook"
        size = paper(form.paper)
        pdf = trial_sheet(
            size, face, day, colour=settings.colour, company=company, language=settings.language
        )
        write_pdf(folder, Printed(trial_name(form.paper), "to try the printer with", pdf, 4))
    if not handbook.booklets and not names and not findings:
        click.echo(f'There is no booklet yet. Begin one with: {program()} new booklet "Welcome"')
    if fold and wanted:
        click.echo(f"How to print what is to be folded: {HOW_TO_PRINT}")
    return say_findings(place, loaded, findings)
