"""``init``: a new handbook of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from credo.cli.place import Place, program_in
from credo.mkdocs_plugin.clock import today
from credo.pages.plain_page import readable
from credo.source.yaml_scalar import one_line
from credo.starter.files import FORGES, starter_files
from credo.starter.lay_out import NotEmptyError, lay_out


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--company", metavar="NAME", help="The company's name; without it, the folder's.")
@click.option(
    "--forge",
    type=click.Choice((*FORGES, "none")),
    default="none",
    show_default=True,
    help="Add a pipeline that checks proposals and publishes the handbook there.",
)
@click.pass_obj
def init(place: Place, folder: Path, company: str | None, forge: str) -> int:
    """Begin a new handbook in DIR.

    It is small, complete, and yours to replace file by file.
    """
    folder = place.root / folder
    name = one_line(company if company is not None else readable(f"{folder.resolve().name}/index.md"))
    if not name:
        raise click.ClickException('the company\'s name is empty; for example: --company "The Ostrey Houses"')
    try:
        lay_out(starter_files(name, today("UTC"), None if forge == "none" else forge), folder)
    except NotEmptyError:
        what = "is not empty" if folder.is_dir() else "is a file"
        raise click.ClickException(f"{folder} {what}; name a folder that is new or empty.") from None
    click.echo(
        f"The handbook of {name} is in {folder}. Its README.md says how to go on.\n"
        f"To read it in the browser: {program_in(folder)} serve"
    )
    return 0
