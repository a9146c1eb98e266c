"""What many stories say together: a standard that is often broken, a department that tells them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from credo.checks.rule import Check, Look, rule
from credo.source.finding import Finding, Severity


@rule("STO121", "standard-often-broken", Severity.NOTE, options={"stories": 2, "days": 730})
def standard_often_broken(look: Look) -> Iterator[Finding]:
    """People keep departing from a standard, and rightly.

    What: at least two active stories from the last two years tell of a departure from the same active
    standard that isn't called unjustified.

    Why it matters: a rule with a string of good exceptions is probably drawn in the wrong place. The people
    in the stories have already found out where it belongs.

    How to fix: read the stories side by side and revise the standard or its `deviation`. If it is right as
    it is, allow the rule there and say why.

    The options `stories` and `days` set how many there must be, and in what span.
    """
    broken: Counter[str] = Counter()
    for story in look.handbook.stories:
        day = story.fields.date
        if story.fields.justified is not False and day and (look.today - day).days <= look.options["days"]:
            broken.update(set(story.fields.deviated_from))
    for record in look.handbook.standards:
        times = broken[record.id]
        if times >= look.options["stories"]:
            message = f"{times} stories tell of people who departed from this standard for a good reason."
            help = "Is it time to revise it? Read them side by side; perhaps they belong in its `deviation`."
            yield look.at(record, "title", message, help)


@rule("STO122", "one-department-tells", Severity.NOTE, options={"share": 0.6, "stories": 10})
def one_department_tells(look: Look) -> Iterator[Finding]:
    """One department tells most of the stories.

    What: of ten or more active stories that name a department, more than 60 per cent name the same one. The
    rule waits for the third department.

    Why it matters: the others learn that the values are that department's business, in most companies the
    one the guests see.

    How to fix: ask accounts, IT and the kitchen. Their customers are colleagues, and what happens there is
    rarely written down.

    The options `share` and `stories` set another share and another least number.
    """
    told = [set(story.fields.departments) for story in look.handbook.stories if story.fields.departments]
    if len(told) < look.options["stories"] or len(look.handbook.departments) < 3:
        return
    count = Counter(department for departments in told for department in departments)
    for record in look.handbook.departments:
        if count[record.id] > look.options["share"] * len(told):
            message = f"{count[record.id]} of {len(told)} stories are from this department."
            help = "Ask the others for theirs; where the customers are colleagues, stories are rarely written down."
            yield look.at(record, "title", message, help)


STORY_PATTERN_CHECKS: Final[tuple[Check, ...]] = (standard_often_broken, one_department_tells)
"""The rules about stories taken together."""
