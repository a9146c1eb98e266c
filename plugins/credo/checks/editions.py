"""Editions: a change of meaning says why, nothing disappears without a trace, and editions come in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from credo.checks.rule import Check, Look, rule
from credo.editions.difference import RecordChange, Turn
from credo.editions.meaning import Nature
from credo.editions.released import edition_days
from credo.editions.sentences import field_name, listed
from credo.source.finding import Finding, Place, Severity

_RETIRED: Final = "retired_because: The telephone answers by itself now."


@rule("EDI001", "change-without-why", Severity.WARNING)
def change_without_why(look: Look) -> Iterator[Finding]:
    """Something means something else now, and nobody says why.

    What: compared with an earlier edition or branch, the statement, purpose, deviation, behaviours, audience or rights
    of a record have changed, or it was retired, and there is no new entry under `changes`.

    Why it matters: people keep to what they understand. Whoever has lived by the old words meets the new ones without a
    reason, and takes the next change for a whim.

    How to fix: add an entry under `changes` that says why, in words for the people it concerns. If only the wording is
    new, write `editorial: true` beside it. A retired record says why in `retired_because`.
    """
    comparison = look.subject.comparison
    for change in comparison.difference.unexplained if comparison else ():
        record = change.new
        if comparison is None or record is None:
            continue
        what, field = _what(change)
        help = "Add under `changes:`, for example: `- why: Guests stood alone in the corridor.`"
        if change.turn is Turn.RETIRED:
            help = f"Write, for example: `{_RETIRED}`"
        elif field != "status":
            help += " If it means the same as before, add `editorial: true` to that entry."
        yield look.at(record, field, f"{what} since {comparison.old.name}, and nobody says why.", help)


@rule("EDI002", "vanished-record", Severity.ERROR)
def vanished_record(look: Look) -> Iterator[Finding]:
    """A record is gone without a trace.

    What: a record that counted in an earlier edition or branch has no file any more. It was not retired first, and no
    record names its id under `formerly`.

    Why it matters: bookmarks, printed booklets and links lead to a page that isn't there, and nobody learns whether the
    old rule still holds.

    How to fix: put the file back with `status: retired` and `retired_because`; it may be deleted an edition later. If
    the record has another id now, or has become part of another one, write the old id under `formerly` there.
    """
    comparison = look.subject.comparison
    if comparison is None:
        return
    withdrawn = {entry.id for entry in look.handbook.settings.withdrawn}
    for change in comparison.difference.records:
        old = change.old
        if old is None or not change.is_vanished or withdrawn & {old.id, f"{old.kind}/{old.id}"}:
            continue
        message = f"The {old.kind} `{old.id}` was here in {comparison.old.name} and is gone."
        help = (
            "Put the file back with `status: retired` and `retired_because:`, or write "
            f"`formerly: [{old.id}]` in the record that takes its place."
        )
        yield look.in_settings(old.path, Place(), message, help)


@rule("EDI003", "edition-out-of-order", Severity.ERROR)
def edition_out_of_order(look: Look) -> Iterator[Finding]:
    """An edition does not come after the one before it.

    What: two editions have the same date, or the edition being written (`edition` in the settings) is older than one
    that is out, or is out itself while the handbook means something else already.

    Why it matters: what changed, and for which edition, is told in their order. Out of order, people read an old rule
    as the new one.

    How to fix: give each edition the day it came out, and write the name of the coming one in `mkdocs.yml`.
    """
    days = edition_days(look.handbook)
    seen: dict[date, str] = {}
    for id, day in sorted(days.items(), key=lambda item: (item[1], item[0])):
        other = seen.setdefault(day, id)
        record = look.handbook.get("edition", id)
        if other != id and record:
            message = f"This edition has the same date as the edition `{other}`."
            yield look.at(record, "date", message, f"Write the day it really came out, another than {day}.")
    yield from _being_written(look, days)


@rule("EDI004", "change-for-no-edition", Severity.ERROR)
def change_for_no_edition(look: Look) -> Iterator[Finding]:
    """A change is put down to an edition that is neither out nor being written.

    What: an entry under `changes` names an edition whose record is a draft or lies in the future, and which is not the
    one being written either.

    Why it matters: the reason would be told in the wrong edition, or in none.

    How to fix: write the edition it changed in, or leave `edition` out: then it is the next one.
    """
    known = {record.id: record for record in look.handbook.of_kind("edition")}
    out = {id for id, day in edition_days(look.handbook).items() if day <= look.today}
    out |= look.subject.comparison.released if look.subject.comparison else set()
    coming = look.handbook.settings.edition or _coming(look)
    for record in look.handbook.records:
        for at, entry in enumerate(record.fields.changes):
            if entry.edition in known and entry.edition not in {*out, coming}:
                written = f"the one being written (`{coming}`)" if coming else "the next one"
                message = f"The edition `{entry.edition}` is neither out nor {written}."
                help = (
                    f"Write `edition: {coming}`, or leave the line out." if coming else "Leave the line out."
                )
                yield look.at(record, ("changes", at, "edition"), message, help)


@rule("EDI005", "retired-without-reason", Severity.WARNING)
def retired_without_reason(look: Look) -> Iterator[Finding]:
    """Something is retired, and its page doesn't say why.

    What: a record has `status: retired`, and no `retired_because`.

    Why it matters: whoever has kept to it for years finds that it no longer holds, and is left to guess: was it wrong,
    too dear, or only somebody's dislike? The reason stands on its page, and on the page of every older edition.

    How to fix: add a line `retired_because`, in words for those who kept to it.
    """
    comparison = look.subject.comparison
    named = {c.record.key for c in comparison.difference.unexplained} if comparison else set()
    for record in look.handbook.records:
        if record.status != "retired" or record.fields.retired_because or record.key in named:
            continue
        if "retired_because" in record.broken:
            continue
        message = f"This {record.kind} is retired, and its page doesn't say why."
        yield look.at(record, "status", message, f"Write, for example: `{_RETIRED}`")


def _being_written(look: Look, days: dict[str, date]) -> Iterator[Finding]:
    writing = look.handbook.settings.edition
    comparison = look.subject.comparison
    newest = max(days, key=lambda name: (days[name], name), default=None)
    place = look.subject.yml.place("edition")
    help = f"Write the name of the edition that comes next, for example: `edition: {look.today.year + 1}-spring`."
    if writing in days and newest and days[writing] < days[newest]:
        message = f"The edition being written, `{writing}`, is older than the edition `{newest}`."
        yield look.in_settings(look.subject.yml.name, place, message, help)
    elif comparison and writing in comparison.released and comparison.old.edition in (None, writing):
        moved_on = any(
            c.nature is Nature.MEANING and c.record.kind != "edition" for c in comparison.difference.records
        )
        if moved_on:
            message = (
                f"The edition being written, `{writing}`, is out already, and the handbook has moved on."
            )
            yield look.in_settings(look.subject.yml.name, place, message, help)


def _coming(look: Look) -> str | None:
    """The next edition by its record, where the settings don't name it."""
    later = {id: day for id, day in edition_days(look.handbook).items() if day > look.today}
    return min(later, key=lambda name: (later[name], name), default=None)


def _what(change: RecordChange) -> tuple[str, str]:
    """What has changed, as the beginning of a sentence, and the field to look at."""
    if change.turn is Turn.RETIRED:
        return "This was retired", "status"
    if change.turn is Turn.WITHHELD:
        return "This has become a draft again", "status"
    names = [field_name(field.name) for field in change.meanings]
    verb = "has" if len(names) == 1 and not names[0].endswith("s") else "have"
    return f"The {listed(names)} {verb} changed", change.meanings[0].name


EDITIONS: Final[tuple[Check, ...]] = (
    change_without_why,
    vanished_record,
    edition_out_of_order,
    change_for_no_edition,
    retired_without_reason,
)

ABOUT_CHANGES: Final[frozenset[str]] = frozenset({"EDI001", "EDI002"})
"""The rules that have nothing to say unless the handbook is compared with an earlier state."""
