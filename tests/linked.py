"""Handbooks from a few texts, linked, without a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from credo.graph.handbook import Handbook
from credo.graph.load import understood
from credo.schema.record import Record
from credo.schema.validate import AnyRecord
from credo.source.finding import Finding
from credo.source.folder import PAGE_ENDINGS, Folder, source_file
from credo.source.mkdocs_yml import MkdocsYml


def linked(
    texts: Mapping[str, str], settings: str = "", *, unread: tuple[str, ...] = ()
) -> tuple[Handbook, list[Finding]]:
    """The handbook of files given as addresses with texts, and ``credo`` settings as YAML, with all findings."""
    credo = yaml.safe_load(settings) or {}
    values = {"docs_dir": "content", "plugins": [{"credo": credo}]}
    yml = MkdocsYml(Path(), "mkdocs.yml", yaml.dump(values), values)
    made = [
        source_file(f"content/{uri}", uri, text) for uri, text in texts.items() if uri.endswith(PAGE_ENDINGS)
    ]
    files = tuple(file for file, _ in made)
    others = frozenset(uri for uri in texts if not uri.endswith(PAGE_ENDINGS)) | frozenset(unread)
    loaded, findings = understood(yml, Folder(files, others))
    return loaded.handbook, [*(each for _, found in made for each in found), *findings]


def handbook_of(texts: Mapping[str, str], settings: str = "") -> Handbook:
    """The handbook alone; its findings must be none."""
    handbook, findings = linked(texts, settings)
    assert findings == []
    return handbook


def record(kind: str, **fields: object) -> str:
    """The text of a record's file; ``body`` is its body."""
    body = str(fields.pop("body", ""))
    given = {"kind": kind, **{name.rstrip("_"): value for name, value in fields.items()}}
    return f"---\n{yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=10_000)}---\n{body}"


def the(handbook: Handbook, kind: str, id: str) -> AnyRecord:
    """A record that has to be there."""
    found = handbook.get(kind, id)
    assert isinstance(found, Record)
    return found
