"""``serve``: the live preview."""

from __future__ import annotations

import sys

import click

from credo.cli.place import Place
from credo.mkdocs_plugin.run import serve_site
from credo.reporters.formats import FORMATS


@click.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where it listens."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address it listens at.")
@click.option(
    "--open/--no-open", "opens", default=None, help="Open the browser; on a terminal it does so by itself."
)
@click.pass_obj
def serve(place: Place, port: int, host: str, opens: bool | None) -> int:
    """Show the handbook in the browser and follow every save; a broken file shows what is wrong with it."""
    loaded, report = place.open()
    if report.findings:
        click.echo(FORMATS["text"](report, place.surroundings()))
    opens = sys.stdout.isatty() if opens is None else opens
    click.echo(f"The preview is at http://{host}:{port}/ and follows every save. Ctrl+C ends it.")
    trouble = serve_site(loaded, host, port, opens=opens)
    if trouble:
        raise click.ClickException(trouble)
    return 0
