"""YAML as people write it: text in, plain values and positions out, every mistake a ``YamlMistake``.

PyYAML's C parser composes the nodes (it is six times as fast as the pure one); the walk from nodes to values is
ours, because a handbook wants other things than YAML 1.1: a key is always text (``on:`` is a field here, not
*true*), dates and times stay text until a field asks for a date (``9:30`` is not 570), and a repeated key, a tag
or an anchor that explodes is a mistake with a place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, TypeAlias

import yaml

from credo.source.finding import Place, Rule
from credo.source.rules import BROKEN_YAML, DUPLICATE_KEY, NOT_FIELDS, TAGGED
from credo.source.yaml_words import in_plain_words, quoting

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Trail: TypeAlias = tuple[str | int, ...]
"""The way to a value: ``("measures", 0, "target")``."""

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_VALUES: Final = 20_000
"""More values than this in one front matter is an anchor that explodes, not a handbook."""

MOST_LEVELS: Final = 200
"""No front matter goes deeper. PyYAML's C parser calls itself for each level, without a limit, until it crashes."""

_TAG: Final = "tag:yaml.org,2002:"
_KNOWN: Final = frozenset(
    _TAG + t for t in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
)
_WRONG_FROM_THE_START: Final = (
    "flow sequence",
    "flow mapping",
    "simple key",
    "an alias",
    "an anchor",
    "a tag",
    "block scalar",
)
"""What PyYAML was reading when it stumbled, where the fault lies at its beginning and not at the stumbling block."""

_HARD_SPACE: Final = re.compile("(?: *(?:- )?[\\w-]+:| *)[\u00a0\u2007\u202f\u3000]")
_HARD_SPACE_WORDS: Final = (
    "There is a special space here, as word processors make it, where an ordinary one belongs.",
    "Delete it and type a space.",
)
_STAIRS: Final = re.compile(r"(?:[-?:][ \t]++){50}")  # lists opened within lists on one line
_INT: Final = re.compile(r"[-+]?(0|[1-9][0-9_]*)\Z")
_FLOAT: Final = re.compile(r"[-+]?[0-9][0-9_]*\.[0-9]*([eE][-+]?[0-9]+)?\Z")
_BOOL: Final = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


@dataclass(frozen=True, slots=True)
class YamlMistake:
    """What is wrong in a YAML text, where (lines counted from its own first one), and what to write."""

    rule: Rule
    place: Place
    message: str
    help: str


class _EndlessError(Exception):
    """Ends a walk that cannot go on: an anchor that explodes or a circle."""


def read_yaml(text: str) -> tuple[dict[str, Value], tuple[YamlMistake, ...]]:
    """Read a mapping from YAML text.

    Takes the text without the ``---`` lines; gives its fields and the mistakes in it. With a mistake that makes the
    whole unreadable the fields are empty. Never raises for anything in the text.
    """
    try:
        node = compose(text)
    except yaml.MarkedYAMLError as error:
        return {}, (scanner_mistake(text, error),)
    except yaml.reader.ReaderError as error:
        return {}, (unseen_character(text, error),)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message, help = in_plain_words(str(error), "")
        return {}, (YamlMistake(BROKEN_YAML, Place(), message, help),)
    if node is None:
        return {}, ()
    if not isinstance(node, yaml.MappingNode):
        what = "a list" if isinstance(node, yaml.SequenceNode) else "a sentence"
        place = _place(text, node)
        help = "Write one field a line, for example: `title: Greet before you type`."
        return {}, (YamlMistake(NOT_FIELDS, place, f"The front matter is {what}, not fields.", help),)
    walk = _Walk(text)
    try:
        value = walk.value(node, 0)
    except (_EndlessError, RecursionError):
        value = {}
    assert isinstance(value, dict)
    return value, tuple(walk.mistakes)


class _Walk:
    """From nodes to plain values, collecting mistakes on the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mistakes: list[YamlMistake] = []
        self.left = MOST_VALUES

    def value(self, node: yaml.Node, depth: int) -> Value:
        self.left -= 1
        if self.left < 0 or depth > 50:
            again = "&" in self.text and "*" in self.text
            what = (
                "With `&` and `*` the texts here repeat each other" if again else "Lists within lists go on"
            )
            self._object(node, TAGGED, f"{what} without end.")
            raise _EndlessError
        if node.tag not in _KNOWN:
            message = f"YAML takes `{_shown_tag(node.tag)}` at the beginning of a text for a command."
            line = self.text.split("\n")[node.start_mark.line]
            self.mistakes.append(YamlMistake(TAGGED, _place(self.text, node), message, quoting(line)))
            return str(node.value) if isinstance(node, yaml.ScalarNode) else None
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, depth + 1) for item in node.value]
        assert isinstance(node, yaml.MappingNode)
        fields: dict[str, Value] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._object(key, NOT_FIELDS, "A field's name is a list here; it must be one word.")
                continue
            if key.tag == _TAG + "merge":
                self._object(key, TAGGED, "`<<` is not used in a handbook.")
                continue
            name = str(key.value)
            if name in fields:
                self.mistakes.append(_twice(name, _place(self.text, key)))
                continue
            fields[name] = self.value(item, depth + 1)
        return fields

    def _object(self, node: yaml.Node, rule: Rule, message: str) -> None:
        help = "Write the text out, for example: `title: Greet before you type`."
        self.mistakes.append(YamlMistake(rule, _place(self.text, node), message, help))


def place_in(text: str, trail: Trail, *, key: bool = False) -> Place | None:
    """Find the place of a value (or, with ``key``, of its key) in YAML text; None if it is not there.

    Composes the text again: findings are few, and nodes kept for every file would fill the memory.
    """
    node = _composed(text)
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
    return None if found is None else _place(text, found)


@lru_cache(maxsize=64)
def _composed(text: str) -> yaml.Node | None:
    try:
        return compose(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def given_twice(text: str) -> tuple[YamlMistake, ...]:
    """The keys that stand twice in one mapping of a text, of which PyYAML keeps the last; none if it is no YAML."""
    found: list[YamlMistake] = []
    seen: set[int] = set()  # an anchor's mapping is looked at once, however often it is named
    left = [_composed(text)]
    while left:
        node = left.pop()
        if node is None or id(node) in seen or isinstance(node, yaml.ScalarNode):
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            names: set[str] = set()
            for key, value in node.value:
                left.append(value)
                name = str(key.value)
                if name in names and name != "<<":
                    found.append(_twice(name, _place(text, key)))
                names.add(name)
        else:
            left += node.value
    return tuple(sorted(found, key=lambda mistake: (mistake.place.line, mistake.place.column)))


def _twice(name: str, place: Place) -> YamlMistake:
    help = f"Keep one of the two `{name}:` lines and delete the other."
    return YamlMistake(DUPLICATE_KEY, place, f"The field `{name}` is given twice.", help)


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


def _scalar(node: yaml.ScalarNode) -> Value:
    value: str = node.value
    if node.tag == _TAG + "str" or node.style in ("'", '"', "|", ">"):
        return value
    if node.tag == _TAG + "null":
        return None
    if node.tag == _TAG + "bool":
        return _BOOL.get(value.lower(), value)
    if node.tag == _TAG + "int" and _INT.match(value) and len(value) < 300:
        return int(value)
    if node.tag == _TAG + "float" and _FLOAT.match(value):
        return float(value.replace("_", ""))
    return value


def _place(text: str, node: yaml.Node) -> Place:
    start, end = node.start_mark, node.end_mark
    line, column = start.line + 1, start.column + 1
    length = end.column - start.column if end.line == start.line else 0
    if length <= 0:
        rest = text.split("\n")[start.line] if start.line < text.count("\n") + 1 else ""
        length = max(1, len(rest.rstrip()) - start.column)
    return Place(line, column, length)


def scanner_mistake(text: str, error: yaml.MarkedYAMLError) -> YamlMistake:
    """What PyYAML complains of in a text, with its place."""
    mark = error.problem_mark or error.context_mark
    end = len(text.rstrip())
    if (
        mark
        and error.context_mark
        and (mark.index >= end or str(error.context).endswith(_WRONG_FROM_THE_START))
    ):
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if mark and mark.index >= end > 0:  # past the last line there is nothing to look at
        line, column = text.count("\n", 0, end) + 1, end - (text.rfind("\n", 0, end) + 1)
    lines = text.split("\n")
    for number in range(line, max(0, line - 2), -1):
        if hard := _HARD_SPACE.match(lines[number - 1]):
            return YamlMistake(BROKEN_YAML, Place(number, hard.end()), *_HARD_SPACE_WORDS)
    shown = lines[line - 1] if line <= len(lines) else ""
    message, help = in_plain_words(f"{error.context or ''}: {error.problem or ''}", shown)
    return YamlMistake(BROKEN_YAML, Place(line, column), message, help)


def unseen_character(text: str, error: yaml.reader.ReaderError) -> YamlMistake:
    """A control sign, which PyYAML refuses before it knows of lines; its own position counts bytes."""
    at = max(0, text.find(chr(error.character)))
    place = Place(text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)
    return YamlMistake(BROKEN_YAML, place, *in_plain_words("character", ""))


def _shown_tag(tag: str) -> str:
    return "!!" + tag[len(_TAG) :] if tag.startswith(_TAG) else tag
