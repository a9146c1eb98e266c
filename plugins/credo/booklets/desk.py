"""The desk a manuscript is written at: what every part of it needs, and what turns up while it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from credo.booklets.destinations import label_of
from credo.booklets.fonts import Fonts
from credo.booklets.passage import Passage, in_field
from credo.booklets.passage_setter import Setting
from credo.booklets.picture import Picture
from credo.booklets.quick_code import quick_code
from credo.booklets.typst_code import Code, Markup, call, joined, label, plain
from credo.checks.print_rules import MISSING_GLYPH
from credo.graph.handbook import Handbook
from credo.schema.validate import AnyRecord
from credo.source.finding import Finding


@dataclass
class Desk:
    """The handbook, the fonts, how passages are set, and the pictures of the manuscript so far."""

    handbook: Handbook
    fonts: Fonts
    setting: Setting
    drawn: dict[str, Picture] = field(default_factory=dict)
    missing: list[Finding] = field(default_factory=list)

    def text(self, passage: Passage | None, level: int = 2) -> Markup | None:
        """A passage, set; letters no font has are reported."""
        if passage is not None and (absent := self.fonts.missing(passage.text)):
            shown = " ".join(absent[:5]) + (" …" if len(absent) > 5 else "")
            message = f"The fonts have no drawing for {shown}."
            help = "Name a font that has: `booklets: {fonts: [fonts/NotoSansJP-Regular.ttf]}` in mkdocs.yml."
            self.missing.append(passage.finding(MISSING_GLYPH, message, help, absent[0]))
        done = self.setting.text(passage, level)
        return Markup(self._printable(done.text)) if done else None

    def field(self, record: AnyRecord, text: str | None, *trail: str | int) -> Markup | None:
        """A text field of a record, set."""
        return self.text(in_field(record, text, *trail))

    def title(self, record: AnyRecord) -> Markup:
        """A record's title, set."""
        if absent := self.fonts.missing(record.title):
            self.missing.append(
                Passage(record.file, record.title, ("title",)).finding(
                    MISSING_GLYPH,
                    f"The fonts have no drawing for {' '.join(absent[:5])}.",
                    "Name a font that has: `booklets: {fonts: [fonts/NotoSansJP-Regular.ttf]}` in mkdocs.yml.",
                )
            )
        return self.words(record.title)

    def words(self, text: str) -> Markup:
        """Plain text, set; letters no font has give way to a box."""
        return Markup(self._printable(plain(text).text))

    def named(self, record: AnyRecord) -> Markup:
        """A record's title, with its page if it has one in this booklet."""
        if record.key in self.setting.destinations.inside:
            return call("see", label(label_of(record)), self.title(record))
        return self.title(record)

    def all_named(self, records: Iterable[AnyRecord]) -> Markup:
        """Several records' titles on a line."""
        return joined((self.named(record) for record in records), ", ")

    def called(self, id: str) -> AnyRecord | str:
        """Whom an id of ``serves`` means: a role, a department, or a customer group's name."""
        record = self.handbook.get("role", id) or self.handbook.get("department", id)
        return record or self.handbook.settings.customers.get(id, id)

    def label(self, record: AnyRecord) -> Code:
        """The label of a record's heading, as an argument."""
        return label(label_of(record))

    def code(self, record: AnyRecord) -> Code | None:
        """The code that leads to a record's page, if the handbook's address is known."""
        return self.code_for(self.setting.destinations.page_of(record))

    def code_for(self, address: str) -> Code | None:
        """The code that leads to an address, if there is one."""
        if not address:
            return None
        found = quick_code(address)
        self.drawn[found.name] = found
        return Code(call("code", found.name, address).text[1:-1])

    def pictures(self) -> Iterator[Picture]:
        """All pictures of the manuscript, by name."""
        whole = {**self.drawn, **self.setting.pictures}
        return (whole[name] for name in sorted(whole))

    def findings(self) -> Iterator[Finding]:
        """Everything found while the manuscript was written."""
        yield from self.setting.findings
        yield from self.missing

    def _printable(self, text: str) -> str:
        absent = self.fonts.missing(text)
        return text.translate({ord(char): "\ufffd" for char in absent}) if absent else text
