"""Departments: the front of the house and the back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.checks.people.coverage import Reach, wholes
from credo.checks.rule import Check, Look, rule
from credo.source.finding import Finding, Severity


@rule("DEP001", "department-without-standards", Severity.NOTE)
def department_without_standards(look: Look) -> Iterator[Finding]:
    """A department has no standard of its own.

    What: no active standard names a department, one it is part of, one that is part of it, or one of its roles.
    Standards for everyone don't count here. While the handbook has no standard at all, nothing is said.

    Why it matters: what is for everyone is written with the guest's side of the house in mind. In accounts or IT it
    stays a poster, until somebody says what it means there.

    How to fix: write one standard the department would recognise as its own, with `applies_to: departments: […]`.
    """
    if not look.handbook.standards:
        return
    reach = Reach.of(s.fields.applies_to for s in look.handbook.standards)
    above = wholes(look.handbook)
    known = {id for whole in reach.departments for id in above.get(whole, ())}
    for role in look.handbook.roles:
        if role.id in reach.roles:
            known.update(id for own in role.fields.departments for id in above.get(own, ()))
    for department in look.handbook.departments:
        if department.id not in known and reach.departments.isdisjoint(above[department.id]):
            message = f"No standard is about “{department.title}”."
            help = f"Write one the department would call its own: `applies_to: {{departments: [{department.id}]}}`."
            yield look.at(department, "title", message, help)


@rule("DEP002", "department-in-a-circle", Severity.ERROR)
def department_in_a_circle(look: Look) -> Iterator[Finding]:
    """A department is part of itself.

    What: `part_of` leads from a department back to it, directly or by way of others.

    Why it matters: nobody could say which of them is the whole, and what applies to one of them applies to none.

    How to fix: remove `part_of` from the department that stands on top.
    """
    parent = {d.id: d.fields.part_of for d in look.handbook.departments}
    for department in look.handbook.departments:
        way, at = [department.id], parent[department.id]
        while at is not None and at not in way:
            way.append(at)
            at = parent.get(at)
        if at == department.id:
            circle = " is part of ".join(f"`{id}`" for id in (*way, at))
            help = "Remove `part_of` from the department that stands on top."
            yield look.at(department, "part_of", f"This goes round in a circle: {circle}.", help)


DEPARTMENTS: Final[tuple[Check, ...]] = (department_without_standards, department_in_a_circle)
