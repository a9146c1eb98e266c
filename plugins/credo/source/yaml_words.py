"""What YAML's complaints mean, for people who have never heard of YAML."""

from __future__ import annotations

from typing import Final

_QUOTE: Final = 'Put the whole text in quotes, for example: `title: "Late arrivals: the soup waits"`.'
_INDENT: Final = "Indent with two spaces for each level; lines of one list or block start in the same column."

_MEANINGS: Final[tuple[tuple[str, str, str], ...]] = (
    ("'\\t'", "There is a tab where YAML wants spaces.", "Delete the tab and type spaces. " + _INDENT),
    ("mapping values are not allowed", "A second colon on this line confuses the reading.", _QUOTE),
    (
        "quoted scalar",
        "A quote is opened here and never closed.",
        'Close the text with the same quote, for example: `title: "Late arrivals"`.',
    ),
    ("alias", "`*` begins a word YAML takes for a reference.", _QUOTE.replace("Late", "*Late*")),
    ("cannot start any token", "The text begins with a sign YAML keeps for itself.", _QUOTE),
    (
        "block sequence entries",
        "A list begins on the line of its field.",
        "Start each `- ` on a line of its own.",
    ),
    ("expected <block end>", "A line is indented differently from its neighbours.", _INDENT),
    ("did not find expected key", "A line is indented differently, or a quote ends too early.", _INDENT),
    ("did not find expected '-'", "A line of a list is indented differently from its neighbours.", _INDENT),
    (
        "could not find expected ':'",
        "A field's name stands here without a colon and a text.",
        "Write `field: text`.",
    ),
    ("flow sequence", "A `[` is opened and never closed.", "Close it with `]`, or put the text in quotes."),
    (
        "flow node",
        "A `[` or `{` is opened and never closed, or there is nothing between two commas.",
        "Close it with `]` or `}`, or put the text in quotes.",
    ),
    ("flow mapping", "A `{` is opened and never closed.", "Close it with `}`, or put the text in quotes."),
    ("undefined tag", "`!` begins a word YAML takes for a command.", _QUOTE),
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


def in_plain_words(problem: str, line: str) -> tuple[str, str]:
    """Translate PyYAML's problem text into what is wrong and what to write instead.

    Takes the problem and the source line it is about (empty if unknown); gives ``(message, help)``.
    """
    if line.lstrip(" ").startswith("\t") or ("\t" in line and "token" in problem):
        problem = "'\\t'"
    for sign, message, help in _MEANINGS:
        if sign in problem:
            return message, help
    return "This cannot be read from here on.", _QUOTE
