"""A commitment: one promise of one leader, in one of Kouzes and Posner's five practices."""

from __future__ import annotations

from typing import Final, Literal, get_args

from credo.schema.common import RecordFields
from credo.schema.fields import RoleId, Text, expected, required

Practice = Literal[
    "model-the-way",
    "inspire-a-shared-vision",
    "challenge-the-process",
    "enable-others-to-act",
    "encourage-the-heart",
]
PRACTICES: Final[tuple[str, ...]] = get_args(Practice)
"""The five practices of exemplary leadership (Kouzes and Posner, *The Leadership Challenge*)."""


class Commitment(RecordFields):
    """What a leader promises to do, and how one would notice."""

    leader: RoleId | None = required("The leading role that promises it.", "leader: head-chef")
    practice: Practice | None = required("The practice it belongs to.", "practice: model-the-way")
    statement: Text | None = required(
        "The promise, concrete enough to be missed.", "statement: I carry a tray at every Friday breakfast."
    )
    seen_when: Text | None = expected(
        "What a colleague would see.", "seen_when: The chef's whites are in the dining room before eight."
    )
