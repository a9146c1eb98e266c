"""``build``: checks, then builds the site beside the last good one, and only then takes its place."""

from __future__ import annotations

import time

import click

from credo.cli.all_editions import put_out_editions
from credo.cli.place import Place, program
from credo.cli.site_folder import refusal, replacing
from credo.mkdocs_plugin.run import StrictError, build_site
from credo.reporters.formats import FORMATS


@click.command()
@click.option("--strict", is_flag=True, help="Warnings fail, too, and editions that can't be built.")
@click.option("--editions", is_flag=True, help="Build every edition, and what is on the branch beside them.")
@click.option("--offline", is_flag=True, help="Build a folder that is read as it is, without a web server.")
@click.pass_obj
def build(place: Place, strict: bool, editions: bool, offline: bool) -> int:
    """Check the handbook and build its site."""
    if editions and offline:
        raise click.ClickException(
            "--offline is for one edition, without the choice among them; leave out --editions."
        )
    started = time.monotonic()
    loaded, report = place.open()
    if report.findings:
        click.echo(FORMATS["text"](report, place.surroundings(loaded, strict=strict)))
    if report.fails(strict=strict):
        standing = " The last good site is still there." if loaded.yml.site.exists() else ""
        click.echo(f"Nothing was built.{standing}")
        return 1
    site = loaded.yml.site.with_name(f"{loaded.yml.site.name}-offline") if offline else loaded.yml.site
    reason = refusal(site, loaded.yml.root, loaded.yml.content)
    if reason:
        advice = "Name another one in mkdocs.yml, for example: site_dir: site"
        raise click.ClickException(f"the site's folder {site} {reason}. {advice}")
    try:
        if editions:
            return put_out_editions(loaded, report, strict=strict)
        with replacing(site) as folder:
            trouble = build_site(loaded, report, folder, strict=strict, offline=offline)
            if trouble:
                raise click.ClickException(trouble)
    except StrictError as error:
        click.echo(f"{program()}: {error}", err=True)
        return 1
    records, pages = len(loaded.handbook.records), len(loaded.handbook.pages)
    click.echo(
        f"The handbook is in {site}: {records} records and {pages} plain pages, "
        f"in {time.monotonic() - started:.1f} s.\nTo read it in the browser: "
        + (f"open {site / 'index.html'}" if offline else f"{program()} serve")
    )
    return 0
