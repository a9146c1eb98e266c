"""Whom a record is for: the roles whose work it says something about."""

from __future__ import annotations

from typing import Final

from credo.graph.audience import departments_with_parts, roles_for
from credo.graph.handbook import Handbook
from credo.schema.common import Audience
from credo.schema.kinds import Booklet, Commitment, Department, Role, Standard, Story, Value, Vision
from credo.schema.validate import AnyRecord

EVERYONE: Final = "*"
"""In the place of a role's id: all of them, those to come too."""


class Readers:
    """The readers of a handbook's records; what an audience reaches is worked out once."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook
        self._reached: dict[Audience, tuple[str, ...]] = {}

    def of(self, record: AnyRecord) -> tuple[str, ...]:
        """The ids of the roles a record is for, sorted; EVERYONE alone if it is for all."""
        fields = record.fields
        if isinstance(fields, Vision | Value):
            return (EVERYONE,)
        if isinstance(fields, Role):
            return (record.id,)
        if isinstance(fields, Standard):
            return self._of_audience(fields.applies_to)
        if isinstance(fields, Booklet):
            return self._of_audience(fields.for_)
        if isinstance(fields, Story):
            return tuple(sorted(fields.roles))
        if isinstance(fields, Commitment):
            return (fields.leader,) if fields.leader else ()
        if isinstance(fields, Department):
            parts = departments_with_parts(self._handbook, frozenset({record.id}))
            return tuple(sorted(r.id for r in self._handbook.roles if parts & set(r.fields.departments)))
        return ()

    def _of_audience(self, audience: Audience | None) -> tuple[str, ...]:
        if audience is None:
            return ()
        if audience.everyone or not (audience.roles or audience.departments):
            return (EVERYONE,)
        if audience not in self._reached:
            self._reached[audience] = tuple(sorted(r.id for r in roles_for(self._handbook, audience)))
        return self._reached[audience]
