"""Values as Typst writes them: text that is only text, strings, arrays, dictionaries and calls.

Everything a handbook says reaches Typst through here, so that no sign in it can be taken for markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

_SIGNS: Final = re.compile(r"([\\#$*_`<>@=\-+/\[\]~.:(){},;&^|!?])")


@dataclass(frozen=True, slots=True)
class Code:
    """Typst code, ready to stand as an argument."""

    text: str


@dataclass(frozen=True, slots=True)
class Markup:
    """Typst markup, ready to stand between brackets."""

    text: str

    def __add__(self, other: Markup) -> Markup:
        return Markup(self.text + other.text)

    def __bool__(self) -> bool:
        return bool(self.text.strip())


Value: TypeAlias = "Code | Markup | str | int | float | bool | Iterable[Value] | Mapping[str, Value] | None"


def plain(text: str) -> Markup:
    """Text as markup that shows exactly this text; straight quotes become typographic ones.

    White space is one space, at the ends too, so that pieces can be put together.
    """
    words = " ".join(text.split())
    before, after = text[:1].isspace(), text[-1:].isspace() and bool(words)
    return Markup(" " * before + escaped(words) + " " * after)


def escaped(text: str) -> str:
    """The signs of a piece of text escaped, its white space as it is."""
    return _SIGNS.sub(r"\\\1", text)


def string(text: str) -> str:
    """A text as a string literal."""
    shown = (
        text.replace("\\", "\\\\")
        .replace('"', '\\"')
        .replace("\n", "\\n")
        .replace("\r", "")
        .replace("\t", "\\t")
    )
    return f'"{shown}"'


def label(name: str) -> Code:
    """A label of any name."""
    return Code(f"label({string(name)})")


def value(given: Value) -> str:
    """Any value as Typst code; markup becomes content, None ``none``."""
    if given is None:
        return "none"
    if isinstance(given, Code):
        return given.text
    if isinstance(given, Markup):
        return f"[{given.text}]"
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, str):
        return string(given)
    if isinstance(given, int | float):
        return repr(given)
    if isinstance(given, Mapping):
        inner = ", ".join(f"{name}: {value(item)}" for name, item in given.items())
        return f"({inner or ':'})"
    return "(" + "".join(f"{value(item)}, " for item in given) + ")"


def call(function: str, /, *positional: Value, **named: Value) -> Markup:
    """A call of a template's function, as markup. Underscores in argument names are written as hyphens.

    Arguments that are None are left out, so that the template's defaults hold.
    """
    parts = [value(item) for item in positional]
    parts += [f"{name.replace('_', '-')}: {value(item)}" for name, item in named.items() if item is not None]
    return Markup(f"#{function}({', '.join(parts)});")


def joined(parts: Iterable[Markup], between: str = "") -> Markup:
    """Pieces of markup in a row."""
    return Markup(between.join(part.text for part in parts))
