"""Whom something is for: from roles and departments to the roles it reaches, and back."""

from __future__ import annotations

from credo.graph.handbook import Handbook
from credo.schema.common import Audience
from credo.schema.kinds import Booklet, Role, Standard
from credo.schema.record import Record


def departments_with_parts(handbook: Handbook, ids: frozenset[str]) -> frozenset[str]:
    """These departments and every department that is part of one of them."""
    reached = set(ids)
    for _ in handbook.departments:
        grown = reached | {d.id for d in handbook.departments if d.fields.part_of in reached}
        if grown == reached:
            break
        reached = grown
    return frozenset(reached)


def reaches(handbook: Handbook, audience: Audience | None, role: Record[Role]) -> bool:
    """Whether something for this audience is for this role. Places and brands narrow it, but exclude no role."""
    if audience is None:
        return False
    if audience.everyone or not (audience.roles or audience.departments):
        return True
    if role.id in audience.roles:
        return True
    meant = departments_with_parts(handbook, frozenset(audience.departments))
    return any(department in meant for department in role.fields.departments)


def standards_for(handbook: Handbook, role: Record[Role]) -> tuple[Record[Standard], ...]:
    """The active standards that apply to a role."""
    return tuple(s for s in handbook.standards if reaches(handbook, s.fields.applies_to, role))


def booklets_for(handbook: Handbook, role: Record[Role]) -> tuple[Record[Booklet], ...]:
    """The booklets a role's newcomers get."""
    return tuple(b for b in handbook.booklets if reaches(handbook, b.fields.for_, role))


def roles_for(handbook: Handbook, audience: Audience | None) -> tuple[Record[Role], ...]:
    """The active roles an audience reaches."""
    return tuple(role for role in handbook.roles if reaches(handbook, audience, role))
