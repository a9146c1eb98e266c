"""``build --editions`` on the terminal: what it says while it works, and what has come of it."""

from __future__ import annotations

import os
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
from credo.mkdocs_plugin.run import StrictError
from credo.reporters.github import command


def put_out_editions(loaded: Loaded, report: Report, *, strict: bool) -> int:
    """Build all editions in the site's place and say so; gives the exit status. Raises ClickException if it can't.

    An edition that can't be built is missing from the site and told of, and the others are published: a tag somebody
    made years ago must not keep today's line-up from anybody. With ``strict`` it raises StrictError instead.
    """
    started = time.monotonic()
    try:
        with in_one_line(), replacing(loaded.yml.site) as folder:
            built = build_editions(loaded, report, folder, say=_progress, strict=strict)
            for tag, why in sorted(built.broken.items()):
                _warn(f"the edition tagged {tag} could not be built: {why.rstrip('.')}.")
            if strict and built.broken:
                raise StrictError("with --strict, an edition that can't be built fails the build.")
    except NotBuiltError as error:
        raise click.ClickException(str(error)) from None
    click.echo(_summary(built, loaded.yml.site, time.monotonic() - started))
    return 0


def _warn(message: str) -> None:
    click.echo(f"{program()}: {message}", err=True)
    if os.environ.get("GITHUB_ACTIONS") == "true":  # there a warning in the log alone is read by nobody
        click.echo(command("warning", {"title": "An edition is missing"}, message))


def _progress(line: str) -> None:
    if sys.stdout.isatty():
        click.echo(line)


def _summary(built: Built, site: Path, seconds: float) -> str:
    known = "there is no edition yet"
    if built.editions:
        count = len(built.editions)
        known = f"{count} edition{'s' if count > 1 else ''} ({', '.join(built.editions)})"
        known += f", built anew: {', '.join(built.anew)}" if built.anew else ", all as they were"
    missing = f"; missing: {', '.join(sorted(built.broken))}" if built.broken else ""
    return (
        f"The handbook is in {site}: what is on the branch under now/; {known}{missing}; in {seconds:.1f} s."
    )
