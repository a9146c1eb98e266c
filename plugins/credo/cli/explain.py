"""``explain``: what a rule wants, and why; or which rules there are in a family."""

from __future__ import annotations

import click

from credo.checks.explain import explain as explained
from credo.checks.explain import listed
from credo.checks.policy import no_such_rule, rule_named, rules_named


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Say what a rule wants, why it matters, and how to fix a finding; or list a family of rules, such as STD."""
    found, family = rule_named(rule), rules_named(rule)
    if not family:
        raise click.ClickException(no_such_rule(rule))
    click.echo(explained(found) if found else listed(family), nl=False)
