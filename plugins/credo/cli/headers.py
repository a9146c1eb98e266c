"""``headers``: what a web server sends along with the site."""

from __future__ import annotations

import click

from credo.cli.place import Place, program
from credo.graph.load import load
from credo.hosting.policy import inline_parts, policy
from credo.hosting.snippets import SERVERS


@click.command()
@click.option(
    "--server",
    type=click.Choice((*SERVERS, "plain")),
    default="plain",
    show_default=True,
    help="As which server wants it; plain is the policy alone.",
)
@click.pass_obj
def headers(place: Place, server: str) -> None:
    """Print the headers a web server should send with the built site: a strict Content-Security-Policy first."""
    site = load(place.root)[0].yml.site if (place.root / "mkdocs.yml").is_file() else place.root / "site"
    if not any(site.glob("*.html")):
        raise click.ClickException(f"there is no site in {site} yet; build it first: {program()} build")
    found = policy(inline_parts(site))
    click.echo(SERVERS[server](found) if server in SERVERS else str(found), nl=server == "plain")
