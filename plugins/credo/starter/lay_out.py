"""Files into a new folder: all of them, or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_HARMLESS: Final = frozenset({".git", ".DS_Store"})
"""A folder that holds no more than these is empty to its owner."""


class NotEmptyError(ValueError):
    """The folder holds something already, or is no folder."""


def lay_out(files: Mapping[str, str], folder: Path) -> None:
    """Write files into a folder that doesn't exist or is empty.

    They are written beside it (or, if it exists, inside it) first and moved when all are there; if that fails,
    nothing is left behind. Raises NotEmptyError before anything is written.
    """
    if folder.exists() and not is_empty(folder):
        raise NotEmptyError(folder)
    with _made(folder), tempfile.TemporaryDirectory(prefix=".credo-", dir=folder) as beside:
        for name, text in files.items():
            file = Path(beside) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        _move(sorted(Path(beside).iterdir()), folder)


def is_empty(folder: Path) -> bool:
    """Whether this is a folder with nothing in it that somebody could miss."""
    return folder.is_dir() and {entry.name for entry in folder.iterdir()} <= _HARMLESS


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder with those above it; the ones made here are removed again if the block raises."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for one in missing:
            one.rmdir()
        raise


def _move(entries: list[Path], folder: Path) -> None:
    try:
        for entry in entries:
            entry.rename(folder / entry.name)
    except BaseException:
        for entry in entries:
            _remove(folder / entry.name)
        raise


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
