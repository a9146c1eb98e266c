"""The block of fields on top of a file: found, split off and read without losing a line number.

python-frontmatter does the splitting and writing; its handler is ours, because the stock one keeps the last of two
equal keys, takes a list for no fields at all and strips the text, which shifts every line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from frontmatter.default_handlers import YAMLHandler

from credo.source.finding import Place
from credo.source.rules import BROKEN_YAML, CUT_SHORT, NOT_FIELDS
from credo.source.yaml_mistake import YamlMistake
from credo.source.yaml_text import Value, read_yaml

# The same border lines MkDocs looks for, so that both see the same block.
_OPEN: Final = re.compile(r"---[ \t]*\n")
# What was meant for a record's front matter and is none: a blank line, a space or a dash of a word processor is in the
# way, or the opening line is missing altogether.
_MEANT: Final = re.compile(
    r"\A\s*+(?:(?P<fence>[-\u2010-\u2015_*=]++)[^\S\n]*+\n)?"
    r"(?:[ \t]*+[\w-]++:.*+\n)*?[ \t]*+kind:[ \t]*+[a-z]++[ \t]*+(?:\n|\Z)"
)
_FIELDS: Final = re.compile(r"---[ \t]*+\n(?:(?:[\w-]++:|[ \t]++\S|- |#).*+(?:\n|\Z))*+")
"""An opening line and whatever looks like fields below it: where a closing line that is missing was to stand."""
_CLOSE: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file's text taken apart: the YAML between the dashes, its fields, and the body with its first line number."""

    yaml: str
    fields: dict[str, Value]
    body: str
    body_line: int
    mistakes: tuple[YamlMistake, ...] = ()


class Handler(YAMLHandler):
    """python-frontmatter's handler for a handbook: exact borders, no stripping, mistakes instead of exceptions."""

    def detect(self, text: str) -> bool:
        """Whether the text opens with a line of three dashes."""
        return _OPEN.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """Split into YAML and body; raises ValueError when the block is never closed."""
        opened = _OPEN.match(text)
        closed = _CLOSE.search(text, opened.end()) if opened else None
        if opened is None or closed is None:
            raise ValueError("the front matter is never closed")
        return text[opened.end() : closed.start()], text[closed.end() :]

    def load(self, fm: str, **_: object) -> dict[str, Any]:
        """Read the YAML; gives the fields and never raises."""
        return dict(read_yaml(fm)[0])

    def export(self, metadata: dict[str, object], **kwargs: Any) -> str:
        """Write fields in the order they are given."""
        return str(super().export(metadata, sort_keys=False, width=100, **kwargs))


HANDLER: Final = Handler()


def take_apart(text: str) -> FrontMatter:
    """Take a file's text (line ends as single line feeds, no byte order mark) apart. Never raises."""
    if not HANDLER.detect(text):
        return FrontMatter("", {}, text, 1, _not_seen(text))
    try:
        yaml, body = HANDLER.split(text)
    except ValueError:
        return FrontMatter("", {}, text, 1, (_never_closed(text),))
    fields, mistakes = read_yaml(yaml)
    if not fields and any(mistake.rule is NOT_FIELDS for mistake in mistakes):
        return FrontMatter("", {}, text, 1, mistakes)  # on a plain page that is text between two rules
    if "kind" not in fields:
        mistakes = tuple(
            each for each in mistakes if each.rule is not CUT_SHORT
        )  # a plain page may say what it likes
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    return FrontMatter(yaml, fields, body, body_line, mistakes)


def _never_closed(text: str) -> YamlMistake:
    last = len(text[: _end_of_fields(text)].splitlines())
    message = "The front matter opened by `---` is never closed."
    help = "Write a line `---` after the last field"
    help += f", below line {last}." if last > 1 else "."
    return YamlMistake(BROKEN_YAML, Place(0, 1, 3), message, help)


def _end_of_fields(text: str) -> int:
    found = _FIELDS.match(text)
    return found.end() if found else 0


def _not_seen(text: str) -> tuple[YamlMistake, ...]:
    meant = _MEANT.match(text)
    if meant is None:
        return ()
    at = meant.start("fence") if meant["fence"] else len(text) - len(text.lstrip())
    place = Place(
        text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1) + 1, len(meant["fence"] or "") or 1
    )
    message = "This is not read as front matter: the file does not begin with a line of three hyphens."
    help = (
        "Write `---` alone on the file's very first line, with nothing before it, and again below the fields."
    )
    return (YamlMistake(BROKEN_YAML, place, message, help),)
