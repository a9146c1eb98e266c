"""What each role may decide alone: its own rights, and the standards that leave a deviation to it."""

from __future__ import annotations

from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen


def decisions(handbook: Handbook, _: Pen) -> dict[str, Any]:
    """The roles with decision rights, by title, and those without any."""
    with_rights = [role for role in handbook.roles if role.fields.may_decide]
    return {
        "roles": with_rights,
        "others": [role for role in handbook.roles if not role.fields.may_decide],
    }
