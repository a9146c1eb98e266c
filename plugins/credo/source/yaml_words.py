"""What YAML's complaints mean, for people who have never heard of YAML."""

from __future__ import annotations

import json
import re
from typing import Final

_QUOTE: Final = 'Put the whole text in quotes, for example: `title: "Late arrivals: the soup waits"`.'
_INDENT: Final = "Indent with two spaces for each level; lines of one list or block start in the same column."
_FIELD: Final = re.compile(r"\s*(?:- +)?(?P<name>[\w-]+: |- )\s*(?P<text>\S.*?)\s*\Z")

_MEANINGS: Final[tuple[tuple[str, str, str], ...]] = (
    ("'\\t'", "There is a tab where YAML wants spaces.", "Delete the tab and type spaces. " + _INDENT),
    (
        "violates indentation",
        "There is a tab where YAML wants spaces.",
        "Delete the tab and type spaces. " + _INDENT,
    ),
    ("mapping values are not allowed", "A second colon on this line confuses the reading.", _QUOTE),
    (
        "nested too deeply",
        "Lists within lists go on and on from here.",
        "Write one `field: text` a line, and lists with one `- text` a line.",
    ),
    (
        "escape character",
        "A backslash between double quotes is taken for a command.",
        "Write it twice, `\\\\`, or leave it out.",
    ),
    (
        "quoted scalar",
        "A quote is opened here and never closed.",
        'Close the text with the same quote, for example: `title: "Late arrivals"`.',
    ),
    ("alias", "`*` begins a word YAML takes for a reference.", _QUOTE),
    ("anchor", "`&` begins a word YAML takes for a name.", _QUOTE),
    ("cannot start any token", "The text begins with a sign YAML keeps for itself.", _QUOTE),
    (
        "block sequence entries",
        "A list begins on the line of its field.",
        "Start each `- ` on a line of its own.",
    ),
    (
        "block scalar",
        "After `>` or `|` the text begins on the next line.",
        "Start the text on a line of its own, indented with two spaces, or put it in quotes on this line.",
    ),
    ("expected <block end>", "A line is indented differently from its neighbours.", _INDENT),
    ("did not find expected key", "A line is indented differently from its neighbours.", _INDENT),
    ("did not find expected '-'", "A line of a list is indented differently from its neighbours.", _INDENT),
    (
        "could not find expected ':'",
        "This line has no field's name with a colon.",
        "Write `field: text`. If the text goes on from the line above, indent it with two spaces.",
    ),
    ("flow sequence", "A `[` is opened and never closed.", "Close it with `]`, or put the text in quotes."),
    (
        "flow node",
        "A `[` or `{` is opened and never closed, or there is nothing between two commas.",
        "Close it with `]` or `}`, or put the text in quotes.",
    ),
    ("flow mapping", "A `{` is opened and never closed.", "Close it with `}`, or put the text in quotes."),
    ("node content", "The text begins with a sign YAML keeps for itself.", _QUOTE),
    ("directive", "The line begins with a sign YAML keeps for itself.", "Write `field: text`."),
    ("tag", "`!` begins a word YAML takes for a command.", _QUOTE),
    (
        "character",
        "There is an invisible character that does not belong in text.",
        "Delete it and type the text again.",
    ),
    (
        "document",
        "A line of dashes or dots starts a second block.",
        "Remove the line, or indent it with spaces.",
    ),
)

_CLOSER_LOOKS: Final[tuple[tuple[str, re.Pattern[str], str, str], ...]] = (
    (
        "mapping values are not allowed",
        re.compile(r"\s+[\w-]+:(?!.*: )"),
        "This line is indented further than the line it should stand under.",
        _INDENT + " If it goes on with the text above, put that whole text in quotes.",
    ),
    (
        "did not find expected key",
        re.compile(r"\s*(?:- +)?[\w-]+:\s+[\"']"),
        "The text goes on after its closing quote.",
        _QUOTE,
    ),
    (
        "did not find expected key",
        re.compile(r"\s*(?:- +)?[\w-]+:\s+[\[{]"),
        "The text begins with `[` or `{`, which YAML takes for a list or a group, and goes on after it.",
        _QUOTE,
    ),
    (
        "could not find expected ':'",
        re.compile(r"\s*[\w-]+:\S"),
        "A space is missing after the colon.",
        "Write `field: text`.",
    ),
    (
        "could not find expected ':'",
        re.compile(r"\s*-[^\s-]"),
        "A space is missing after the dash.",
        "Write `- text`.",
    ),
)
"""What the line itself tells where PyYAML's complaint alone could mean several things."""


def in_plain_words(problem: str, line: str) -> tuple[str, str]:
    """Translate PyYAML's problem text into what is wrong and what to write instead.

    Takes the problem and the source line it is about (empty if unknown); gives ``(message, help)``.
    """
    if line.lstrip(" ").startswith("\t") or ("\t" in line and "token" in problem):
        problem = "'\\t'"
    message, help = _meaning(problem, line)
    return message, help.replace(_QUOTE, quoting(line))


def _meaning(problem: str, line: str) -> tuple[str, str]:
    for sign, shape, message, help in _CLOSER_LOOKS:
        if sign in problem and shape.match(line):
            return message, help
    for sign, message, help in _MEANINGS:
        if sign in problem:
            return message, help
    return "This cannot be read from here on.", _QUOTE


def quoting(line: str) -> str:
    """The advice to use quotes, with the line itself as the example where it is short enough."""
    field = _FIELD.match(line)
    if field is None or len(field["text"]) > 80 or field["text"].count('"') == 1:
        return _QUOTE
    example = f"{field['name']}{_in_quotes(field['text'])}"
    return f"Put the whole text in quotes, for example: `{example}`."


def _in_quotes(text: str) -> str:
    if text[0] == text[-1] and text[0] in "\"'" and len(text) > 2:
        text = text[1:-1]
    single = "'" + text.replace("'", "''") + "'"
    return single if '"' in text or "\\" in text else json.dumps(text, ensure_ascii=False)
