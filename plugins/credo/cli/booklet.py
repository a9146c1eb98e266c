"""``booklet``: orientation on paper."""

from __future__ import annotations

from pathlib import Path

import click

from credo.booklets.fonts import fonts
from credo.booklets.paper import PAPERS, paper
from credo.booklets.run import Form, Printed, run
from credo.booklets.trial_sheet import HOW_TO_PRINT, trial_sheet
from credo.checks.report import Report
from credo.cli.place import Place, program
from credo.graph.load import Loaded
from credo.mkdocs_plugin.clock import today
from credo.pages.orientation.order import orders
from credo.reporters.formats import FORMATS
from credo.source.finding import Finding, Severity, in_order


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
    findings = [*unknown, *(f for f in report.findings if f.severity is Severity.ERROR)]
    for printed in run(loaded, wanted, form, day):
        findings += printed.findings
        if printed.pdf:
            _write(folder, printed)
    if test_sheet:
        face, _ = fonts(loaded.yml, settings.booklets)
        company = settings.company or "Handbook"
        size = paper(form.paper)
        pdf = trial_sheet(
            size, face, day, colour=settings.colour, company=company, language=settings.language
        )
        _write(folder, Printed(f"test-sheet-{form.paper}.pdf", "to try the printer with", pdf, 4))
    if not handbook.booklets and not names:
        click.echo(f'There is no booklet yet. Begin one with: {program()} new booklet "Welcome"')
    if fold and wanted:
        click.echo(f"How to print what is to be folded: {HOW_TO_PRINT}")
    return _said(place, loaded, findings)


def _write(folder: Path, printed: Printed) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / printed.name
    if file.exists() and not file.read_bytes().startswith(b"%PDF-"):
        raise click.ClickException(f"{file} is there already and is no PDF; name another folder with --to.")
    file.write_bytes(printed.pdf)
    pages = f"{printed.pages} page{'s' if printed.pages != 1 else ''}"
    click.echo(f"{file}: {printed.what}, {pages}")


def _said(place: Place, loaded: Loaded, findings: list[Finding]) -> int:
    """Print what was found; gives the exit status."""
    report = Report(in_order(findings), len(loaded.handbook.records), len(loaded.handbook.pages))
    if report.findings:
        click.echo(FORMATS["text"](report, place.surroundings(loaded)), nl=False)
    return 1 if report.fails() else 0
