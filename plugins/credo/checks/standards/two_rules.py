"""Two rules in one statement: found by their grammar, and only where it is plain.

“Look up and greet” is one action and “knock, then count” is one sequence. Two commands that each have an object of
their own, and of which the second doesn't refer back to the first, are two rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from credo.checks.wording.phrases import primary, without_quotations
from credo.checks.wording.words import COMMANDS, REFERRING_BACK

_OBJECT: Final = r"(?:the|an?|your|our|every|each|all|any|no|guests?|customers?|colleagues?|visitors?|staff)"
_JOINED: Final = re.compile(
    r",?\s+(?:and|and\s+also|as\s+well\s+as)\s+"
    rf"(?P<second>(?:always\s+|never\s+|also\s+)?(?P<verb>[\w'’]+)\s+{_OBJECT}\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_NEXT: Final = re.compile(r"(?:(?<=[.!?])\s+|\s*;\s+(?:also\s+)?)(?P<second>\S.*)", re.DOTALL)
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FEWEST_WORDS: Final = 4
_LONGEST: Final = 1000
"""No statement is that long; what is gets looked at as far as this."""

_OBLIGATIONS: Final[Mapping[str, re.Pattern[str]]] = {
    language: re.compile(
        rf"\b(?:{modal})\b.{{8,}}?\s(?P<second>(?:{joint})\b.{{0,60}}?\b(?:{modal})\b.*)",
        re.IGNORECASE | re.DOTALL,
    )
    for language, modal, joint in (
        ("en", "must|shall|should|have to|has to", "and|and also|as well as"),
        ("de", "muss|müssen|soll|sollen|sollte|sollten|darf|dürfen", "und"),
        ("fr", "doit|doivent|devez|devons", "et"),
        ("es", "debe|deben|debemos|tiene que|tienen que", "y"),
    )
}


def second_rule(statement: str, language: str) -> str:
    """The second of two rules in a statement, as it stands there; empty if there is only one or it isn't plain."""
    text = without_quotations(statement[:_LONGEST])
    for find in (_next_command, _joined_command, _second_obligation):
        match = find(text, language)
        if match is not None:
            return statement[match.start("second") : match.end("second")].strip().rstrip(".")
    return ""


def _next_command(text: str, language: str) -> re.Match[str] | None:
    match = _NEXT.search(text)
    if match is None or primary(language) != "en":
        return None
    first, second = _WORD.findall(text[: match.start()]), _WORD.findall(match.group("second"))
    plain = len(first) >= _FEWEST_WORDS and len(second) >= _FEWEST_WORDS
    return match if plain and _commands(first) and _commands(second) and not _refers_back(second) else None


def _joined_command(text: str, language: str) -> re.Match[str] | None:
    if primary(language) != "en":
        return None
    for match in _JOINED.finditer(text):
        first, second = _WORD.findall(text[: match.start()]), _WORD.findall(match.group("second"))
        plain = len(first) > _FEWEST_WORDS and len(second) > _FEWEST_WORDS
        commands = _commands(first) and match.group("verb").lower() in COMMANDS
        if plain and commands and not _refers_back(second) and not _same_matter(first, second):
            return match
    return None


def _second_obligation(text: str, language: str) -> re.Match[str] | None:
    pattern = _OBLIGATIONS.get(primary(language))
    match = pattern.search(text) if pattern else None
    return match if match and not _refers_back(_WORD.findall(match.group("second"))) else None


def _commands(words: list[str]) -> bool:
    lowered = [word.lower().replace("’", "'") for word in words[:2]]
    return bool(lowered) and (
        lowered[0] in COMMANDS or (lowered[0] in ("always", "never") and len(lowered) > 1)
    )


def _refers_back(words: list[str]) -> bool:
    return any(word.lower() in REFERRING_BACK for word in words)


def _same_matter(first: list[str], second: list[str]) -> bool:
    """Whether the second part is about a thing the first one names: “write the order down and read the order back”."""
    return any(len(word) > 4 and word.lower() in {other.lower() for other in first} for word in second)
