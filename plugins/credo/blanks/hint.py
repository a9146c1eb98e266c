"""What may stand in a field, told from its declaration and from what the handbook holds."""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic.fields import FieldInfo

from credo.graph.choices import choices, is_list, part_of, taken_apart
from credo.graph.handbook import Handbook

_MOST: Final = 20
"""More ids than this are no help in a comment."""


def hint(field: FieldInfo, handbook: Handbook) -> str:
    """One sentence about what may be written, or an empty text: the choices, the ids there are, or the form."""
    known = choices(field, handbook)
    if 0 < len(known) <= _MOST:
        more = "One or more of" if is_list(field) else "One of"
        return f"{more}: {', '.join(known)}."
    annotations = list(taken_apart(field.annotation))
    if bool in annotations:
        return "Write true or false."
    if int in annotations:
        return "A whole number."
    if date in annotations:
        return "A date, year-month-day."
    return "One a line, each after “- ”." if is_list(field) and part_of(field)[0] is None else ""
