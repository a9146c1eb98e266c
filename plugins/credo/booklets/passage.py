"""A passage: a text of the handbook with the place it stands at, so that what is wrong with it can be found."""

from __future__ import annotations

from dataclasses import dataclass

from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile
from credo.source.finding import Finding, Place, Rule
from credo.source.links import without_code
from credo.source.yaml_nodes import Trail


@dataclass(frozen=True)
class Passage:
    """Markdown from a file: its body, or the field that ``trail`` leads to (then it is inline Markdown).

    A letter may end in names, which are set apart from its text.
    """

    file: SourceFile
    text: str
    trail: Trail = ()
    is_letter: bool = False

    def finding(self, rule: Rule, message: str, help: str, quote: str = "", nth: int = 0) -> Finding:
        """A finding about the passage, at the ``nth`` place (from 0) its text has ``quote``, if it has."""
        field = ".".join(map(str, self.trail)) or None
        place = self._place(quote, nth)
        return Finding.by(rule, self.file.path, message, help, place=place, field=field)

    def _place(self, quote: str, nth: int) -> Place:
        if self.trail:
            return self.file.place(*self.trail)
        plain = without_code(self.file.body)
        at = -1
        for _ in range(nth + 1):
            found = plain.casefold().find(quote.casefold(), at + 1) if quote else -1
            at = found if found >= 0 else at
        if at < 0 and quote:
            at = self.file.body.find(quote)
        return self.file.body_place(max(at, 0), max(1, len(quote)))


def body(record: AnyRecord) -> Passage | None:
    """A record's body, or None if there is nothing in it."""
    return Passage(record.file, record.file.body) if record.file.body.strip() else None


def in_field(record: AnyRecord, text: str | None, *trail: str | int) -> Passage | None:
    """A text field of a record, or None if it is empty."""
    return Passage(record.file, text, trail) if text and text.strip() else None
