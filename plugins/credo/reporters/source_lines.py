"""The lines findings point at, each file read once a report."""

from __future__ import annotations

from credo.reporters.surroundings import ReadSource
from credo.source.finding import Finding


class SourceLines:
    """Single lines of the files findings are about; a file that has gone has none."""

    def __init__(self, read: ReadSource) -> None:
        self._read = read
        self._files: dict[str, tuple[str, ...]] = {}

    def line(self, path: str, number: int) -> str | None:
        """The line with this number (from 1), without its end; None if the file or the line isn't there."""
        lines = self._files.get(path)
        if lines is None:
            lines = self._files[path] = self._lines(path)
        return lines[number - 1] if 1 <= number <= len(lines) else None

    def columns(self, finding: Finding) -> tuple[int, int]:
        """The first column a finding marks and the one after the last: at least one, and none past the line."""
        line = self.line(finding.path, finding.line)
        start, length = max(1, finding.column), max(1, finding.length)
        if line is None:
            return start, start + length
        start = min(start, len(line) + 1)
        return start, max(start + 1, min(start + length, len(line) + 1))

    def marked(self, finding: Finding) -> str:
        """The text a finding marks; empty if it isn't there."""
        start, end = self.columns(finding)
        return (self.line(finding.path, finding.line) or "")[start - 1 : end - 1]

    def _lines(self, path: str) -> tuple[str, ...]:
        try:
            text = self._read(path)
        except (OSError, UnicodeError):  # it was there when it was checked; the finding still stands
            text = None
        return () if text is None else tuple(line.removesuffix("\r") for line in text.split("\n"))
