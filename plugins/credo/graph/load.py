"""From a folder to a linked handbook: the first three stages in one call."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.graph.logo import logo_findings
from credo.graph.withdraw import taken_apart, withdraw
from credo.graph.withdrawal_findings import withdrawal_findings
from credo.schema.given_settings import read_settings
from credo.schema.validate import validate
from credo.source.finding import Finding
from credo.source.folder import Folder, read_folder
from credo.source.mkdocs_yml import NAME, MkdocsYml, no_content, read_mkdocs_yml


@dataclass(frozen=True, slots=True)
class Loaded:
    """A handbook with the settings file it was opened by."""

    yml: MkdocsYml
    handbook: Handbook


def load(root: Path, name: str = NAME) -> tuple[Loaded, tuple[Finding, ...]]:
    """Read, validate and link the handbook in ``root``, whose settings file is ``name``. Never raises for content."""
    yml, in_yml = read_mkdocs_yml(root, name)
    if in_yml and not yml.values:  # one answer, and not a second one about the content nobody could look for
        return Loaded(yml, Handbook(read_settings(yml)[0], (), (), frozenset(), ())), in_yml
    missing = no_content(yml)
    folder, in_files = (Folder((), frozenset()), (missing,)) if missing else read_folder(root, yml.content)
    loaded, findings = understood(yml, folder)
    return loaded, (*in_yml, *in_files, *findings)


def understood(yml: MkdocsYml, folder: Folder) -> tuple[Loaded, tuple[Finding, ...]]:
    """Validate and link what was read, from a folder or out of git, and take out what has been withdrawn."""
    settings, in_settings = read_settings(yml)
    contents, in_records = validate(folder.files, folder.unread)
    withdrawn = frozenset(taken_apart(each.id)[1] for each in settings.withdrawn)
    contents = replace(contents, lost=contents.lost | withdrawn)  # one may go on naming what was taken back
    handbook, in_links = link(contents, settings, folder.assets)
    about_settings = (*withdrawal_findings(handbook, yml), *logo_findings(handbook, yml))
    findings = (*in_settings, *in_records, *in_links, *about_settings)
    left = withdraw(handbook, settings.withdrawn)
    return Loaded(yml, left), _of_what_is_left(findings, handbook, left)


def _of_what_is_left(findings: tuple[Finding, ...], whole: Handbook, left: Handbook) -> tuple[Finding, ...]:
    """The findings without those about files that were withdrawn: they would quote them, and nobody has to act."""
    if whole is left:
        return findings
    before, after = (
        {record.path for record in each.records} | {page.path for page in each.pages}
        for each in (whole, left)
    )
    return tuple(finding for finding in findings if finding.path not in before - after)
