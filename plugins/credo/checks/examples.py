"""The examples that ship with every rule: two handbooks of a few lines each, one good, one with the fault.

They lie in ``examples/RULE/good`` and ``examples/RULE/bad``; ``bad/expected.txt`` holds the rule's findings, one a
line. ``explain``, the rules' pages and the tests are made from them.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from credo.checks.report import Report
from credo.checks.run import check
from credo.editions.comparison import compared
from credo.editions.state import State, state_of_folder
from credo.graph.load import load
from credo.source.finding import Finding
from credo.source.mkdocs_yml import NAME

DAY: Final = date(2026, 11, 22)
"""The day on which the examples are looked at."""

EXPECTED: Final = "expected.txt"
RECIPE: Final = "recipe.txt"
COMMAND: Final = "command.txt"
"""The file with the words after the program's name, for rules that only speak when something is printed."""
BEFORE: Final = "before"
"""The folder with the tree as it was in the last edition, for the rules about changes."""

_FOLDER: Final = Path(__file__).parent / "examples"
_SETTINGS: Final = """\
site_name: Example
docs_dir: content
plugins:
  - credo:
      customers: [guests]
      locations: [quay, mill]
"""


@dataclass(frozen=True, slots=True)
class Tree:
    """A tiny handbook: paths with texts, and a recipe for files that cannot be shipped as they are.

    A recipe has one file a line: ``latin-1 PATH TEXT``, ``large PATH BYTES``, ``link PATH TARGET``, ``points PATH
    SIDE`` (a white PNG picture) or ``again PATH TIMES TEXT`` (paragraphs after what the file holds). ``command`` is
    what has to be called for the rule to speak, if it is not ``check``.
    """

    files: tuple[tuple[str, str], ...]
    recipe: tuple[str, ...] = ()
    command: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A rule's good and bad handbook, and the lines the rule prints about the bad one."""

    good: Tree
    bad: Tree
    expected: tuple[str, ...]


@cache
def example_of(id: str) -> Example | None:
    """The example of the rule with this id, or None if it has none."""
    good, bad = _FOLDER / id / "good", _FOLDER / id / "bad"
    if not (good.is_dir() and (bad / EXPECTED).is_file()):
        return None
    expected = (bad / EXPECTED).read_text(encoding="utf-8").splitlines()
    return Example(_tree(good), _tree(bad), tuple(line for line in expected if line.strip()))


def example_ids() -> tuple[str, ...]:
    """The ids examples are shipped under, sorted."""
    return tuple(sorted(path.name for path in _FOLDER.iterdir() if path.is_dir()))


def lay_out(tree: Tree, folder: Path) -> None:
    """Write a tree into an empty folder, with plain settings if it brings none of its own."""
    (folder / NAME).write_text(_SETTINGS, encoding="utf-8")
    if any(path.startswith(f"{BEFORE}/") for path, _ in tree.files):
        _made(folder, f"{BEFORE}/{NAME}").write_text(_SETTINGS, encoding="utf-8")
    for path, text in tree.files:
        _made(folder, path).write_text(text, encoding="utf-8")
    for line in tree.recipe:
        how, path, what = line.split(" ", 2)
        if how == "link":
            _made(folder, path).symlink_to(what)
        elif how == "large":
            _made(folder, path).write_bytes(b"x" * int(what))
        elif how == "latin-1":
            _made(folder, path).write_text(what, encoding="latin-1")
        elif how == "points":
            _made(folder, path).write_bytes(_white(int(what)))
        elif how == "again":
            times, text = what.split(" ", 1)
            with _made(folder, path).open("a", encoding="utf-8") as file:
                file.write(f"\n{text}\n" * int(times))
        else:
            raise ValueError(f"a recipe cannot say {how!r}")


def look_at(folder: Path) -> Report:
    """Check a tree that was laid out; one that brings its past along in ``before/`` is compared with it."""
    loaded, earlier = load(folder)
    comparison = None
    if (folder / BEFORE).is_dir():
        past = replace(state_of_folder(folder / BEFORE, "edition 2026-autumn"), edition="2026-autumn")
        comparison = compared(past, State("now", loaded, earlier))
    return check(loaded, earlier, DAY, comparison)


def as_expected(finding: Finding) -> str:
    """A finding as ``expected.txt`` writes it."""
    return f"{finding.path}:{finding.line}:{finding.column} {finding.severity.value} {finding.message}"


def _tree(folder: Path) -> Tree:
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    texts.pop(EXPECTED, None)
    recipe = texts.pop(RECIPE, "").splitlines()
    command = texts.pop(COMMAND, "").strip()
    return Tree(tuple(texts.items()), tuple(recipe), command)


def _white(side: int) -> bytes:
    """A square picture as PNG: a bit a point."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    lines = zlib.compress((b"\0" + b"\xff" * -(-side // 8)) * side, 9)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def _made(folder: Path, path: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    return file
