"""``export``: the whole handbook for other programs, and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from credo.cli.place import Place, program
from credo.exports.destination import TakenError, write
from credo.exports.document import document
from credo.exports.json_bytes import json_bytes
from credo.exports.schema import schema
from credo.exports.tables import tables
from credo.reporters.formats import FORMATS


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(("json", "csv", "schema")),
    default="json",
    show_default=True,
    help="One JSON document, a folder of tables, or the document's JSON Schema.",
)
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    metavar="FILE_OR_FOLDER",
    help="Where it goes; without it, JSON is printed.",
)
@click.pass_obj
def export(place: Place, form: str, to: Path | None) -> int:
    """Write the whole handbook for other programs.

    It becomes one JSON document, which has a JSON Schema, or a folder of tables for a spreadsheet.
    """
    if form == "schema":
        _single(json_bytes(schema()), "The JSON Schema", to, "handbook.schema.json")
        return 0
    if form == "csv" and to is None:
        raise click.ClickException(
            f"tables need a folder, for example: {program()} export --format csv --to tables"
        )
    loaded, report = place.open()
    if report.fails():
        click.echo(FORMATS["text"](report, place.surroundings(loaded)), err=True, nl=False)
        click.echo("Nothing was exported.", err=True)
        return 1
    book = loaded.handbook
    if to and to.resolve().is_relative_to(loaded.yml.content.resolve()):
        raise click.ClickException(
            f"{to} lies in the handbook's content; name a place outside {loaded.yml.content}."
        )
    whole = f"{len(book.records)} records and {len(book.pages)} pages"
    if form == "json":
        _single(json_bytes(document(book)), whole, to, "handbook.json")
    elif to:
        _tables(tables(book), whole, to)
    return 0


def _single(content: bytes, what: str, to: Path | None, name: str) -> None:
    """Print one file, or write it; ``name`` is what it is called if ``to`` is a folder."""
    if to is None:
        click.echo(content, nl=False)
        return
    file = to / name if to.is_dir() else to
    _write({file: content})
    click.echo(f"{what}: {file}")


def _tables(files: Mapping[str, bytes], what: str, to: Path) -> None:
    if to.exists() and not to.is_dir():
        raise click.ClickException(f"{to} is a file; tables go into a folder.")
    _write({to / name: content for name, content in files.items()})
    click.echo(f"{what}, a table for each kind: {to}")


def _write(files: Mapping[Path, bytes]) -> None:
    try:
        write(files)
    except TakenError as error:
        advice = "nothing was written. Name another place with --to."
        raise click.ClickException(
            f"{error.path} is there already and no export wrote it; {advice}"
        ) from None
