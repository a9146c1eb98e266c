"""The content folder: every Markdown file in it, read once, in a fixed order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from credo.source.file import SourceFile
from credo.source.finding import Finding, Place, Severity
from credo.source.front_matter import take_apart
from credo.source.rules import BROKEN_YAML, NOT_TEXT, OUTSIDE, TOO_LARGE, UNREADABLE

PAGE_ENDINGS: Final = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""The endings MkDocs makes pages of."""

_INVISIBLE: Final = {0x85: " ", 0x2028: " ", 0x2029: " "}
"""Line ends only YAML knows, pasted from word processors: they would shift every line below."""

_MEANT_FOR_RECORD: Final = re.compile(
    r"^[ -]*kind:|\A---[ \t]*\n(?:(?!---).*\n){0,20}?[ -]*kind[ =]+[a-z]+[ \t]*\n", re.MULTILINE
)
"""A line that was to say what kind of record a file is, its colon perhaps forgotten."""

MOST_BYTES: Final = 1_000_000
"""A Markdown file larger than this is no page."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What the content folder holds: Markdown files, read, and the addresses of all other files.

    Markdown files that are no text or too large are among the latter: they are there, but nobody knows what they say.
    """

    files: tuple[SourceFile, ...]
    assets: frozenset[str]

    @property
    def unread(self) -> frozenset[str]:
        """The stems of the Markdown files nobody could read."""
        pages = (uri for uri in self.assets if uri.endswith(PAGE_ENDINGS))
        return frozenset(uri.rsplit("/", 1)[-1].rsplit(".", 1)[0] for uri in pages)


def read_folder(root: Path, content: Path) -> tuple[Folder, tuple[Finding, ...]]:
    """Read every Markdown file below ``content``.

    ``root`` is the handbook's folder; paths in findings are relative to it. Names that begin with a dot are left
    out, as MkDocs does. Raises nothing for anything in the folder: what cannot be read is a finding.
    """
    files: list[SourceFile] = []
    assets: set[str] = set()
    findings: list[Finding] = []
    shown = _shown(content, root)
    # Plain strings from here on: with 10,000 files, taking Paths apart costs as much as validating the records.
    for uri in _walk(_Branch(str(content), shown, "", content.resolve()), findings):
        is_page = uri.endswith(PAGE_ENDINGS)
        file = _read(f"{content}/{uri}", f"{shown}/{uri}", uri, findings) if is_page else None
        if file is not None:
            files.append(file)
        else:
            assets.add(uri)
    return Folder(tuple(files), frozenset(assets)), tuple(findings)


def file_from_bytes(path: str, uri: str, data: bytes) -> tuple[SourceFile | None, tuple[Finding, ...]]:
    """Make a file from a file's bytes, with its findings; None if they aren't text."""
    try:
        text = data.decode("utf-8")
        broken = data.find(b"\0")
    except UnicodeDecodeError as error:
        text, broken = "", error.start
    if broken < 0:
        return source_file(path, uri, text)
    return None, (not_text(path, data, broken),)


def not_text(path: str, data: bytes, broken: int) -> Finding:
    """The finding about a file whose byte at ``broken`` is no UTF-8 text."""
    before = data[data.rfind(b"\n", 0, broken) + 1 : broken].decode("utf-8", "replace").removeprefix("\ufeff")
    place = Place(data.count(b"\n", 0, broken) + 1, len(before) + 1)
    message = f"This file is not saved as UTF-8 text; here is a sign (0x{data[broken]:02X}) that shows it."
    help = (
        "Open the file in your editor, choose “Save with encoding”, UTF-8, and check letters such as é and ü."
    )
    return Finding.by(NOT_TEXT, path, message, help, place=place)


def too_large(path: str, size: int) -> Finding:
    """The finding about a page of more than ``MOST_BYTES``."""
    message = f"This file has {size:,} letters, spaces and signs; a page may have {MOST_BYTES:,}."
    help = "Split it into several pages; keep data such as tables of figures outside the content folder."
    return Finding.by(TOO_LARGE, path, message, help)


def link_out(path: str) -> Finding:
    """The finding about a symbolic link that can't be followed."""
    name = path.rsplit("/", 1)[-1]
    message = (
        f"`{name}` is only a sign to another place: out of the content folder, in a circle, or to nothing."
    )
    help = "Replace it (a symbolic link) with a copy of the file or folder that it points to."
    return Finding.by(OUTSIDE, path, message, help)


def source_file(path: str, uri: str, text: str) -> tuple[SourceFile, tuple[Finding, ...]]:
    """Make a file from text that is already at hand (an edition in git, a test), with its findings."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    front = take_apart(text)
    file = SourceFile(path, uri, text, front)
    return file, tuple(_mistakes(file))


@dataclass(frozen=True, slots=True)
class _Branch:
    """A folder on the walk: where it lies, how it is shown, its address, and the folders above it."""

    path: str
    shown: str
    uri: str
    top: Path
    above: frozenset[Path] = frozenset()

    def below(self, name: str, above: frozenset[Path]) -> _Branch:
        return _Branch(f"{self.path}/{name}", f"{self.shown}/{name}", f"{self.uri}{name}/", self.top, above)


def _walk(branch: _Branch, findings: list[Finding]) -> Iterator[str]:
    """The addresses of all files below a folder, in order."""
    try:
        with os.scandir(branch.path) as found:
            entries = sorted(found, key=lambda e: e.name)
    except OSError as error:
        findings.append(_unreadable(branch.shown, error))
        return
    above = branch.above | {Path(branch.path).resolve()}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink() and not _stays_inside(Path(entry.path), branch.top, above):
            findings.append(link_out(f"{branch.shown}/{entry.name}"))
        elif entry.is_dir():
            yield from _walk(branch.below(entry.name, above), findings)
        elif entry.is_file():
            yield branch.uri + entry.name


def _stays_inside(link: Path, top: Path, above: frozenset[Path]) -> bool:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_relative_to(top) and target not in above


def _read(path: str, shown: str, uri: str, findings: list[Finding]) -> SourceFile | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123  # see read_folder
            size = os.fstat(file.fileno()).st_size
            if size > MOST_BYTES:
                findings.append(too_large(shown, size))
                return None
            data = file.read()
    except OSError as error:
        findings.append(_unreadable(shown, error))
        return None
    made, found = file_from_bytes(shown, uri, data)
    findings.extend(found)
    return made


def _mistakes(file: SourceFile) -> Iterator[Finding]:
    """The front matter's mistakes; on a plain page only those that make the block show up as text, mildly."""
    record = file.is_record or _MEANT_FOR_RECORD.search(file.text[:5000]) is not None
    for mistake in file.front.mistakes:
        if not record and mistake.rule is not BROKEN_YAML:
            continue
        at = mistake.place
        yield Finding.by(
            mistake.rule,
            file.path,
            mistake.message,
            mistake.help,
            place=Place(at.line + 1, at.column, at.length),
            severity=mistake.severity if record else Severity.WARNING,
        )


def _unreadable(shown: str, error: OSError) -> Finding:
    message = f"This cannot be opened: {(error.strerror or str(error)).lower()}."
    help = "Give yourself the right to read it, or move it out of the content folder."
    return Finding.by(UNREADABLE, shown, message, help)


def _shown(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()
