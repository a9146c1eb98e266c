"""YAML as people write it: text in, plain values and positions out, every mistake a ``YamlMistake``.

PyYAML's C parser composes the nodes (it is six times as fast as the pure one); the walk from nodes to values is
ours, because a handbook wants other things than YAML 1.1: a key is always text (``on:`` is a field here, not
*true*), dates and times stay text until a field asks for a date (``9:30`` is not 570), and a repeated key, a tag
or an anchor that explodes is a mistake with a place.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

import yaml

from credo.source.finding import Place, Rule
from credo.source.rules import BROKEN_YAML, NOT_FIELDS, TAGGED
from credo.source.yaml_mistake import (
    YamlMistake,
    cut_short,
    scanner_mistake,
    tagged,
    twice,
    unseen_character,
)
from credo.source.yaml_nodes import compose, place_of
from credo.source.yaml_words import in_plain_words

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"

MOST_VALUES: Final = 20_000
"""More values than this in one front matter is an anchor that explodes, not a handbook."""

_TAG: Final = "tag:yaml.org,2002:"
_KNOWN: Final = frozenset(
    _TAG + t for t in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
)
_TEXTS: Final = frozenset((_TAG + "str", _TAG + "null"))
_INT: Final = re.compile(r"[-+]?(0|[1-9][0-9_]*)\Z")
_FLOAT: Final = re.compile(r"[-+]?[0-9][0-9_]*\.[0-9]*([eE][-+]?[0-9]+)?\Z")
_BOOL: Final = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


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
        place = place_of(text, node)
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
        self.field = ""
        self.has_remarks = " #" in text or "\t#" in text

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
            tag = "!!" + node.tag[len(_TAG) :] if node.tag.startswith(_TAG) else node.tag
            self.mistakes.append(tagged(self.text, node, tag, self.field))
            return str(node.value) if isinstance(node, yaml.ScalarNode) else None
        if isinstance(node, yaml.ScalarNode):
            if self.has_remarks and not node.style and node.tag in _TEXTS:
                self.mistakes.extend(cut_short(self.text, node, self.field))
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
                self.mistakes.append(twice(name, place_of(self.text, key)))
                continue
            if depth == 0:
                self.field = name
            fields[name] = self.value(item, depth + 1)
        return fields

    def _object(self, node: yaml.Node, rule: Rule, message: str) -> None:
        help = "Write the text out, for example: `title: Greet before you type`."
        self.mistakes.append(YamlMistake(rule, place_of(self.text, node), message, help))


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
