"""An edition: a published state of the handbook. The record's body is the letter that opens it."""

from __future__ import annotations

from credo.schema.common import RecordFields
from credo.schema.fields import Day, Plain, required


class Edition(RecordFields):
    """A published state of the handbook, with its letter."""

    title: Plain | None = required("The edition's name.", "title: Spring 2027")
    date: Day | None = required("The day it came out.", "date: 2027-03-15")
