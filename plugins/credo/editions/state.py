"""A handbook as it was: read from a commit, straight out of git, or from a folder."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from credo.editions.git import GitError
from credo.editions.repository import Repository
from credo.editions.tree import Tree, blob_at, contents, paths_named, tree_at
from credo.editions.withdrawals import withdrawn_today
from credo.graph.handbook import Handbook
from credo.graph.load import Loaded, load, understood
from credo.graph.withdraw import withdraw
from credo.schema.rules import SCHEMA_RULES
from credo.source.file import SourceFile
from credo.source.finding import Finding, Severity
from credo.source.folder import MOST_BYTES, PAGE_ENDINGS, Folder, file_from_bytes, link_out, too_large
from credo.source.mkdocs_yml import NAME, MkdocsYml, read_mkdocs_yml
from credo.source.rules import SOURCE_RULES

_LOSING: Final = frozenset(rule.id for rule in (*SOURCE_RULES, *SCHEMA_RULES))


@dataclass(frozen=True)
class State:
    """A handbook at one moment: what people call the moment, the handbook, and what was wrong with its files.

    ``edition`` is the edition's name if it is one; ``commit`` is None for a folder.
    """

    name: str
    loaded: Loaded
    findings: tuple[Finding, ...]
    commit: str | None = None
    edition: str | None = None

    @property
    def handbook(self) -> Handbook:
        """The handbook, linked."""
        return self.loaded.handbook

    @property
    def lost(self) -> frozenset[str]:
        """The addresses below the content folder of files that could not be understood, and so are no records."""
        content = os.path.relpath(self.loaded.yml.content, self.loaded.yml.root).replace(os.sep, "/")
        broken = {
            posixpath.relpath(f.path, content)
            for f in self.findings
            if f.rule in _LOSING and f.severity is Severity.ERROR
        }
        return frozenset(broken - self.handbook.by_uri.keys())


def state_of_folder(root: Path, name: str) -> State:
    """The handbook in a folder, as it is now. Never raises for content."""
    loaded, findings = load(root)
    return State(name, loaded, findings)


def state_at(repository: Repository, commit: str, name: str, edition: str | None = None) -> State:
    """The handbook as a commit holds it, read without a checkout.

    The settings are those of the commit, so a content folder that has moved since is found where it was then; a
    handbook whose whole folder has moved is found by its settings file. What is withdrawn today is taken out. Raises
    GitError if the commit has no handbook.
    """
    home = _home(repository, commit, name)
    root = _top(repository) / home

    def read(path: Path) -> bytes:
        inside = os.path.relpath(path, _top(repository)).replace(os.sep, "/")
        blob = blob_at(repository.git, commit, inside)
        if blob is None:
            raise FileNotFoundError(inside)
        return contents(repository.git, [blob.id])[blob.id]

    yml, in_yml = read_mkdocs_yml(root, read=read)
    folder, in_files = _folder(repository, commit, home, yml)
    loaded, findings = understood(yml, folder)
    left = replace(loaded, handbook=withdraw(loaded.handbook, withdrawn_today(repository)))
    return State(name, left, (*in_yml, *in_files, *findings), commit, edition)


def _home(repository: Repository, commit: str, name: str) -> str:
    """The folder the handbook lay in then, from the repository's top."""
    if blob_at(repository.git, commit, posixpath.join(repository.folder, NAME)):
        return repository.folder
    elsewhere = paths_named(repository.git, commit, NAME)
    if len(elsewhere) == 1:
        return posixpath.dirname(elsewhere[0])
    what = f"has no {NAME}" if not elsewhere else f"has several {NAME}, none of them in this folder"
    raise GitError(f"{name} {what}, so nobody can tell where its content lay. Compare with a later state.")


def _top(repository: Repository) -> Path:
    top = repository.git.folder.resolve()
    for _ in filter(None, repository.folder.split("/")):
        top = top.parent
    return top


def content_path(repository: Repository, yml: MkdocsYml) -> str:
    """The content folder as git knows it, from the repository's top. Raises GitError if it lies outside."""
    whole = os.path.relpath(yml.content, _top(repository)).replace(os.sep, "/")
    if whole == ".." or whole.startswith("../"):
        raise GitError(
            "`docs_dir` in mkdocs.yml leads out of the repository, so no edition can hold the content."
        )
    return "" if whole == "." else whole


def _folder(
    repository: Repository, commit: str, home: str, yml: MkdocsYml
) -> tuple[Folder, tuple[Finding, ...]]:
    content = content_path(repository, yml)
    tree = tree_at(repository.git, commit, content)
    return _read(repository, tree, content, home)


def _read(repository: Repository, tree: Tree, content: str, home: str) -> tuple[Folder, tuple[Finding, ...]]:
    def shown(path: str) -> str:
        return posixpath.relpath(path, home or ".")

    uris = {path[len(content) :].lstrip("/"): blob for path, blob in tree.files.items()}
    seen = {
        uri: blob for uri, blob in uris.items() if not any(part.startswith(".") for part in uri.split("/"))
    }
    pages = {uri: blob for uri, blob in seen.items() if uri.endswith(PAGE_ENDINGS)}
    texts = contents(repository.git, (blob.id for blob in pages.values() if blob.size <= MOST_BYTES))
    files: list[SourceFile] = []
    findings = [link_out(shown(path)) for path in tree.broken]
    for uri, blob in sorted(pages.items(), key=lambda page: page[0].split("/")):  # as a folder is walked
        path = shown(posixpath.join(content, uri))
        if blob.id not in texts:
            findings.append(too_large(path, blob.size))
            continue
        file, found = file_from_bytes(path, uri, texts[blob.id])
        findings.extend(found)
        if file is not None:
            files.append(file)
    return Folder(tuple(files), frozenset(seen.keys() - {file.uri for file in files})), tuple(findings)
