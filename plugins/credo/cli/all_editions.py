"""``build --editions`` on the terminal: what it says while it works, and what has come of it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from credo.checks.report import Report
from credo.cli.editions_build import Built, NotBuiltError, build_editions
from credo.cli.git_trouble import in_one_line
from credo.cli.place import program
from credo.cli.site_folder import replacing
from credo.graph.load import Loaded


def put_out_editions(loaded: Loaded, report: Report, *, strict: bool) -> int:
    """Build all editions in the site's place and say so; gives the exit status. Raises ClickException if it can't."""
    started = time.monotonic()
    try:
        with in_one_line(), replacing(loaded.yml.site) as folder:
            built = build_editions(loaded, report, folder, say=_progress, strict=strict)
    except NotBuiltError as error:
        raise click.ClickException(str(error)) from None
    click.echo(_summary(built, loaded.yml.site, time.monotonic() - started))
    for tag, why in sorted(built.broken.items()):
        click.echo(f"{program()}: the edition tagged {tag} could not be built: {why}", err=True)
    return 1 if built.broken else 0


def _progress(line: str) -> None:
    if sys.stdout.isatty():
        click.echo(line)


def _summary(built: Built, site: Path, seconds: float) -> str:
    known = "there is no edition yet"
    if built.editions:
        count = len(built.editions)
        known = f"{count} edition{'s' if count > 1 else ''} ({', '.join(built.editions)})"
        known += f", built anew: {', '.join(built.anew)}" if built.anew else ", all as they were"
    return f"The handbook is in {site}: what is on the branch under now/; {known}; in {seconds:.1f} s."
