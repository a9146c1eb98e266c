"""What can be wrong in a YAML text: each mistake with its place and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from credo.source.finding import Place, Rule, Severity
from credo.source.rules import BROKEN_YAML, CUT_SHORT, DUPLICATE_KEY, TAGGED
from credo.source.yaml_nodes import composed, line_at, lines_of, place_of
from credo.source.yaml_words import in_plain_words, quoting

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
_REMARK_IN: Final = re.compile(r"^[^#\"'|>]*\S[ \t]+(?P<remark>#.*)")
_REMARK: Final = re.compile(r"[ \t]+(?P<remark>#(?P<space>\s|#|\Z)?.*)")


@dataclass(frozen=True, slots=True)
class YamlMistake:
    """What is wrong in a YAML text, where (lines counted from its own first one), and what to write.

    ``field`` is the field that has no value for it, ``severity`` is only given where the rule is milder.
    """

    rule: Rule
    place: Place
    message: str
    help: str
    field: str = ""
    severity: Severity | None = None


def tagged(text: str, node: yaml.Node, tag: str, field: str) -> YamlMistake:
    """A `!word` before a value, which YAML takes for a command."""
    message = f"YAML takes `{tag}` at the beginning of a text for a command."
    line = line_at(text, node.start_mark)
    help = quoting(line) if isinstance(node, yaml.ScalarNode) else f"Delete `{tag}`."
    return YamlMistake(TAGGED, place_of(text, node), message, help, field)


def cut_short(text: str, node: yaml.ScalarNode, field: str) -> Iterator[YamlMistake]:
    """A ` #` in a text without quotes: YAML takes it for the beginning of a remark and drops the rest of the line.

    What looks like a remark (`# ` after an id or a number) is taken for one; after a sentence it may be either.
    ``field`` is the one the text stands in.
    """
    line = line_at(text, node.end_mark)
    rest = _REMARK.match(line, node.end_mark.column)
    if rest is None or (rest["space"] and " " not in node.value):
        return
    sign = rest.start("remark")
    place = Place(node.end_mark.line + 1, sign + 1, len(line.rstrip()) - sign)
    if rest["space"]:
        message = "YAML takes what stands after ` #` for a remark, which no reader will see."
        help = f"If it belongs to the text: {_lowered(quoting(line))} A remark may have a line of its own."
        yield YamlMistake(CUT_SHORT, place, message, help, severity=Severity.NOTE)
    else:
        lost = rest["remark"][:20].rstrip()
        message = f"The text is cut off before `{lost}`: YAML takes ` #` for the start of a remark."
        help = f"{quoting(line)} In a real remark, put a space after `#`."
        if node.value:
            yield YamlMistake(CUT_SHORT, place, message, help)
        else:  # nothing is left of the text, and nobody is told as well that there is none
            yield YamlMistake(CUT_SHORT, place, message, help, field, Severity.ERROR)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def twice(name: str, place: Place) -> YamlMistake:
    """A key that stands in one mapping again."""
    help = f"Keep one of the two `{name}:` lines and delete the other."
    return YamlMistake(DUPLICATE_KEY, place, f"The field `{name}` is given twice.", help)


def given_twice(text: str) -> tuple[YamlMistake, ...]:
    """The keys that stand twice in one mapping of a text, of which PyYAML keeps the last; none if it is no YAML."""
    found: list[YamlMistake] = []
    seen: set[int] = set()  # an anchor's mapping is looked at once, however often it is named
    left = [composed(text)]
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
                    found.append(twice(name, place_of(text, key)))
                names.add(name)
        else:
            left += node.value
    return tuple(sorted(found, key=lambda mistake: (mistake.place.line, mistake.place.column)))


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
    lines = lines_of(text)
    if 1 < line <= len(lines) and (remark := _REMARK_IN.search(lines[line - 2])):
        place = Place(line - 1, remark.start("remark") + 1, len(remark["remark"].rstrip()))
        message = "YAML takes ` #` for the start of a remark, and the text cannot go on in the next line."
        return YamlMistake(BROKEN_YAML, place, message, quoting(lines[line - 2]))
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
