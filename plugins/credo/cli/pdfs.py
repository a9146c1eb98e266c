"""Finished PDFs on their way into a folder, and what was found while they were made."""

from __future__ import annotations

from pathlib import Path

import click

from credo.booklets.run import Printed
from credo.checks.report import Report
from credo.cli.place import Place
from credo.graph.load import Loaded
from credo.reporters.formats import FORMATS
from credo.source.finding import Finding, in_order
from credo.source.whole_file import write_whole


def write_pdf(folder: Path, printed: Printed) -> None:
    """Write a PDF into a folder, whole or not at all, and say so.

    Raises ClickException rather than overwrite what is no PDF.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / printed.name
    if file.exists() and not file.read_bytes().startswith(b"%PDF-"):
        raise click.ClickException(f"{file} is there already and is no PDF; name another folder with --to.")
    write_whole(file, printed.pdf)
    pages = f"{printed.pages} page{'s' if printed.pages != 1 else ''}"
    click.echo(f"{file}: {printed.what}, {pages}")


def say_findings(place: Place, loaded: Loaded, findings: list[Finding]) -> int:
    """Print what was found; gives the exit status."""
    report = Report(in_order(findings), len(loaded.handbook.records), len(loaded.handbook.pages))
    if report.findings:
        click.echo(FORMATS["text"](report, place.surroundings(loaded)), nl=False)
    return 1 if report.fails() else 0
