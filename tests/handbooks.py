"""Handbooks for tests, made of a few texts and never written to a disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from credo.graph.handbook import Handbook
from credo.graph.load import understood
from credo.source.folder import Folder, file_from_bytes
from credo.source.mkdocs_yml import MkdocsYml


def handbook_of(files: Mapping[str, str], settings: Mapping[str, Any] | None = None) -> Handbook:
    """The handbook whose content folder holds these files, by their path below it."""
    pages = [file_from_bytes(f"content/{uri}", uri, text.encode())[0] for uri, text in sorted(files.items())]
    values = {"docs_dir": "content", "plugins": [{"credo": dict(settings or {})}]}
    yml = MkdocsYml(Path(), "mkdocs.yml", yaml.safe_dump(values), values)
    return understood(yml, Folder(tuple(page for page in pages if page), frozenset()))[0].handbook


def record(kind: str, title: str, **fields: Any) -> str:
    """A record's file: its kind and title, and whatever fields it shall have."""
    front = {"kind": kind, "title": title, **fields}
    return f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n"
