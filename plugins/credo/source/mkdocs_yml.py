"""``mkdocs.yml`` as Credo reads it: without MkDocs, with a place for every key.

Only what Credo needs is taken from it: the folders, the site's name and address, the Markdown extensions and the
``credo`` plugin's settings. Tags such as ``!ENV`` and ``!!python/name:`` belong to MkDocs; they are left as text.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import yaml

from credo.source.extensions import EXTENSIONS
from credo.source.finding import Finding, Place
from credo.source.folder import not_text
from credo.source.rules import BROKEN_YAML, UNREADABLE
from credo.source.yaml_mistake import given_twice, scanner_mistake, unseen_character
from credo.source.yaml_nodes import LOADER, Trail, compose, place_in

NAME: Final = "mkdocs.yml"


class _Loader(LOADER):  # type: ignore[misc, valid-type]
    """The C loader, which takes unknown tags for the plain thing under them."""


def _untagged(loader: Any, suffix: str, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return suffix if suffix.startswith("python/") or not node.value else loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True)


# A day stays text, as in front matter: `start: 2026-02-30` is a wrong date and no wrong file.
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_yaml_str)
_Loader.add_multi_constructor("!", _untagged)
_Loader.add_multi_constructor("tag:yaml.org,2002:", _untagged)


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
        found = self._plugins().get("credo")
        return {str(name): value for name, value in found.items()} if isinstance(found, dict) else {}

    @property
    def has_credo(self) -> bool:
        """Whether the ``credo`` plugin is switched on."""
        return "credo" in self._plugins()

    def _plugins(self) -> dict[str, Any]:
        return named(self.values.get("plugins"))

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
    if said is None:
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
) -> tuple[MkdocsYml, tuple[Finding, ...]]:
    """Read the settings file of the handbook in ``root``.

    Gives its values (none if it cannot be read) and the findings about its form. ``INHERIT`` is followed as MkDocs
    does: the parent's values lie beneath; ``heirs`` are the files that led here, so that a circle ends. ``read`` gives
    a file's bytes or raises OSError: an edition's settings come out of git.
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
    values, findings = _values(name, text)
    parent = values.pop("INHERIT", None)
    if parent is not None:
        heirs = heirs | {file.resolve()}
        below, more = _inherited(root, name, text, parent, heirs, read)
        values, findings = _laid_over(below, values), (*findings, *more)
    return MkdocsYml(root, name, text, values), findings


def _values(name: str, text: str) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    try:
        compose(text)
        values = yaml.load(text, _Loader) or {}  # noqa: S506  # a safe loader, made above
    except yaml.MarkedYAMLError as error:
        mistake = scanner_mistake(text, error)
        return {}, (Finding.by(BROKEN_YAML, name, mistake.message, mistake.help, place=mistake.place),)
    except yaml.reader.ReaderError as error:
        mistake = unseen_character(text, error)
        return {}, (Finding.by(BROKEN_YAML, name, mistake.message, mistake.help, place=mistake.place),)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, KeyError, AttributeError) as error:
        # PyYAML's constructors raise whatever a wrong date or number under a tag leads them to.
        message = f"This cannot be read: {error}."
        return {}, (
            Finding.by(BROKEN_YAML, name, message, "Put texts that look like dates or tags in quotes."),
        )
    if not isinstance(values, dict):
        help = "Write one setting a line, for example: `site_name: Our handbook`."
        return {}, (Finding.by(BROKEN_YAML, name, "The settings file holds no settings.", help),)
    doubles = tuple(Finding.by(m.rule, name, m.message, m.help, place=m.place) for m in given_twice(text))
    return values, doubles


def _inherited(
    root: Path, name: str, text: str, parent: object, heirs: frozenset[Path], read: Callable[[Path], bytes]
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The values of the file that ``name`` inherits from, which it names from its own folder."""
    place = place_in(text, ("INHERIT",)) or Place()
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
    below, findings = read_mkdocs_yml(root, above, heirs=heirs, read=read)
    return below.values, findings


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = _laid_over(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged
