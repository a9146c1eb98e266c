"""``diff``: what changed between two states of the handbook, and who has to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import click

from credo.cli.git_trouble import in_one_line
from credo.cli.place import Place, program
from credo.editions.comparison import Comparison, compared
from credo.editions.naming import NOW, last_edition, now, state_named
from credo.editions.state import State
from credo.reporters.diff_json import diff_json
from credo.reporters.diff_markdown import diff_markdown
from credo.reporters.diff_text import diff_text

_FORMS: Final[Mapping[str, Callable[[Comparison], str]]] = {"markdown": diff_markdown, "json": diff_json}


@click.command()
@click.argument("old", metavar="[FROM]", required=False)
@click.argument("new", metavar="[TO]", default=NOW)
@click.option(
    "--format", "form", type=click.Choice(("text", *_FORMS)), default="text", help="How to print it."
)
@click.pass_obj
def diff(place: Place, old: str | None, new: str, form: str) -> None:
    """Say what changed, why, and what leans on it.

    FROM and TO are editions, branches, commits or folders. FROM is the last edition if it is left out, TO the
    handbook as it is now.
    """
    place.insist()
    with in_one_line():
        comparison = _comparison(place, old, new)
    if form in _FORMS:
        click.echo(_FORMS[form](comparison), nl=False)
        return
    where = place.surroundings(comparison.new.loaded)
    click.echo(diff_text(comparison, colour=where.colour, width=where.width), nl=False)


def _comparison(place: Place, old: str | None, new: str) -> Comparison:
    current = now(place.root)
    prefix = current.handbook.settings.editions.tag
    after = current if new == NOW else state_named(place.root, new, prefix)
    before: State | None = (
        state_named(place.root, old, prefix) if old else last_edition(place.root, prefix, after)
    )
    if before is None:
        raise click.ClickException(
            f"there is no edition yet to compare with. Name a branch or commit: {program()} diff main"
        )
    return compared(before, after)
