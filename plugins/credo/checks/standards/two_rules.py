"""Two rules in one statement: found by their grammar, and only where it is plain.

“Look up and greet” is one action, “knock, then count” is one sequence, and “answer the door and offer a seat” is one
visit. Two commands are two rules if each has an object and a time of its own (“within ten seconds … every evening”),
the second doesn't refer back to the first, and they have no word in common. A command in a sentence of its own may tell
by “all” or “every” that it begins something new, instead of by its time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from credo.checks.purpose.lexicon import load_lexicon
from credo.checks.purpose.meaning import meaning_of_all
from credo.checks.standards.times import says_when
from credo.checks.wording.phrases import primary, without_quotations
from credo.checks.wording.words import COMMANDS, REFERRING_BACK

_UNIVERSAL: Final = r"(?:every|each|all|any|no)"
_OBJECT: Final = (
    rf"(?:{_UNIVERSAL}|the|an?|your|our|staff|(?!(?:this|his|its|always|less)\b)[^\W\d_]{{3,}}s)\b"
)
_TURN: Final = r"(?:always\s+|never\s+|also\s+|don['’]t\s+|do\s+not\s+)?"
_JOINED_COMMAND: Final = re.compile(
    rf",?\s+(?:and|and\s+also|as\s+well\s+as)\s+(?P<second>{_TURN}(?P<verb>[\w'’]+)\s+{_OBJECT}.*)",
    re.IGNORECASE | re.DOTALL,
)
_JOINED_PROHIBITION: Final = re.compile(
    r",?\s+and\s+(?P<second>(?:never|don['’]t|do\s+not)\s+\w.*)", re.IGNORECASE | re.DOTALL
)
_JOINED_SENTENCE: Final = re.compile(
    rf",?\s+and\s+(?P<second>(?:we|everyone|everybody|nobody|no\s+one|{_UNIVERSAL}\s+\w+|\w+s\s+are)\s.*)",
    re.IGNORECASE | re.DOTALL,
)
_NEXT: Final = re.compile(r"(?:(?<=[.!?])\s+|\s*;\s+(?:also\s+)?)(?P<second>\S.*)", re.DOTALL)
_OF_EVERYTHING: Final = re.compile(rf"{_TURN}[\w'’]+\s+{_UNIVERSAL}\b", re.IGNORECASE)
_PLACED: Final = re.compile(r"\b(?:at|in|on)\s+(?:the|your|our)\b", re.IGNORECASE)
_DEFINITE: Final = re.compile(
    r"\s*(?:the|an?|his|her|its|their|der|die|das|dem|den|ein|eine|er|sie|es|le|la|l['’]|une?|ils?|elles?|el|una|él|ella)\b",
    re.IGNORECASE,
)
"""Who or what is known already: “The door must be locked and the key must be handed in” is one rule."""
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FEWEST_WORDS: Final = 4
_LONGEST: Final = 1000
"""No statement is that long; what is gets looked at as far as this."""

_OBLIGATIONS: Final[Mapping[str, re.Pattern[str]]] = {
    language: re.compile(
        rf"\b(?:{modal})\b.{{8,}}?\s(?P<second>(?:{joint})\b(?P<between>.{{0,60}}?)\b(?:{modal})\b.*)",
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
    finders = (_next_command, _joined_command, _joined_sentence) if primary(language) == "en" else ()
    for find in finders:
        match = find(text)
        if match is not None:
            return _shown(statement, match)
    match = _second_obligation(text, primary(language))
    return _shown(statement, match) if match is not None else ""


def _shown(statement: str, match: re.Match[str]) -> str:
    return statement[match.start("second") : match.end("second")].strip().rstrip(".")


def _next_command(text: str) -> re.Match[str] | None:
    match = _NEXT.search(text)
    if match is None:
        return None
    first, second = text[: match.start()], match.group("second")
    if not (_is_command(first) and _is_command(second) and _independent(first, second)):
        return None
    return match if _OF_EVERYTHING.match(second) or (says_when(first) and says_when(second)) else None


def _joined_command(text: str) -> re.Match[str] | None:
    for pattern in (_JOINED_COMMAND, _JOINED_PROHIBITION):
        for match in pattern.finditer(text):
            first, second = text[: match.start()], match.group("second")
            if not (_is_command(first) and _is_command(second)):
                continue
            if says_when(first) and says_when(second) and _independent(first, second):
                return match
    return None


def _joined_sentence(text: str) -> re.Match[str] | None:
    match = _JOINED_SENTENCE.search(text)
    if match is None:
        return None
    first, second = text[: match.start()], match.group("second")
    apart = says_when(first) and says_when(second) and not _is_command(first)
    return match if apart and _independent(first, second) else None


def _second_obligation(text: str, language: str) -> re.Match[str] | None:
    pattern = _OBLIGATIONS.get(language)
    match = pattern.search(text) if pattern else None
    if match is None or _refers_back(match.group("second")):
        return None
    if match["between"].strip() and not _DEFINITE.match(match["between"]):
        return match
    if language != "en":
        return None
    first = text[: match.start("second")]
    return match if says_when(match.group("second")) and (says_when(first) or _PLACED.search(first)) else None


def _is_command(text: str) -> bool:
    lowered = [word.lower().replace("’", "'") for word in _WORD.findall(text[:80])[:2]]
    return bool(lowered) and (
        lowered[0] in COMMANDS or (lowered[0] in ("always", "never") and len(lowered) > 1)
    )


def _independent(first: str, second: str) -> bool:
    """Whether both parts are long enough to be rules, and the second is about something else."""
    long_enough = all(len(_WORD.findall(part)) >= _FEWEST_WORDS for part in (first, second))
    return long_enough and not _refers_back(second) and not _same_matter(first, second)


def _refers_back(text: str) -> bool:
    return any(word.lower() in REFERRING_BACK for word in _WORD.findall(text))


def _same_matter(first: str, second: str) -> bool:
    """Whether the second part is about a thing the first one names: “weigh every child and note the weight”."""
    one, other = (_matter(part) for part in (first, second))
    return bool(one and other) and meaning_of_all(one, "en").meets(meaning_of_all(other, "en"))


def _matter(text: str) -> list[str]:
    lexicon = load_lexicon("en")
    words = (word.lower().replace("’", "'") for word in _WORD.findall(text))
    return [
        word for word in words if len(word) > 3 and lexicon.kind(word) != "function" and not says_when(word)
    ]
