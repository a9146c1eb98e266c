"""Writing into a record for which edition its reasons were given, without touching anything else in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import yaml

from credo.editions.difference import RecordChange
from credo.schema.common import Change
from credo.source.front_matter import HANDLER
from credo.source.yaml_nodes import LOADER

_LINES: Final = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|\\Z)")
"""Lines as YAML counts them."""

_BORDERS: Final = 1
"""The front matter's own lines are counted from the one after the dashes."""


def unstamped(change: RecordChange) -> tuple[int, ...]:
    """Which entries under ``changes``, counted from 0, are new and name no edition yet."""
    new: list[Change] = list(change.whys)
    entries = change.new.fields.changes if change.new else ()
    return tuple(at for at, entry in enumerate(entries) if entry in new and not entry.edition)


def stamped(text: str, entries: tuple[int, ...], edition: str) -> str:
    """A file's text with ``edition: NAME`` in these entries under ``changes``; all else as it was, line ends too."""
    lines = _LINES.findall(text)
    for line, column, is_flow in sorted(_places(text, entries), reverse=True):
        row = lines[line]
        end = "\r\n" if row.endswith("\r\n") else "\n"
        between = ", " if is_flow else f"{end}{' ' * column}"
        lines[line] = f"{row[:column]}edition: {edition}{between}{row[column:]}"
    return "".join(lines)


def _places(text: str, entries: tuple[int, ...]) -> Iterator[tuple[int, int, bool]]:
    """Line and column where each entry's first field begins, counted from 0, and whether it is in braces."""
    plain = text.replace("\r\n", "\n").removeprefix("\ufeff")
    front = yaml.compose(HANDLER.split(plain)[0], LOADER)
    assert isinstance(front, yaml.MappingNode)
    listed = next(value for key, value in front.value if key.value == "changes")
    for at in entries:
        first = listed.value[at].value[0][0].start_mark
        yield first.line + _BORDERS, first.column, bool(listed.value[at].flow_style)
