"""``new``: a new record's file, ready to be filled in."""

from __future__ import annotations

from pathlib import Path

import click

from credo.blanks.blank import blank
from credo.blanks.place import holder, id_for, usual_folder
from credo.cli.place import Place, program, program_in
from credo.graph.load import Loaded
from credo.mkdocs_plugin.clock import today
from credo.schema.fields import ID
from credo.schema.kinds import KINDS, Kind
from credo.schema.nearest import did_you_mean
from credo.schema.validate import proposed_id
from credo.source.yaml_scalar import one_line


@click.command()
@click.argument("kind")
@click.argument("title")
@click.option("--in", "folder", metavar="FOLDER", help="Put the file into this folder of the content.")
@click.option(
    "--id", "given", metavar="ID", help="The record's lasting name; without it, made from the title."
)
@click.pass_obj
def new(place: Place, kind: str, title: str, folder: str | None, given: str | None) -> int:
    """Begin a record's file.

    KIND is vision, value, standard, story, department, role, commitment, booklet or edition. The file has every
    field such a record needs, each explained.
    """
    meant = _kind(kind)
    title = one_line(title)
    if not title:
        raise click.ClickException(
            f'the title is empty; write it in quotes: {program()} new {meant.name} "A title"'
        )
    loaded = _loaded(place)
    day = today(loaded.handbook.settings.timezone)
    id = given or id_for(loaded.handbook, meant, title)
    _refuse_taken(loaded, meant, id)
    home = (
        _chosen(loaded, folder) if folder else loaded.yml.content / usual_folder(loaded.handbook, meant, day)
    )
    file = home / f"{id}.md"
    home.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            text = blank(meant, title, loaded.handbook, day)
            try:
                opened.write(text)
                opened.flush()
            except OSError:  # a full disk: half a file would be taken for a page
                file.unlink()
                raise
    except FileExistsError:
        raise click.ClickException(f"{file} is there already; nothing was written. {_ELSE}") from None
    click.echo(
        f"{file} is ready to be filled in: {meant.name} `{id}`.\n"
        f"To see what it still lacks: {program_in(place.root)} check"
    )
    return 0


_ELSE = "Choose another id with --id, or another title."


def _kind(name: str) -> Kind:
    found = next((kind for kind in KINDS if name.casefold() in (kind.name, kind.plural)), None)
    if found is None:
        raise click.ClickException(
            f"`{name}` is no kind of record. {did_you_mean(name, (k.name for k in KINDS))}"
        )
    return found


def _loaded(place: Place) -> Loaded:
    loaded, _ = place.open()
    if not loaded.yml.values:
        raise click.ClickException(f"mkdocs.yml cannot be read; see what is wrong with it: {program()} check")
    return loaded


def _refuse_taken(loaded: Loaded, kind: Kind, id: str) -> None:
    if not ID.match(id):
        raise click.ClickException(
            f"`{id}` cannot be an id; it has only lower-case letters, digits and hyphens: --id {proposed_id(id)}"
        )
    taken = "index" if id == "index" else holder(loaded.handbook, kind, id)
    if taken:
        raise click.ClickException(f"the {kind.name} id `{id}` is taken by {taken}. {_ELSE}")


def _chosen(loaded: Loaded, folder: str) -> Path:
    """The folder somebody named, from the handbook's folder or from its content."""
    content = loaded.yml.content
    within = (loaded.yml.root / folder, content / folder)
    home = next((one for one in within if one.resolve().is_relative_to(content.resolve())), None)
    if home is None:
        raise click.ClickException(f"{folder} lies outside {content}, where nothing is read.")
    if any(part.startswith(".") for part in home.resolve().relative_to(content.resolve()).parts):
        raise click.ClickException(f"{folder} begins with a dot; such folders are not read.")
    return home
