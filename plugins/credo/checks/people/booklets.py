"""Booklets: for whom they are, who is there on day one, and what there is to talk about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.checks.people.coverage import Reach, leading, wholes
from credo.checks.rule import Check, Look, rule
from credo.graph.handbook import Handbook, Key
from credo.graph.inclusion import included_key
from credo.schema.common import Audience
from credo.schema.kinds import KINDS, Booklet, Standard, Story
from credo.schema.nearest import did_you_mean
from credo.schema.record import Record
from credo.source.finding import Finding, Severity


@rule("BKL001", "booklet-role-twice", Severity.WARNING)
def booklet_role_twice(look: Look) -> Iterator[Finding]:
    """A booklet names a role or department twice.

    What: the same id stands twice in `for: roles:` or `for: departments:` of a booklet.

    Why it matters: one of the two was probably meant to be somebody else, who now gets no booklet.

    How to fix: delete one of them, or write the role you meant.
    """
    for booklet in look.handbook.booklets:
        audience = booklet.fields.for_ or Audience()
        for name, ids in (("roles", audience.roles), ("departments", audience.departments)):
            for at, id in enumerate(ids):
                if id in ids[:at]:
                    message = f"`{id}` stands twice under `{name}`."
                    yield look.at(
                        booklet, ("for", name, at), message, "Delete it, or write the one you meant."
                    )


@rule("BKL002", "booklet-for-nobody", Severity.WARNING)
def booklet_for_nobody(look: Look) -> Iterator[Finding]:
    """A booklet reaches no active role.

    What: none of the roles and departments a booklet is `for` has an active role: they are retired, drafts, or
    departments without roles.

    Why it matters: the booklet would be printed for nobody, while the newcomers it was meant for go without.

    How to fix: name the roles that do the work today, or retire the booklet.
    """
    departments = wholes(look.handbook)
    for booklet in look.handbook.booklets:
        audience = booklet.fields.for_
        if audience is None or audience.everyone or not (audience.roles or audience.departments):
            continue
        reach = Reach.of([audience])
        known = all(look.handbook.get("role", id) for id in reach.roles) and all(
            look.handbook.get("department", id) for id in reach.departments
        )
        if known and not any(reach.reaches(role, departments) for role in look.handbook.roles):
            message = f"“{booklet.title}” is for nobody: no active role is among those it names."
            yield look.at(
                booklet, "for", message, "Name a role of today, for example: `for: {roles: [cook]}`."
            )


@rule("BKL003", "day-one-without-leader", Severity.WARNING)
def day_one_without_leader(look: Look) -> Iterator[Finding]:
    """No leader takes part in a booklet's first day.

    What: no entry of the `programme` with `day: 1` is `led_by` a role that leads (it has `leads`, or a department is
    `led_by` it).

    Why it matters: who takes time for a newcomer on day one tells them what counts here, before anybody has explained
    a rule. Purpose can only be handed on by somebody who answers for it.

    How to fix: give a leader a part of day one, if only half an hour, and name the leader's role in `led_by`.
    """
    leads = leading(look.handbook)
    for booklet in look.handbook.booklets:
        first = [session for session in booklet.fields.programme if session.day == 1]
        if not booklet.fields.programme or "programme" in booklet.broken:
            continue
        led_by = {session.led_by for session in first if session.led_by}
        unknown = any(look.handbook.get("role", id) is None for id in led_by)
        if led_by & leads.keys() or unknown or (led_by and not leads):
            continue
        message = "No leader has a part in day one." if first else "The programme has no day one."
        leader = min(leads, default="house-manager")
        help = f"Add an entry with `day: 1`, what happens, and a leading role: `led_by: {leader}`."
        yield look.at(booklet, "programme", message, help)


@rule("BKL004", "nothing-to-talk-about", Severity.NOTE)
def nothing_to_talk_about(look: Look) -> Iterator[Finding]:
    """A booklet holds no question to talk about.

    What: no standard or story for the booklet's readers, and none the booklet includes, has a `question`.

    Why it matters: a newcomer who is only read to remembers little. One question that has no easy answer, asked by
    somebody who waits for the reply, is worth an hour of slides.

    How to fix: add a `question` to one of the standards or stories that the booklet's readers get.
    """
    asking: list[Record[Standard] | Record[Story]] = [s for s in look.handbook.standards if s.fields.question]
    asking += [story for story in look.handbook.stories if story.fields.question]
    reach = Reach.of(_readers(record) for record in asking)
    keys = {record.key for record in asking}
    departments = wholes(look.handbook)
    for booklet in look.handbook.booklets:
        if reach.everyone or any(_included(look.handbook, entry) in keys for entry in booklet.fields.include):
            continue
        own = Reach.of([booklet.fields.for_])
        roles = [role for role in look.handbook.roles if own.reaches(role, departments)]
        if not any(reach.reaches(role, departments) for role in roles):
            help = (
                "Add a line to one of its readers' standards or stories, for example: "
                "`question: When did you last do it differently, and who was better off?`."
            )
            message = f"Nothing in “{booklet.title}” asks its readers a question."
            yield look.at(booklet, "title", message, help)


@rule("BKL005", "unknown-include", Severity.ERROR)
def unknown_include(look: Look) -> Iterator[Finding]:
    """A booklet includes a record that does not exist.

    What: an entry of `include` such as `stories/one-plate` names a kind or a record that the handbook lacks.

    Why it matters: the page would be missing from the print, and nobody compares a booklet with its list.

    How to fix: write the nearest known one, which the finding proposes, or delete the entry.
    """
    for booklet in look.handbook.booklets:
        for at, entry in enumerate(booklet.fields.include):
            yield from _unknown(look, booklet, at, entry)


def _unknown(look: Look, booklet: Record[Booklet], at: int, entry: str) -> Iterator[Finding]:
    folder, slash, id = entry.partition("/")
    if not slash or _included(look.handbook, entry):
        return
    key = included_key(entry)
    if key is None:
        message = f"`{folder}` in `{entry}` is not a kind of record."
        help = did_you_mean(folder, (k.plural for k in KINDS))
    else:
        message = f"There is no {key[0]} `{id}` to include."
        help = did_you_mean(id, (record.id for record in look.handbook.of_kind(key[0])))
    yield look.at(booklet, ("include", at), message, help)


def _included(handbook: Handbook, entry: str) -> Key | None:
    """The key of the record an entry of ``include`` names, if there is one."""
    key = included_key(entry)
    return key if key in handbook.by_key else None


def _readers(record: Record[Standard] | Record[Story]) -> Audience | None:
    fields = record.fields
    if isinstance(fields, Standard):
        return fields.applies_to
    return Audience(roles=fields.roles, departments=fields.departments)


BOOKLETS: Final[tuple[Check, ...]] = (
    booklet_role_twice,
    booklet_for_nobody,
    day_one_without_leader,
    nothing_to_talk_about,
    unknown_include,
)
