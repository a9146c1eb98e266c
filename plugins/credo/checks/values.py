"""Values: few, visible in what people do, and borne out by standards and stories."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, cast

from credo.checks.rule import Check, Look, rule
from credo.checks.written import values
from credo.schema.kinds import Story, Value
from credo.schema.record import Record
from credo.source.finding import Finding, Severity


@rule("VAL101", "behaviours-missing", Severity.WARNING, covers=[("value", "behaviours")])
def behaviours_missing(look: Look) -> Iterator[Finding]:
    """A value doesn't say how it shows.

    What: `behaviours` of a value is absent.

    Why it matters: everybody agrees with a noun. Whether somebody holds the value can only be seen in what
    they do and what they leave alone.

    How to fix: write under `we_do` what a colleague could watch you do on an ordinary Tuesday, and under
    `we_avoid` what you would notice with a start.
    """
    for record in values(look.handbook):
        if record.fields.behaviours is None and "behaviours" not in record.broken:
            message = "This value doesn't say how it shows in what people do."
            help = "Add `behaviours` with `we_do` and `we_avoid`, for example: "
            help += "`we_do: [Look up when a door opens, whatever is in our hands]`."
            yield look.at(record, "behaviours", message, help)


@rule("VAL102", "value-without-standard", Severity.NOTE)
def value_without_standard(look: Look) -> Iterator[Finding]:
    """No standard carries a value into the day.

    What: no active standard names the value in `values`. The rule waits for the first standard in the handbook.

    Why it matters: a value without a standard asks nothing of anybody in particular.

    How to fix: look for a standard you have that lives by this value, and name it there. If there is none,
    write down the one thing you would miss first if nobody held the value.
    """
    for record in look.handbook.values if look.handbook.standards else ():
        if not look.handbook.backlinks(record, "standard", "values"):
            message = "No standard brings this value into the day."
            help = f"Add `{record.id}` to the `values` of a standard that lives by it."
            yield look.at(record, "title", message, help)


@rule("VAL103", "value-without-story", Severity.NOTE)
def value_without_story(look: Look) -> Iterator[Finding]:
    """No story shows a value.

    What: no active story names the value in `values`. The rule waits for the first story in the handbook.

    Why it matters: a value becomes real when somebody can tell what it cost, on which day, and who paid.

    How to fix: ask at a line-up who has seen somebody live by it, or fail to. Write it down while it is fresh.
    """
    for record in look.handbook.values if look.handbook.stories else ():
        if not _stories(look, record):
            message = "No story shows this value."
            help = f"Write one down and add `values: [{record.id}]` to it; a misstep is as good as a triumph."
            yield look.at(record, "title", message, help)


@rule("VAL104", "value-without-recent-story", Severity.NOTE, options={"days": 365})
def value_without_recent_story(look: Look) -> Iterator[Finding]:
    """The last story that shows a value is old.

    What: there are stories about the value, and none of them happened within a year.

    Why it matters: old stories are told about people who have left. Newcomers hear that it was like that once.

    How to fix: collect a new one. If nobody can think of any, talk about that.

    The option `days` sets another span.
    """
    for record in look.handbook.values:
        dates = [day for story in _stories(look, record) if (day := story.fields.date)]
        newest = max(dates, default=None)
        if newest is not None and _age(newest, look.today) > look.options["days"]:
            message = f"The newest story about this value is of {newest}."
            help = f"Collect a new one, and add `values: [{record.id}]` to it."
            yield look.at(record, "title", message, help)


@rule("VAL105", "only-triumphs", Severity.NOTE, options={"stories": 4})
def only_triumphs(look: Look) -> Iterator[Finding]:
    """All stories about a value end well.

    What: at least four stories show the value, and each of them is a triumph.

    Why it matters: a triumph shows that something can be done. A misstep shows where the edge is, and that
    one may speak of it here.

    How to fix: ask for a time when the value was missed and what was changed after it. Leaders first.

    The option `stories` sets how many there must be before the rule speaks.
    """
    for record in look.handbook.values:
        outcomes = [story.fields.outcome for story in _stories(look, record) if story.fields.outcome]
        if len(outcomes) >= look.options["stories"] and set(outcomes) == {"triumph"}:
            message = f"All {len(outcomes)} stories about this value are triumphs."
            help = (
                "Ask for one that went wrong, with what it taught and what was changed: `outcome: misstep`."
            )
            yield look.at(record, "title", message, help)


@rule("VAL106", "too-many-values", Severity.WARNING, options={"most": 7})
def too_many_values(look: Look) -> Iterator[Finding]:
    """There are more values than people remember.

    What: more than seven values are active.

    Why it matters: whoever has to decide something alone has in mind what fits in it. With ten values there
    is one for each side of every quarrel.

    How to fix: merge what always turns up together. What is dear to you but decides nothing may go into the
    vision's `mission`.

    The option `most` sets another limit.
    """
    most = look.options["most"]
    for record in look.handbook.values[most : most + 1]:
        message = f"With this one there are {len(look.handbook.values)} values; people remember about {most}."
        help = "Merge those that always turn up together, and retire the others: `status: retired`."
        yield look.at(record, "title", message, help)


def _stories(look: Look, value: Record[Value]) -> tuple[Record[Story], ...]:
    return cast(tuple[Record[Story], ...], look.handbook.backlinks(value, "story", "values"))


def _age(day: date, today: date) -> int:
    return (today - day).days


VALUE_CHECKS: Final[tuple[Check, ...]] = (
    behaviours_missing,
    value_without_standard,
    value_without_story,
    value_without_recent_story,
    only_triumphs,
    too_many_values,
)
"""The rules about values."""
