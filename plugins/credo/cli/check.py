"""``check``: the findings, in any format."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from credo.checks.policy import no_such_rule, rules_named
from credo.checks.report import Report
from credo.cli.place import Place
from credo.reporters.formats import FORMATS
from credo.reporters.step_summary import step_summary


@click.command()
@click.option(
    "--format", "form", type=click.Choice(tuple(FORMATS)), default="text", help="How to print them."
)
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@click.option(
    "--select", multiple=True, metavar="RULE", help="Only this rule or family (STD, STD101); repeatable."
)
@click.option(
    "--against",
    metavar="EDITION_OR_REF",
    help="Also ask why, where something means something else than in this edition, branch or commit.",
)
@click.pass_obj
def check(place: Place, form: str, strict: bool, select: tuple[str, ...], against: str | None) -> int:
    """Say what is wrong with the handbook, and what to write instead."""
    loaded, report = place.open(against)
    if select:
        report = selected(report, select)
    surroundings = place.surroundings(loaded, strict=strict)
    click.echo(FORMATS[form](report, surroundings), nl=False)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(step_summary(report, surroundings))
    return 1 if report.fails(strict=strict) else 0


def selected(report: Report, words: tuple[str, ...]) -> Report:
    """The report with only the findings of these rules, each named by its id, its name or its family's letters."""
    rules: set[str] = set()
    for word in (part.strip() for one in words for part in one.split(",")):
        found = rules_named(word)
        if not found:
            raise click.ClickException(no_such_rule(word))
        rules.update(found)
    kept = tuple(finding for finding in report.findings if finding.rule in rules)
    return replace(report, findings=kept)
