"""What each role may decide alone: its own rights, and the standards it follows that say when to do otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from credo.graph.audience import standards_for
from credo.graph.handbook import Handbook
from credo.pages.markdown_text import spoken
from credo.pages.pen import Pen
from credo.schema.kinds import Role, Standard
from credo.schema.record import Record


@dataclass(frozen=True, slots=True)
class Rights:
    """A role with its standards that may be departed from: those that leave it to the role by name, and the others."""

    role: Record[Role]
    left_to_it: tuple[Record[Standard], ...]
    others: tuple[Record[Standard], ...]

    @property
    def uri(self) -> str:
        """The path of the page that says it all."""
        return decisions_uri(self.role)

    @property
    def any(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.role.fields.may_decide or self.left_to_it or self.others)


def decisions(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """The roles with decision rights, by title, and those of which nothing is written down."""
    found = rights(handbook)
    return {
        "rights": [one for one in found if one.any],
        "others": [one.role for one in found if not one.any],
    }


def rights(handbook: Handbook) -> tuple[Rights, ...]:
    """What each active role may decide."""
    return tuple(_of(handbook, role) for role in handbook.roles)


def decisions_uri(role: Record[Role]) -> str:
    """The path of the page that says what a role may decide."""
    return f"answers/what-i-may-decide/{role.id}.md"


def _of(handbook: Handbook, role: Record[Role]) -> Rights:
    bending = [standard for standard in standards_for(handbook, role) if standard.fields.deviation]
    own = {standard.key for standard in bending if _names(standard, role)}
    return Rights(
        role,
        tuple(standard for standard in bending if standard.key in own),
        tuple(standard for standard in bending if standard.key not in own),
    )


def _names(standard: Record[Standard], role: Record[Role]) -> bool:
    """Whether a standard says by name that the role decides when to depart from it."""
    deviation = standard.fields.deviation
    decider = spoken(deviation.who_decides or "") if deviation else ""
    return role.title.casefold() in decider.casefold()
