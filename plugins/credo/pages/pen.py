"""The pen a page is written with: it knows which page it writes on, and so how far everything else is away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from credo.graph.handbook import Handbook
from credo.graph.targets import relative
from credo.pages.markdown_text import inline, plain
from credo.pages.rebase import rebase
from credo.schema.kinds import Story
from credo.schema.validate import AnyRecord

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes on the page ``uri``. Everything it gives is finished Markdown, safe to set into a template."""

    handbook: Handbook
    uri: str

    def to(self, uri: str) -> Markup:
        """The way to another page."""
        return Markup(relative(self.uri, uri).replace(" ", "%20"))  # noqa: S704  # made of ids and file names

    def link(self, record: AnyRecord, *, mark: bool = False) -> Markup:
        """A link to a record with its title; with ``mark``, the sign of its kind before it."""
        link = Markup("[{}]({})").format(plain(record.title), self.to(record.uri))
        return link + self.mark(record) if mark else link

    def mark(self, record: AnyRecord) -> Markup:
        """The attribute list that gives a link the sign of a record's kind."""
        fields = record.fields
        sign = (fields.outcome if isinstance(fields, Story) else None) or record.kind
        return Markup("{{ .credo-mark .credo-mark--{} }}").format(sign)

    def named(self, kind: str, id: str) -> Markup:
        """A link to the record of a kind and id; a customer group's name; the id itself if there is no such thing."""
        record = self.handbook.get(kind, id)
        if record is not None:
            return self.link(record)
        return plain(self.handbook.settings.customers.get(id, id))

    def served(self, ids: Iterable[str]) -> Markup:
        """Whom somebody serves: roles, departments and customer groups, with links where there are pages."""
        return self.listed(self._served(id) for id in ids)

    def listed(self, parts: Iterable[Markup]) -> Markup:
        """Some parts in one line, with commas."""
        return Markup(", ").join(parts)

    def inline(self, record: AnyRecord, text: str | None) -> Markup:
        """A text field's inline Markdown, its links moved to this page."""
        moved = rebase(text or "", self.handbook, record.file.uri, self.uri, quoted_from=record.uri)
        return inline(moved)

    def body(self, record: AnyRecord) -> Markup:
        """A record's body, its links moved to this page."""
        text = rebase(record.file.body, self.handbook, record.file.uri, self.uri)
        return Markup(text.strip("\n"))  # noqa: S704  # Markdown by the company's own people, checked for scripts

    def day(self, day: date | None) -> str:
        """A day as people write it: ``1 March 2030``."""
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""

    def month(self, year: int, month: int) -> str:
        """A month as people write it: ``March 2030``."""
        return f"{_MONTHS[month - 1]} {year}"

    def _served(self, id: str) -> Markup:
        for kind in ("role", "department"):
            if self.handbook.get(kind, id):
                return self.named(kind, id)
        return self.named("customer", id)
