"""Leaders: they go first, in each of the five practices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from credo.checks.people.coverage import leading
from credo.checks.rule import Check, Look, rule
from credo.schema.kinds.commitment import PRACTICES
from credo.source.finding import Finding, Severity


@rule("LEA001", "leader-without-commitment", Severity.WARNING)
def leader_without_commitment(look: Look) -> Iterator[Finding]:
    """A leading role lacks a commitment in one of the five practices.

    What: a role that leads (it has `leads`, or a department is `led_by` it) has no active commitment in one or more
    of the five practices: model-the-way, inspire-a-shared-vision, challenge-the-process, enable-others-to-act,
    encourage-the-heart. While the handbook has no commitment at all, this is said once.

    Why it matters: people do what their leaders do. A leader who has promised nothing cannot be reminded of it.

    How to fix: write a commitment for each practice that is missing, concrete enough that a colleague would notice.
    """
    made: defaultdict[str, set[str]] = defaultdict(set)
    for commitment in look.handbook.commitments:
        if commitment.fields.leader and commitment.fields.practice:
            made[commitment.fields.leader].add(commitment.fields.practice)
    leads = leading(look.handbook)
    leaders = [role for role in look.handbook.roles if role.id in leads]
    for role in leaders if look.handbook.commitments else leaders[:1]:
        missing = [f"`{practice}`" for practice in PRACTICES if practice not in made[role.id]]
        if not missing:
            continue
        message = f"“{role.title}” leads `{leads[role.id]}` and has no commitment in {_listed(missing)}."
        if not look.handbook.commitments:
            message = (
                f"There is no commitment yet, though {_counted(len(leaders))}, “{role.title}” among them."
            )
            message = (
                message if len(leaders) > 1 else f"There is no commitment yet, though “{role.title}” leads."
            )
        help = (
            f"Write a file with `kind: commitment`, `leader: {role.id}`, `practice: {missing[0].strip('`')}` and "
            "a `statement` such as “I carry a tray at every Friday breakfast”."
        )
        yield look.at(role, "leads" if role.fields.leads else "title", message, help)


@rule("LEA002", "commitment-without-leading", Severity.NOTE)
def commitment_without_leading(look: Look) -> Iterator[Finding]:
    """A commitment is made by a role that leads nobody.

    What: a commitment's `leader` has no `leads`, and no department is `led_by` it. While no role leads anything,
    nothing is said.

    Why it matters: the leaders' page and the leader's booklet list who leads; this promise would be missing there.

    How to fix: say in the role what it leads, or name the leading role in the commitment.
    """
    leads = leading(look.handbook)
    for commitment in look.handbook.commitments if leads else ():
        leader = look.handbook.get("role", commitment.fields.leader)
        if leader is not None and leader.id not in leads:
            message = f"“{leader.title}” makes a leader's commitment but leads nobody."
            help = f"Add `leads:` with the department to {leader.path}, or name the role that leads."
            yield look.at(commitment, "leader", message, help)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _counted(number: int) -> str:
    return f"{number} roles lead"


LEADERS: Final[tuple[Check, ...]] = (leader_without_commitment, commitment_without_leading)
