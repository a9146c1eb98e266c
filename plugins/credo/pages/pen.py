"""The pen a page is written with: it knows which page it writes on, and so how far everything else is away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from credo.graph.handbook import Handbook
from credo.graph.targets import relative
from credo.pages.changes.chronicle import Chronicle, Mark
from credo.pages.day_words import MONTHS, in_words
from credo.pages.headings import below_title
from credo.pages.invitations import Invitation, to_challenge, to_tell
from credo.pages.markdown_text import inline, plain
from credo.pages.rebase import rebase
from credo.schema.kinds import Standard, Story
from credo.schema.record import Record
from credo.schema.validate import AnyRecord
from credo.source.links import destination


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes on the page ``uri``. Everything it gives is finished Markdown, safe to set into a template.

    With a ``chronicle`` it knows what is new.
    """

    handbook: Handbook
    uri: str
    chronicle: Chronicle | None = None

    def to(self, uri: str) -> Markup:
        """The way to another page."""
        return Markup(destination(relative(self.uri, uri)))  # noqa: S704  # no sign of Markdown is left in it

    def link(self, record: AnyRecord, *, mark: bool = False) -> Markup:
        """A link to a record with its title; with ``mark``, the sign of its kind before it."""
        link = Markup("[{}]({})").format(plain(record.title), self.to(record.uri))
        return link + self.mark(record) if mark else link

    def mark(self, record: AnyRecord) -> Markup:
        """The attribute list that gives a link the sign of a record's kind."""
        fields = record.fields
        sign = (fields.outcome if isinstance(fields, Story) else None) or record.kind
        return Markup("{{ .credo-mark .credo-mark--{} }}").format(sign)

    def news(self, record: AnyRecord) -> Mark | None:
        """Whether a record is new or has changed; None if neither, or if this page doesn't tell."""
        return self.chronicle.mark(record) if self.chronicle else None

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
        """A record's body, its links moved to this page, its headings below the title."""
        text = rebase(below_title(record.file.body, record.title), self.handbook, record.file.uri, self.uri)
        return Markup(text.strip("\n"))  # noqa: S704  # Markdown by the company's own people, checked for scripts

    def day(self, day: date | None) -> str:
        """A day as people write it: ``1 March 2030``."""
        return in_words(day) if day else ""

    def month(self, year: int, month: int) -> str:
        """A month as people write it: ``March 2030``."""
        return f"{MONTHS[month - 1]} {year}"

    def to_tell(self, about: AnyRecord | None = None) -> tuple[Invitation, ...]:
        """Ways to tell a story, perhaps about a record."""
        return to_tell(self.handbook.settings, about, self.handbook.folder)

    def to_challenge(self, standard: Record[Standard]) -> tuple[Invitation, ...]:
        """Ways to challenge a standard."""
        return to_challenge(self.handbook.settings, standard)

    def _served(self, id: str) -> Markup:
        for kind in ("role", "department"):
            if self.handbook.get(kind, id):
                return self.named(kind, id)
        return self.named("customer", id)
