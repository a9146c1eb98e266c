"""A verdict: what a text is, the words objected to, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Label = Literal["genuine", "missing", "placeholder", "boilerplate", "circular", "empty"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a purpose or a deviation was found to be.

    ``label``: for a purpose genuine, missing, placeholder, boilerplate or circular; for a deviation genuine, missing,
    placeholder or empty. ``quote``: the very words objected to, as they stand in the text, or nothing. ``because``: one
    clause of plain English that says what is wrong, or nothing.
    """

    label: Label
    quote: str = ""
    because: str = ""


GENUINE: Final = Verdict("genuine")
