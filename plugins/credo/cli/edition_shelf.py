"""The shelf finished editions stand on, so that only what has changed is built.

A built edition lies in a folder named after everything that went into it. It is put there in one move when it is
whole, and never changed afterwards; so a killed build leaves nothing half done, and finishes what is missing next time.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path
from typing import Any, Final

from credo.editions.register import Register, read_register
from credo.pages.theme import theme_folder
from credo.source.whole_file import write_whole

_ENGINE: Final = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2", "Pygments")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder of built editions and of their registers."""

    folder: Path

    def site(self, key: str, build: Callable[[Path], str]) -> tuple[Path | None, str]:
        """The built edition of this key, and an empty text; or None, and why it could not be built.

        ``build`` is given an empty folder if it isn't there yet, and gives an empty text or what went wrong.
        """
        finished = self.folder / "sites" / key
        if finished.is_dir():
            return finished, ""
        finished.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".new.{os.getpid()}.", dir=finished.parent) as made:
            trouble = build(Path(made) / "site")
            if trouble:
                return None, trouble
            if not finished.is_dir():  # another build may have been quicker
                (Path(made) / "site").rename(finished)
        return finished, ""

    def register(self, key: str, make: Callable[[], Register]) -> Register:
        """The register of this key, made if it isn't there yet."""
        file = self.folder / "registers" / f"{key}.json"
        try:
            return read_register(file.read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError):
            register = make()
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, register.as_json().encode())
        return register

    def keep_only(self, keys: Iterable[str]) -> None:
        """Clear away what no edition needs any more, and what killed builds left."""
        kept = set(keys)
        for found in [*self.folder.glob("sites/*"), *self.folder.glob("registers/*")]:
            if found.name.removesuffix(".json") not in kept:
                shutil.rmtree(found) if found.is_dir() else found.unlink()


def key_of(*parts: Any) -> str:
    """One short name for everything that goes into something."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@cache
def code_key() -> str:
    """One name for the code that builds: Credo's and its theme's files, the engine's versions, the other plugins."""
    digest = hashlib.sha256()
    package = Path(__file__).resolve().parent.parent
    for top in (package, theme_folder()):
        for name, content in _files(top):
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    versions = [(name, _version(name)) for name in (*_ENGINE, *_plugins())]
    return key_of(digest.hexdigest(), sys.version_info[:3], versions)


def files_key(paths: Iterable[Path]) -> str:
    """One name for some files and folders as they are; what isn't there counts as well."""
    found = []
    for path in paths:
        files = _files(path) if path.is_dir() else [("", path.read_bytes())] if path.is_file() else []
        found.append([(name, hashlib.sha256(content).hexdigest()) for name, content in files])
    return key_of(found)


def _files(top: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(top.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(top).as_posix(), path.read_bytes()


def _plugins() -> list[str]:
    """The packages that bring plugins for the engine along."""
    return sorted(
        {
            found.name
            for found in distributions()
            if any(e.group == "mkdocs.plugins" for e in found.entry_points)
        }
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
