"""YAML's nodes: composed by PyYAML's C parser, and their places in the text they were made of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, TypeAlias

import yaml

from credo.source.finding import Place

Trail: TypeAlias = tuple[str | int, ...]
"""The way to a value: ``("measures", 0, "target")``."""

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MOST_LEVELS: Final = 200
"""No front matter goes deeper. PyYAML's C parser calls itself for each level, without a limit, until it crashes."""

_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_STAIRS: Final = re.compile(r"(?:[-?:][ \t]++){50}")  # lists opened within lists on one line


def compose(text: str) -> yaml.Node | None:
    """PyYAML's compose, which raises YAMLError for what is no YAML, and for what would crash the parser."""
    if text.count("[") + text.count("{") > MOST_LEVELS or _STAIRS.search(text):
        level = 0
        for event in yaml.parse(text, LOADER):
            level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if level > MOST_LEVELS:
                mark: Any = event.start_mark  # the C parser's marks have a class of their own
                raise yaml.MarkedYAMLError(problem="nested too deeply", problem_mark=mark)
    node: yaml.Node | None = yaml.compose(text, LOADER)
    return node


def place_in(text: str, trail: Trail, *, key: bool = False) -> Place | None:
    """Find the place of a value (or, with ``key``, of its key) in YAML text; None if it is not there.

    Composes the text again: findings are few, and nodes kept for every file would fill the memory.
    """
    node = composed(text)
    found: yaml.Node | None = node
    for step in trail:
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == step), None)
            if pair is None:
                return None
            found = pair[0] if key else pair[1]
            node = pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = node = node.value[step]
        else:
            return None
    return None if found is None else place_of(text, found)


@lru_cache(maxsize=64)
def composed(text: str) -> yaml.Node | None:
    """A text's nodes as ``compose`` gives them; None if it is no YAML."""
    try:
        return compose(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


@lru_cache(maxsize=64)
def lines_of(text: str) -> tuple[str, ...]:
    """A text's lines as YAML counts them, and so its marks do: it knows more breaks than editors."""
    return tuple(_BREAK.split(text))


def line_at(text: str, mark: yaml.Mark) -> str:
    """The line a mark is in; empty where the C parser marks the line after a last one that has no break."""
    lines = lines_of(text)
    return lines[mark.line] if mark.line < len(lines) else ""


def place_of(text: str, node: yaml.Node) -> Place:
    """Where a node stands, as far as the end of its first line; for nothing after the last line, that line's end."""
    start, end = node.start_mark, node.end_mark
    lines = lines_of(text)
    if start.line >= len(lines):
        return Place(len(lines), max(1, len(lines[-1].rstrip())))
    length = end.column - start.column if end.line == start.line else 0
    if length <= 0:
        length = max(1, len(lines[start.line].rstrip()) - start.column)
    return Place(start.line + 1, start.column + 1, length)
