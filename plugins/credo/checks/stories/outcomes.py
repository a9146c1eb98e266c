"""Stories: what they teach, and what came of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from credo.checks.rule import Check, Look, rule
from credo.checks.wording.phrases import is_placeholder
from credo.checks.written import stories
from credo.schema.kinds import Story
from credo.schema.record import Record
from credo.source.finding import Finding, Severity

_RESOLVES: Final = re.compile(
    r"""\W*(?:(?:we|i|you|everyone|everybody|people|staff)\s+)?(?:(?:must|should|need\s+to|have\s+to|will|to)\s+)?
    (?:always\s+|just\s+|simply\s+)?(?:
      (?:be|being)\s+(?:(?:more|extra|very)\s+)?(?:careful|attentive|vigilant|alert|mindful)
    | (?:pay|paying)\s+(?:(?:more|better|closer)\s+)?attention
    | (?:take|taking)\s+(?:(?:more|better|greater)\s+)?care
    | (?:try|trying|work|working)\s+harder | (?:do|doing)\s+better | concentrate(?:\s+more)?
    | communicate\s+(?:better|more)
    )(?:\s+(?:next\s+time|in\s+(?:the\s+)?future|from\s+now\s+on|at\s+all\s+times))?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Good resolutions, which teach nobody anything."""


@rule("STO111", "misstep-without-lesson", Severity.WARNING, covers=[("story", "lesson")])
def misstep_without_lesson(look: Look) -> Iterator[Finding]:
    """A misstep is told without what it taught.

    What: a story with `outcome: misstep` has no `lesson`, one that only holds a place, or one that says no more than
    “be more careful”.

    Why it matters: somebody has paid for the lesson already. Untold, it will be bought again, and the story
    is only about who failed.

    How to fix: write a sentence a colleague could use tomorrow. Not “be more careful”: what did you believe
    that wasn't so?
    """
    for record, lesson in _missteps(look, "lesson"):
        if is_placeholder(lesson) or _RESOLVES.fullmatch(lesson):
            message = f"{_subject(lesson)} doesn't say what it taught."
            help = "Add it, for example: `lesson: A nod says that somebody has seen your mouth move.`"
            yield look.at(record, "lesson", message, help)


@rule("STO112", "misstep-without-change", Severity.WARNING, covers=[("story", "changed")])
def misstep_without_change(look: Look) -> Iterator[Finding]:
    """A misstep is told without what was changed after it.

    What: a story with `outcome: misstep` has no `changed`, or one that only holds a place.

    Why it matters: a lesson that changes nothing is a sentence. People tell of their mistakes where they
    have seen that it was good for something.

    How to fix: say what is done otherwise now. If nothing was changed, say that and why, or change something.
    """
    for record, changed in _missteps(look, "changed"):
        if is_placeholder(changed):
            message = f"{_subject(changed)} doesn't say what was changed after it."
            help = (
                "Add it, for example: `changed: The night isn't over until the day has initialled each line.`"
            )
            yield look.at(record, "changed", message, help)


@rule("STO113", "deviation-uncelebrated", Severity.NOTE)
def deviation_uncelebrated(look: Look) -> Iterator[Finding]:
    """Somebody rightly departed from a standard, and nobody celebrated it.

    What: an active story has `justified: true` and `deviated_from`, and no `celebrated`.

    Why it matters: everybody is told that they may decide. They believe it when they have seen what happens
    to somebody who did.

    How to fix: tell the story at the next staff meeting with the person there, and note the day and how. It
    needn't be big.
    """
    for record in look.handbook.stories:
        fields = record.fields
        if (
            fields.justified
            and fields.deviated_from
            and not fields.celebrated
            and "celebrated" not in record.broken
        ):
            message = "Departing from the standard was right here, and nobody celebrated it."
            help = "Do, and note it, for example: `celebrated: {on: 2026-10-02, how: The desk cooked the staff meal.}`"
            yield look.at(record, "justified", message, help)


@rule("STO114", "deviation-unjudged", Severity.NOTE)
def deviation_unjudged(look: Look) -> Iterator[Finding]:
    """A story tells of a departure from a standard and not whether it was right.

    What: an active story has `deviated_from` and no `justified`.

    Why it matters: the next one in the same place would like to know whether they may.

    How to fix: ask the standard's owner and write `justified: true` or `justified: false`. The second is no
    disgrace.
    """
    for record in look.handbook.stories:
        fields = record.fields
        if fields.deviated_from and fields.justified is None and "justified" not in record.broken:
            message = "It isn't said whether departing from the standard was right."
            help = "Add `justified: true` or `justified: false`."
            yield look.at(record, "deviated_from", message, help)


@rule("STO115", "story-in-future", Severity.ERROR)
def story_in_future(look: Look) -> Iterator[Finding]:
    """A story has a date on which it can't have happened yet.

    What: `date` of a story, or the day in `people` on which somebody agreed to be named, lies after today.

    Why it matters: it is a slip of the keyboard, mostly in the year. The story would lead every list until
    that day comes, and its value would seem well looked after for too long.

    How to fix: correct the date. What is planned belongs in `lineup_on`.
    """
    help = "Correct it; mostly it is the year. The day on which a story shall be told belongs in `lineup_on`."
    for record in stories(look.handbook):
        day = record.fields.date
        if day is not None and day > look.today:
            yield look.at(record, "date", f"{day} lies in the future: today is {look.today}.", help)
        for at, person in enumerate(record.fields.people):
            if person.on is not None and person.on > look.today:
                message = (
                    f"{person.name or 'This person'} can't have agreed on {person.on}: today is {look.today}."
                )
                yield look.at(record, ("people", at, "on"), message, "Correct the day on which they agreed.")


def _missteps(look: Look, field: str) -> Iterator[tuple[Record[Story], str]]:
    for record in stories(look.handbook):
        if record.fields.outcome == "misstep" and field not in record.broken:
            yield record, getattr(record.fields, field) or ""


def _subject(text: str) -> str:
    return f"With “{text.strip()}” this misstep" if text.strip() else "This misstep"


STORY_CHECKS: Final[tuple[Check, ...]] = (
    misstep_without_lesson,
    misstep_without_change,
    deviation_uncelebrated,
    deviation_unjudged,
    story_in_future,
)
"""The rules about single stories."""
