"""Roles: function is not purpose, and everybody serves somebody, may decide something and is told what holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, cast

from credo.checks.people.coverage import Reach, wholes
from credo.checks.rule import Check, Look, rule
from credo.schema.kinds import Role
from credo.schema.record import Record
from credo.source.finding import Finding, Severity

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_FILLING: Final = re.compile(
    "th(at|is|eir|em|ey)|with|from|into|role|purpose|ensure|make|sure|order|well|always|timely|manner"
    "|(proper|correct|reliab|efficient|effective|smooth|professional|accurate|prompt|quick|successful)ly"
)
"""Words that a sentence can be filled up with without saying more."""


@rule("ROL001", "purpose-repeats-function", Severity.WARNING, options={"share": 0.75})
def purpose_repeats_function(look: Look) -> Iterator[Finding]:
    """A role's purpose says the same as its function.

    What: nearly all words of a role's `purpose` stand in its `function` or its title too. The option `share` says
    how many of a hundred are too many (0.75 is three quarters).

    Why it matters: the function is what somebody does, and can be done badly without anybody noticing. The purpose is
    what it is for, and lets them notice themselves.

    How to fix: say who is better off because of this role, and what would happen to them without it.
    """
    for role in _written(look):
        function, purpose = role.fields.function, role.fields.purpose
        if not function or not purpose:
            continue
        said = _by_beginning(f"{role.title} {function}")
        words = _words(purpose)
        again = [word for word in words if any(_same(word, other) for other in said.get(word[:4], ()))]
        if len(words) > 1 and len(again) >= float(look.options["share"]) * len(words):
            message = f"The purpose repeats the function: “{_short(purpose).rstrip('.')}”."
            help = (
                "The function says what somebody does; let the purpose say who is better off, for example: "
                "“Whoever arrives late and wet meets one person who is glad to see them”."
            )
            yield look.at(role, "purpose", message, help)


@rule("ROL002", "role-serves-nobody", Severity.WARNING, covers=[("role", "serves")])
def role_serves_nobody(look: Look) -> Iterator[Finding]:
    """A role does not say whom it serves.

    What: a role has no `serves`: no customer group, no department, no other role.

    Why it matters: everybody in a company has a customer. Whoever meets no guest serves a colleague who does; a role
    that serves nobody measures itself by how busy it is.

    How to fix: name the customers, departments or roles that would miss this role first.
    """
    for role in _written(look):
        if not role.fields.serves and "serves" not in role.broken:
            message = f"“{role.title}” serves nobody."
            help = "Name those who would miss it first, colleagues included, for example: `serves: [guests]`."
            yield look.at(role, "serves", message, help)


@rule("ROL003", "role-decides-nothing", Severity.WARNING, covers=[("role", "may_decide")])
def role_decides_nothing(look: Look) -> Iterator[Finding]:
    """A role may decide nothing alone.

    What: a role has no `may_decide`.

    Why it matters: with nothing they may decide, people send the guest on to somebody else, however well they know
    what would be right.

    How to fix: name one thing the role may decide without asking, its limit, and whom to tell afterwards.
    """
    for role in _written(look):
        if not role.fields.may_decide and "may_decide" not in role.broken:
            message = f"There is nothing “{role.title}” may decide alone."
            help = "Add `may_decide:` with a line such as `- what: A night for free`, its `limit` and whom to `tell`."
            yield look.at(role, "may_decide", message, help)


@rule("ROL004", "role-without-standard", Severity.WARNING)
def role_without_standard(look: Look) -> Iterator[Finding]:
    """No standard applies to a role.

    What: no active standard applies to a role: none for everyone, none for the role, none for its departments. While
    the handbook has no standard at all, this is said once.

    Why it matters: the handbook has nothing to say to these people, and they notice. Service is everyone's job, in
    the back office too.

    How to fix: write a standard for the role, or widen the `applies_to` of one that is meant for it as well.
    """
    reach = Reach.of(s.fields.applies_to for s in look.handbook.standards)
    help = "Write a standard for it, or add the role to the `applies_to` of one that fits: `roles: [{id}]`."
    none = None if look.handbook.standards else "There is no standard yet, so none applies to “{title}”"
    yield from _left_out(look, reach, none or "No standard applies to “{title}”", help, once=none is not None)


@rule("ROL005", "role-without-booklet", Severity.WARNING)
def role_without_booklet(look: Look) -> Iterator[Finding]:
    """No booklet covers a role.

    What: no active booklet is for a role: none for everyone, none for the role, none for its departments. Leaders
    and the back office count like everybody else. While the handbook has no booklet at all, this is said once.

    Why it matters: a newcomer in this role would get no orientation in print and no word from a leader on day one.

    How to fix: write a booklet for the role, or add the role to the `for` of one that fits.
    """
    reach = Reach.of(booklet.fields.for_ for booklet in look.handbook.booklets)
    help = "Write a booklet for it, or add the role to the `for` of one that fits: `roles: [{id}]`."
    none = None if look.handbook.booklets else "There is no booklet yet, so none covers “{title}”"
    yield from _left_out(look, reach, none or "No booklet covers “{title}”", help, once=none is not None)


def _written(look: Look) -> tuple[Record[Role], ...]:
    """The roles somebody still works on: active ones and drafts."""
    found = (role for role in look.handbook.of_kind("role") if role.status != "retired")
    return cast(tuple[Record[Role], ...], tuple(found))


def _left_out(look: Look, reach: Reach, message: str, help: str, *, once: bool) -> Iterator[Finding]:
    departments = wholes(look.handbook)
    left: Sequence[Record[Role]] = [r for r in look.handbook.roles if not reach.reaches(r, departments)]
    others = f" and {len(left) - 1} more role{'s' if len(left) > 2 else ''}" if once and len(left) > 1 else ""
    for role in left[:1] if once else left:
        said = message.format(title=role.title) + others + "."
        yield look.at(role, "title", said, help.format(id=role.id))


def _words(text: str) -> list[str]:
    return sorted({word for word in _WORD.findall(text.casefold()) if not _FILLING.fullmatch(word)})


def _by_beginning(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in _words(text):
        found.setdefault(word[:4], []).append(word)
    return found


def _same(one: str, other: str) -> bool:
    """Whether two words differ in their endings only; taking endings for what they are in any language."""
    root = max(4, len(one) - 5, len(other) - 5)
    return one[:root] == other[:root]


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"


ROLES: Final[tuple[Check, ...]] = (
    purpose_repeats_function,
    role_serves_nobody,
    role_decides_nothing,
    role_without_standard,
    role_without_booklet,
)
