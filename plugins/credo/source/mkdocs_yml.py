"""``mkdocs.yml`` as Credo reads it: without MkDocs, with a place for every key.

Only what Credo needs is taken from it: the folders, the site's name and address, the Markdown extensions and the
``credo`` plugin's settings.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Final

from credo.source.extensions import EXTENSIONS
from credo.source.finding import Finding, Place
from credo.source.folder import not_text
from credo.source.rules import UNREADABLE
from credo.source.settings_text import laid_over, settings_in
from credo.source.yaml_nodes import Trail, place_in

NAME: Final = "mkdocs.yml"


@dataclass(frozen=True)
class MkdocsYml:
    """The settings file: the handbook's root folder, the file's name there, and its values."""

    root: Path
    name: str
    text: str
    values: dict[str, Any]

    @property
    def content(self) -> Path:
        """The content folder (``docs_dir``)."""
        return self.root / str(self.values.get("docs_dir") or "docs")

    @property
    def site(self) -> Path:
        """The folder the site goes into (``site_dir``)."""
        return self.root / str(self.values.get("site_dir") or "site")

    @cached_property
    def credo(self) -> dict[str, Any]:
        """The ``credo`` plugin's settings as they are written."""
        found = named(self.values.get("plugins")).get("credo")
        return {str(name): value for name, value in found.items()} if isinstance(found, dict) else {}

    @cached_property
    def extensions(self) -> dict[str, dict[str, Any]]:
        """The Markdown extensions with their settings: Credo's own, then what the file adds or sets otherwise."""
        found = named(self.values.get("markdown_extensions"))
        given = {name: value if isinstance(value, dict) else {} for name, value in found.items()}
        return {name: {**EXTENSIONS.get(name, {}), **given.get(name, {})} for name in {**EXTENSIONS, **given}}

    def place(self, *trail: str | int) -> Place:
        """The place of a ``credo`` setting, or of the plugin's line, or the file's first line."""
        plugins = self.values.get("plugins")
        way: Trail = ("plugins", "credo")
        if isinstance(plugins, list):
            found = next((i for i, p in enumerate(plugins) if isinstance(p, dict) and "credo" in p), None)
            way = ("plugins", found, "credo") if found is not None else ("plugins",)
        way = (*way, *trail)
        while way:
            place = place_in(self.text, way, key=True)
            if place is not None:
                return place
            way = way[:-1]
        return Place()


def no_content(yml: MkdocsYml) -> Finding | None:
    """The finding about a content folder that is none; None if it is there."""
    said = yml.values.get("docs_dir")
    place = place_in(yml.text, ("docs_dir",)) or Place()
    help = "Name the folder your Markdown files are in, for example: `docs_dir: content`."
    if said is not None and not isinstance(said, str):
        return Finding.by(UNREADABLE, yml.name, "`docs_dir` names no folder.", help, place=place)
    if yml.content.is_dir():
        return None
    what = "is a file, not" if yml.content.is_file() else "is not"
    message = f"`{said or 'docs'}` {what} a folder here, and that is where the handbook's content should lie."
    if said is None and place_in(yml.text, ("docs_dir",)):
        message = (
            "`docs_dir` names no folder: nothing stands there, or the variable that `!ENV` names is not set."
        )
    elif said is None:
        message = "No `docs_dir` says where the handbook's content lies, and there is no folder `docs`."
    return Finding.by(UNREADABLE, yml.name, message, help, place=place)


def named(items: object) -> dict[str, Any]:
    """A list of names and one-key mappings (as MkDocs writes plugins), or a mapping, as one mapping."""
    if isinstance(items, dict):
        return {str(k): v for k, v in items.items()}
    found: dict[str, Any] = {}
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict):
            found.update({str(k): v for k, v in item.items()})
        else:
            found[str(item)] = None
    return found


def read_mkdocs_yml(
    root: Path,
    name: str = NAME,
    *,
    heirs: frozenset[Path] = frozenset(),
    read: Callable[[Path], bytes] = Path.read_bytes,
    environment: Mapping[str, str] = os.environ,
) -> tuple[MkdocsYml, tuple[Finding, ...]]:
    """Read the settings file of the handbook in ``root``.

    Gives its values (none if it cannot be read) and the findings about its form. ``INHERIT`` is followed as MkDocs
    does: the parent's values lie beneath; ``heirs`` are the files that led here, so that a circle ends. ``read`` gives
    a file's bytes or raises OSError: an edition's settings come out of git. ``environment`` is where ``!ENV`` looks.
    """
    file = root / name
    try:
        data = read(file)
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError:
        message = (
            f"There is no `{name}` in this folder, so Credo cannot tell where the handbook's content lies."
        )
        help = "Go to the handbook's folder, name it with `-C FOLDER`, or begin a new one with `credo init FOLDER`."
        return MkdocsYml(root, name, "", {}), (Finding.by(UNREADABLE, name, message, help),)
    except UnicodeDecodeError as error:
        return MkdocsYml(root, name, "", {}), (not_text(name, data, error.start),)
    except OSError as error:
        message = f"This cannot be read: {(error.strerror or str(error)).lower()}."
        return MkdocsYml(root, name, "", {}), (
            Finding.by(UNREADABLE, name, message, "Give yourself the right to read it."),
        )
    values, findings = settings_in(name, text, environment)
    parent = values.pop("INHERIT", None)
    if parent is not None:
        heirs = heirs | {file.resolve()}
        heir = MkdocsYml(root, name, text, values)
        again = partial(read_mkdocs_yml, root, heirs=heirs, read=read, environment=environment)
        below, more = _inherited(heir, parent, heirs, read, again)
        values, findings = laid_over(below, values), (*findings, *more)
    return MkdocsYml(root, name, text, values), findings


def _inherited(
    heir: MkdocsYml,
    parent: object,
    heirs: frozenset[Path],
    read: Callable[[Path], bytes],
    again: Callable[[str], tuple[MkdocsYml, tuple[Finding, ...]]],
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The values of the file that a settings file inherits from, which it names from its own folder."""
    root, name = heir.root, heir.name
    place = place_in(heir.text, ("INHERIT",)) or Place()
    help = "Write the path of a settings file from this one's folder, for example: `INHERIT: ../base.yml`."

    def wrong(message: str) -> tuple[dict[str, Any], tuple[Finding, ...]]:
        return {}, (Finding.by(UNREADABLE, name, message, help, place=place),)

    if not isinstance(parent, str):
        return wrong("`INHERIT` names one file; this is something else.")
    above = posixpath.normpath(posixpath.join(posixpath.dirname(name), parent))
    try:
        if (root / above).resolve() in heirs:
            return wrong(f"`INHERIT` leads in a circle: `{parent}` inherits from this file, or is it.")
        read(root / above)
    except FileNotFoundError:
        return wrong(f"`INHERIT` names `{parent}`, and there is no such file.")
    except (OSError, ValueError) as error:
        return wrong(f"`{parent}` cannot be read: {error}.")
    below, findings = again(above)
    return below.values, findings
