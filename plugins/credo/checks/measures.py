"""Measures: figures that serve a value, and the guard that keeps them from doing harm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from credo.checks.rule import Check, Look, rule
from credo.checks.wording.phrases import is_placeholder
from credo.checks.written import standards
from credo.graph.targets import target
from credo.schema.kinds import Standard
from credo.schema.kinds.standard import Measure
from credo.schema.record import Record
from credo.schema.validate import AnyRecord
from credo.source.finding import Finding, Severity

_LINK: Final = re.compile(r"\]\([ \t]*<?([^()\[\]\s<>]+)")
_TENSION: Final = re.compile(
    r"\b(?:tensions?|conflicts?|trade-?offs?|pulls? (?:against|apart)|at odds|contradict\w*"
    r"|Spannung\w*|Zielkonflikt\w*|Konflikt\w*|Widerspruch\w*|tensión|tensiones|conflictos?|contradic\w*|conflits?)\b",
    re.IGNORECASE,
)
"""Words by which a text says that two things pull apart."""


@rule("MEA101", "measure-without-guardrail", Severity.WARNING, covers=[("standard", "measures.guardrail")])
def measure_without_guardrail(look: Look) -> Iterator[Finding]:
    """A measure has no guardrail.

    What: an entry of `measures` has no `guardrail`, or one that only holds a place, such as “none”.

    Why it matters: any figure can be reached by doing harm somewhere else: calls get shorter when one hangs
    up. The guardrail names what must not suffer, so that people needn't choose between the figure and the
    guest.

    How to fix: ask how a clever person would reach the target and leave everybody worse off, and write down
    what would show it.
    """
    for record, at, measure in _measures(look):
        guardrail = measure.guardrail or ""
        if is_placeholder(guardrail):
            holds = f"“{guardrail}” is no guardrail" if guardrail.strip() else "There is no guardrail"
            message = f"{holds} for “{_name(measure)}”: what must not suffer for the figure's sake?"
            help = "Add one, for example: `guardrail: Second letters about the same thing stay under one in eight`."
            yield look.at(record, ("measures", at, "guardrail"), message, help)


@rule("MEA102", "measure-without-value", Severity.WARNING, covers=[("standard", "measures.serves_value")])
def measure_without_value(look: Look) -> Iterator[Finding]:
    """A measure serves no value.

    What: an entry of `measures` has no `serves_value`.

    Why it matters: a figure that belongs to no value becomes one. People do what is counted.

    How to fix: name the value the figure is a sign of. If it is a sign of none, stop counting.
    """
    for record, at, measure in _measures(look):
        if not measure.serves_value:
            example = (*record.fields.values, "notice-first")[0]
            message = f"“{_name(measure)}” serves no value."
            help = f"Name the value it is a sign of, for example: `serves_value: {example}`."
            yield look.at(record, ("measures", at, "serves_value"), message, help)


@rule("MEA103", "tension-unexplained", Severity.WARNING)
def tension_unexplained(look: Look) -> Iterator[Finding]:
    """A measure pulls against a value, and nothing says how that is held.

    What: an entry of `measures` names a value in `tension_with`, and neither the text, the guardrail nor
    the deviation of the standard links that value, names it or speaks of a tension.

    Why it matters: it is good to own up to the tension. But on the day the two pull apart, somebody has to
    know which of them wins.

    How to fix: write a sentence or two about it into the text: when the figure and the value pull apart,
    and what is done then. Link the value there.
    """
    for record, at, measure in _measures(look):
        value = look.handbook.get("value", measure.tension_with)
        if value is None or measure.tension_with == measure.serves_value:
            continue
        if not _explains(look, record, measure, value):
            message = f"“{_name(measure)}” pulls against “{value.title}”, and the text doesn't say how that is held."
            help = "Write what people do when the two pull apart, for example: “When they do, honesty wins and the "
            help += "number may go red.” Link the value there."
            yield look.at(record, ("measures", at, "tension_with"), message, help)


@rule("MEA104", "tension-with-itself", Severity.WARNING)
def tension_with_itself(look: Look) -> Iterator[Finding]:
    """A measure is said to pull against the value it serves.

    What: `tension_with` and `serves_value` of an entry of `measures` name the same value.

    Why it matters: one of the two is a slip, and the page about that value says both.

    How to fix: name in `serves_value` what the figure is a sign of, and in `tension_with` what suffers when
    people chase it.
    """
    for record, at, measure in _measures(look):
        if measure.tension_with and measure.tension_with == measure.serves_value:
            message = f"“{_name(measure)}” serves `{measure.serves_value}` and pulls against it."
            help = "Name another value in one of the two lines, or delete `tension_with`."
            yield look.at(record, ("measures", at, "tension_with"), message, help)


def _measures(look: Look) -> Iterator[tuple[Record[Standard], int, Measure]]:
    for record in standards(look.handbook):
        for at, measure in enumerate(record.fields.measures):
            yield record, at, measure


def _explains(look: Look, record: Record[Standard], measure: Measure, value: AnyRecord) -> bool:
    deviation = record.fields.deviation
    told = (record.file.body, measure.guardrail, record.fields.purpose, deviation.when if deviation else None)
    text = "\n".join(part for part in told if part)
    if _TENSION.search(text) or value.title.casefold() in text.casefold():
        return True
    leads_to = (target(look.handbook, record.file.uri, match.group(1)) for match in _LINK.finditer(text))
    return any(found is not None and found.uri == value.uri for found in leads_to)


def _name(measure: Measure) -> str:
    return measure.name or "this measure"


MEASURE_CHECKS: Final[tuple[Check, ...]] = (
    measure_without_guardrail,
    measure_without_value,
    tension_unexplained,
    tension_with_itself,
)
"""The rules about measures."""
