"""Standards in the handbook: the values they carry, whom they are for, and whether somebody looks after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from credo.checks.people.coverage import wholes
from credo.checks.rule import Check, Look, rule
from credo.checks.written import standards
from credo.graph.handbook import Handbook
from credo.schema.common import Audience
from credo.schema.validate import AnyRecord
from credo.source.finding import Finding, Severity


@rule("STD131", "standard-without-value", Severity.ERROR, covers=[("standard", "values")])
def standard_without_value(look: Look) -> Iterator[Finding]:
    """A standard carries none of the values.

    What: `values` of a standard is absent or empty.

    Why it matters: a rule that belongs to no value is only a rule. Nobody can say what to hold on to when
    it doesn't fit the case, and the value that needs it looks as if nothing were done about it.

    How to fix: name the value, or the two or three, that somebody who keeps this standard lives up to. If
    there is none, ask whether you need the standard.
    """
    example = _any_of(look.handbook.values, "notice-first")
    for record in standards(look.handbook):
        if not record.fields.values and "values" not in record.broken:
            message = "This standard names no value."
            help = f"Say which value it brings into the day, for example: `values: [{example}]`."
            yield look.at(record, "values", message, help)


@rule("STD132", "standard-for-nobody", Severity.WARNING, covers=[("standard", "applies_to")])
def standard_for_nobody(look: Look) -> Iterator[Finding]:
    """A standard applies to nobody.

    What: `applies_to` is absent or empty, or it names only departments that no role belongs to.

    Why it matters: nobody is shown the standard as theirs, and no booklet tells a newcomer of it.

    How to fix: write `applies_to: everyone`, or the roles and departments it is for. If a department is
    named already, give the roles that work there its id in their `departments`.
    """
    staffed = _staffed(look.handbook)
    for record in standards(look.handbook):
        if "applies_to" in record.broken:
            continue
        audience = record.fields.applies_to
        if _says_nobody(audience):
            message = "It isn't said whom this standard applies to."
            help = "Write `applies_to: everyone`, or roles and departments: "
            help += f"`applies_to: {{departments: [{_any_of(look.handbook.departments, 'front-desk')}]}}`."
            yield look.at(record, "applies_to", message, help)
        elif audience and _reaches_nobody(look.handbook, audience, staffed):
            names = ", ".join(f"`{id}`" for id in audience.departments)
            message = f"This standard applies to {names}, and no role belongs there."
            help = "Name the roles it is for, or add the department to their `departments`."
            yield look.at(record, "applies_to", message, help)


@rule("STD133", "standard-without-owner", Severity.WARNING, covers=[("standard", "owner")])
def standard_without_owner(look: Look) -> Iterator[Finding]:
    """A standard has no owner.

    What: `owner` of a standard is absent.

    Why it matters: whoever doubts the standard has nobody to ask, and when it stops fitting nobody changes it.

    How to fix: name the role that can explain the standard and may change it. A role, not a person: people
    move on.
    """
    for record in standards(look.handbook):
        if not record.fields.owner and "owner" not in record.broken:
            message = "This standard has no owner."
            role = _any_of(look.handbook.roles, "front-office-manager")
            help = f"Name the role that answers questions about it, for example: `owner: {role}`."
            yield look.at(record, "owner", message, help)


@rule("STD134", "review-overdue", Severity.WARNING)
def review_overdue(look: Look) -> Iterator[Finding]:
    """A standard should have been looked at again by now.

    What: the day in `review_by` of an active standard has passed.

    Why it matters: a rule outlives its reason quietly. The review is the moment at which somebody notices.

    How to fix: ask the people who live with the standard whether its purpose still holds and what they do
    when it doesn't fit. Change it, retire it or keep it, and write down the next day.
    """
    for record in look.handbook.standards:
        due = record.fields.review_by
        if due is not None and due < look.today:
            days = (look.today - due).days
            message = f"This standard was to be looked at again by {due}, {_days(days)} ago."
            help = "Look at it with the people it applies to, then write the next day, for example: "
            help += f"`review_by: {look.today.year + 2}-03-31`."
            yield look.at(record, "review_by", message, help)


@rule("STD135", "superseded-but-active", Severity.ERROR)
def superseded_but_active(look: Look) -> Iterator[Finding]:
    """A standard is still in force although another one took its place.

    What: an active standard names in `superseded_by` a standard that is active as well, or itself.

    Why it matters: two rules for the same case, and readers who found the old one don't know that it is the
    old one.

    How to fix: add `status: retired` and say why in `retired_because`. If both shall hold, delete
    `superseded_by`.
    """
    for record in look.handbook.standards:
        successor = look.handbook.get("standard", record.fields.superseded_by)
        if successor is None or not successor.is_active:
            continue
        if successor is record:
            message = "This standard names itself as the one that took its place."
        else:
            message = f"“{successor.title}” took this standard's place, and yet this one is still active."
        help = "Add `status: retired` and `retired_because: …`, or delete the line if both shall hold."
        yield look.at(record, "superseded_by", message, help)


@rule("STD136", "standard-without-story", Severity.NOTE)
def standard_without_story(look: Look) -> Iterator[Finding]:
    """No story shows a standard at work.

    What: no active story names an active standard in `standards` or `deviated_from`. The rule waits for the
    first story in the handbook.

    Why it matters: people remember who did it and what came of it, long after they have forgotten the wording.

    How to fix: ask at the next line-up who has seen the standard kept, or broken for a good reason, and
    write it down. A misstep is as good as a triumph.
    """
    if not look.handbook.stories:
        return
    for record in look.handbook.standards:
        if not look.handbook.backlinks(record, "story"):
            message = "No story shows this standard at work."
            help = (
                f"When there is one, add `standards: [{record.id}]` to it; a misstep is as good as a triumph."
            )
            yield look.at(record, "title", message, help)


def _any_of(records: Sequence[AnyRecord], otherwise: str) -> str:
    """An id that can be written as it is: one this handbook has, if it has any."""
    return records[0].id if records else otherwise


def _says_nobody(audience: Audience | None) -> bool:
    if audience is None:
        return True
    named = audience.roles or audience.departments or audience.locations or audience.brands
    return not audience.everyone and not named


def _staffed(handbook: Handbook) -> frozenset[str]:
    """The departments somebody works in, there or in a part of it."""
    above = wholes(handbook)
    return frozenset(
        whole for role in handbook.roles for id in role.fields.departments for whole in above.get(id, (id,))
    )


def _reaches_nobody(handbook: Handbook, audience: Audience, staffed: frozenset[str]) -> bool:
    """Departments only, all of them known, and nobody works there; unknown ids are another rule's business."""
    if audience.everyone or audience.roles or not audience.departments or not staffed:
        return False
    known = len(handbook.some("department", audience.departments)) == len(audience.departments)
    return known and staffed.isdisjoint(audience.departments)


def _days(number: int) -> str:
    """A span as people say it: in days at first, then in months, then in years."""
    for days, unit in ((730, "years"), (60, "months")):
        if number >= days:
            return f"{round(number / (365.25 if unit == 'years' else 30.44))} {unit}"
    return "a day" if number == 1 else f"{number} days"


STANDARD_CHECKS: Final[tuple[Check, ...]] = (
    standard_without_value,
    standard_for_nobody,
    standard_without_owner,
    review_overdue,
    superseded_but_active,
    standard_without_story,
)
"""The rules about a standard's place in the handbook."""
