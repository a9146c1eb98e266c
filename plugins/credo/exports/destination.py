"""Where an export goes: files that are new, or that an earlier export left there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from credo.exports.schema import DIALECT
from credo.exports.tables import PAGE, RECORD, beginning
from credo.source.whole_file import write_whole

_OURS: Final = (
    b'{\n "credo": ',
    b'{\n "$schema": "' + DIALECT.encode() + b'",\n "$id": "urn:credo:handbook:',
    beginning(RECORD),
    beginning(PAGE),
)
"""How an export begins, whatever version wrote it."""


class TakenError(ValueError):
    """A file stands where an export should go, and no export wrote it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def write(files: Mapping[Path, bytes]) -> None:
    """Write all files, each whole or not at all; folders are made.

    Raises TakenError, before anything is written, if one of the files exists and is no export.
    """
    for path in files:
        if path.exists() and not is_export(path):
            raise TakenError(path)
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)


def is_export(path: Path) -> bool:
    """Whether an export wrote this file: told by how it begins."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(max(map(len, _OURS))).startswith(_OURS)
