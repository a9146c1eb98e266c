"""Chapters kept on disk: two editions that are out never differ otherwise tomorrow, so they are compared once."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from credo.editions.chapter import Chapter, read_chapter
from credo.source.cache import made_ready
from credo.source.whole_file import write_whole

_STAGES: Final = ("source", "schema", "graph", "editions")
_PACKAGE: Final = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder with one file for each chapter. Where it can't be written, nothing is kept and all else is the same."""

    folder: Path

    def chapter(self, key: str, make: Callable[[], Chapter]) -> Chapter:
        """The chapter of this key, made if it isn't there yet."""
        file = self.folder / f"{key}.json"
        try:
            return read_chapter(file.read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError):
            chapter = make()
        with contextlib.suppress(OSError):
            made_ready(self.folder)
            write_whole(file, chapter.as_json().encode())
        return chapter

    def keep_only(self, keys: Iterable[str]) -> None:
        """Clear away all other chapters: they may hold what was withdrawn since."""
        names = {f"{key}.json" for key in keys}
        with contextlib.suppress(OSError):
            for file in self.folder.glob("*.json"):
                if file.name not in names:
                    file.unlink()


def key_of(*parts: Any) -> str:
    """One short name for everything that goes into a chapter, the code that makes it included."""
    text = json.dumps([_code(), sys.version_info[:3], parts], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@cache
def _code() -> str:
    digest = hashlib.sha256()
    for path in _modules():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _modules() -> Iterator[Path]:
    for stage in _STAGES:
        yield from sorted((_PACKAGE / stage).rglob("*.py"))
