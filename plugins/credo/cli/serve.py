"""``serve``: the live preview."""

from __future__ import annotations

import errno
import socket
import sys

import click

from credo.checks.report import Report
from credo.cli.place import Place
from credo.graph.load import Loaded
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
def serve(place: Place, port: int, host: str, opens: bool | None) -> None:
    """Show the handbook in the browser.

    The preview follows every save; a broken file shows what is wrong with it.
    """

    def opened() -> tuple[Loaded, Report]:
        loaded, report = place.open()
        click.echo(FORMATS["text"](report, place.surroundings(loaded)))
        return loaded, report

    click.echo(f"The preview comes up at http://{host}:{port}/ and follows every save. Ctrl+C ends it.")
    opens = (sys.stdout is not None and sys.stdout.isatty()) if opens is None else opens
    try:
        trouble = serve_site(opened, host, port, opens=opens, say=lambda text: click.echo(text, err=True))
    except OSError as error:
        if not isinstance(error, socket.gaierror) and error.errno != errno.EADDRNOTAVAIL:
            raise
        trouble = f"this computer has no address {host}; leave --host out, or try: serve --host 127.0.0.1"
    if trouble:
        raise click.ClickException(trouble)
