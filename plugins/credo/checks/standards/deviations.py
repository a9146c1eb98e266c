"""Standards' deviations: when doing otherwise is right, said so that somebody can act on it alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from credo.checks.purpose import Verdict, judge_deviation
from credo.checks.rule import Check, Look, rule
from credo.checks.wording.words import REFUSALS, REFUSING
from credo.checks.written import standards
from credo.schema.kinds import Standard
from credo.schema.record import Record
from credo.source.finding import Finding, Severity
from credo.source.yaml_nodes import Trail

_EXAMPLE: Final = (
    "“A guest is in tears. Whoever is nearest decides, and tells the house manager the same day.”"
)
_WORD: Final = re.compile(r"[^\W_]+")


@rule(
    "STD111",
    "deviation-missing",
    Severity.WARNING,
    covers=[("standard", "deviation"), ("standard", "deviation.when")],
)
def deviation_missing(look: Look) -> Iterator[Finding]:
    """A standard doesn't say when doing otherwise is right.

    What: `deviation` of a standard, or its `when`, is absent or empty.

    Why it matters: sooner or later a case comes for which the standard was not made. Whoever stands there
    alone then should know that they may think, who decides, and whom to tell.

    How to fix: write `when`, `who_decides` and `tell`, or a sentence that says the three. “Never” is a good
    answer if it says why.
    """
    for record, text in _texts(look):
        if _verdict(text, look.handbook.settings.language).label == "missing":
            message = "This standard doesn't say when doing otherwise is right."
            help = f"Add a `deviation`, for example: {_EXAMPLE} Or: “Never, because …”"
            yield look.at(record, _trail(record), message, help)


@rule("STD112", "deviation-placeholder", Severity.ERROR)
def deviation_placeholder(look: Look) -> Iterator[Finding]:
    """A deviation only holds the place of one.

    What: the deviation is a word such as “TBD” or “n/a”.

    Why it matters: whoever looks it up does so because the standard doesn't fit the case in front of them,
    and finds nothing.

    How to fix: write when doing otherwise is right, who decides and whom to tell; or “Never”, with the reason.
    """
    for record, text in _texts(look):
        verdict = _verdict(text, look.handbook.settings.language)
        if verdict.label == "placeholder":
            message = f"“{_short(verdict.quote or text)}” stands where the deviation should stand."
            help = f"Say when doing otherwise is right and who decides, for example: {_EXAMPLE}"
            yield look.at(record, _trail(record), message, help, quote=verdict.quote)


@rule("STD113", "deviation-empty", Severity.WARNING)
def deviation_empty(look: Look) -> Iterator[Finding]:
    """A deviation leaves its reader where they were.

    What: the deviation says “ask your manager”, “if necessary”, “in exceptional cases” and nothing that
    would let somebody decide.

    Why it matters: at three in the morning there is no manager to ask, and what is necessary is just the
    question.

    How to fix: describe one case in which doing otherwise is right, so that a colleague recognises theirs
    in it. Say who decides there and then, and whom to tell afterwards.
    """
    for record, text in _texts(look):
        verdict = _verdict(text, look.handbook.settings.language)
        if verdict.label == "empty" and not is_bare_never(text):
            message = f"“{_short(verdict.quote or text)}” doesn't say when doing otherwise is right."
            help = f"Describe a case, and say who decides and whom to tell, for example: {_EXAMPLE}"
            yield look.at(record, _trail(record), message, help, quote=verdict.quote)


@rule("STD114", "never-without-why", Severity.WARNING)
def never_without_why(look: Look) -> Iterator[Finding]:
    """A deviation says “never” and not why.

    What: the deviation is “Never”, “No exceptions” or another way of saying just that.

    Why it matters: people make exceptions to a rule they are merely forbidden to break. They keep the one
    whose danger they can see.

    How to fix: add the reason: “Never, because …”. If you can't think of one, there may be an exception
    after all.
    """
    for record, text in _texts(look):
        label = _verdict(text, look.handbook.settings.language).label
        if label in ("empty", "genuine") and is_bare_never(text):
            message = f"“{_short(text)}” doesn't say why there is no exception."
            help = "Add the reason, for example: “Never, because the one who would bear the risk can't be asked.”"
            yield look.at(record, _trail(record), message, help)


def is_bare_never(text: str) -> bool:
    """Whether a deviation says that there is none, and nothing more."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return bool(words) and not REFUSALS.isdisjoint(words) and REFUSING.issuperset(words)


def _texts(look: Look) -> Iterator[tuple[Record[Standard], str]]:
    """The standards with the deviation they state, empty where there is none."""
    for record in standards(look.handbook):
        if "deviation" not in record.broken:
            deviation = record.fields.deviation
            yield record, (deviation.when or "") if deviation else ""


def _trail(record: Record[Standard]) -> Trail:
    """Where the deviation stands: it may be a text or have a `when`."""
    given = record.file.fields.get("deviation")
    return ("deviation", "when") if isinstance(given, dict) and "when" in given else ("deviation",)


@lru_cache(maxsize=20_000)
def _verdict(text: str, language: str) -> Verdict:
    """Judged once, though three rules ask."""
    return judge_deviation(text, language=language)


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " …"


STANDARD_DEVIATION_CHECKS: Final[tuple[Check, ...]] = (
    deviation_missing,
    deviation_placeholder,
    deviation_empty,
    never_without_why,
)
"""The rules about when doing otherwise is right."""
