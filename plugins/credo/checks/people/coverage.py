"""Coverage: whom many audiences reach taken together, and who leads. Made in one pass, since handbooks grow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from credo.graph.handbook import Handbook
from credo.schema.common import Audience
from credo.schema.kinds import Role
from credo.schema.record import Record


@dataclass(frozen=True, slots=True)
class Reach:
    """Everybody some audiences name: everyone, or these roles and departments."""

    everyone: bool
    roles: frozenset[str]
    departments: frozenset[str]

    @classmethod
    def of(cls, audiences: Iterable[Audience | None]) -> Reach:
        """The reach of all these audiences together; an absent one reaches nobody."""
        everyone, roles, departments = False, set[str](), set[str]()
        for audience in audiences:
            if audience is None:
                continue
            everyone = everyone or bool(audience.everyone or not (audience.roles or audience.departments))
            roles.update(audience.roles)
            departments.update(audience.departments)
        return cls(everyone, frozenset(roles), frozenset(departments))

    def names(self, role: Record[Role], wholes: Mapping[str, frozenset[str]]) -> bool:
        """Whether the role, its department or one that department is part of is named."""
        if role.id in self.roles:
            return True
        return any(not self.departments.isdisjoint(wholes.get(d, {d})) for d in role.fields.departments)

    def reaches(self, role: Record[Role], wholes: Mapping[str, frozenset[str]]) -> bool:
        """Whether the role is named or everyone is meant."""
        return self.everyone or self.names(role, wholes)


def wholes(handbook: Handbook) -> dict[str, frozenset[str]]:
    """Each active department with all those it is part of, itself included."""
    parent = {d.id: d.fields.part_of for d in handbook.departments}
    found: dict[str, frozenset[str]] = {}
    for id in parent:
        chain, at = {id}, parent[id]
        while at is not None and at not in chain:
            chain.add(at)
            at = parent.get(at)
        found[id] = frozenset(chain)
    return found


def leading(handbook: Handbook) -> dict[str, str]:
    """The ids of the active roles that lead, each with the id of the first department or role it leads."""
    found = {role.id: role.fields.leads[0] for role in handbook.roles if role.fields.leads}
    active = {role.id for role in handbook.roles}
    for department in handbook.departments:
        leader = department.fields.led_by
        if leader in active:
            found.setdefault(leader, department.id)
    return found
