"""From a folder to a linked handbook: the first three stages in one call."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.schema.settings import read_settings
from credo.schema.validate import validate
from credo.source.finding import Finding
from credo.source.folder import Folder, read_folder
from credo.source.mkdocs_yml import NAME, MkdocsYml, read_mkdocs_yml


@dataclass(frozen=True, slots=True)
class Loaded:
    """A handbook with the settings file it was opened by."""

    yml: MkdocsYml
    handbook: Handbook


def load(root: Path, name: str = NAME) -> tuple[Loaded, tuple[Finding, ...]]:
    """Read, validate and link the handbook in ``root``, whose settings file is ``name``. Never raises for content."""
    yml, in_yml = read_mkdocs_yml(root, name)
    folder, in_files = read_folder(root, yml.content)
    loaded, findings = understood(yml, folder)
    return loaded, (*in_yml, *in_files, *findings)


def understood(yml: MkdocsYml, folder: Folder) -> tuple[Loaded, tuple[Finding, ...]]:
    """Validate and link what was read, from a folder or out of git."""
    settings, in_settings = read_settings(yml)
    contents, in_records = validate(folder.files)
    handbook, in_links = link(contents, settings, folder.assets)
    return Loaded(yml, handbook), (*in_settings, *in_records, *in_links)
