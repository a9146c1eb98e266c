"""``explain``: what a rule wants, and why."""

from __future__ import annotations

import click

from credo.checks.explain import explain as explained
from credo.checks.registry import RULES
from credo.schema.nearest import did_you_mean


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Say what a rule wants, why it matters, and how to fix a finding."""
    found = next(
        (each for each in RULES if rule.casefold() in (each.id.casefold(), each.name.casefold())), None
    )
    if found is None:
        names = [name for each in RULES for name in (each.id, each.name)]
        raise click.ClickException(f"there is no rule {rule}. {did_you_mean(rule, names)}")
    click.echo(explained(found), nl=False)
