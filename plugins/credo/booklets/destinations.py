"""Where a link leads on paper: to a page of this booklet, to the handbook, or out into the world."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from credo.graph.addresses import address_of
from credo.graph.handbook import Handbook, Key
from credo.graph.targets import is_external, target
from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile


@dataclass(frozen=True, slots=True)
class Destination:
    """One of three: a label in this booklet, an address to click at, or an address worth printing."""

    label: str = ""
    address: str = ""
    printed: str = ""


@dataclass(frozen=True)
class Destinations:
    """Resolves links for a booklet that holds the records ``inside``; ``site`` is the handbook's address, if known."""

    handbook: Handbook
    site: str
    inside: frozenset[Key] = field(default_factory=frozenset)

    @cached_property
    def _by_page(self) -> Mapping[str, AnyRecord]:
        return {record.uri: record for record in self.handbook.records}

    def of(self, file: SourceFile, to: str) -> Destination:
        """The destination of a link as it is written in a file."""
        if to.startswith("//") or to.split(":", 1)[0].lower() in ("http", "https", "ftp"):
            return Destination(address=to, printed=to)
        if is_external(to):
            scheme, _, rest = to.partition(":")
            known = scheme.lower() in ("mailto", "tel", "sms")
            return Destination(address=to, printed=rest.split("?", 1)[0]) if known else Destination()
        found = target(self.handbook, file.uri, to)
        if found is None:
            return Destination()
        record = self._by_page.get(found.uri)
        if record is not None and record.key in self.inside:
            return Destination(label=label_of(record))
        is_page = found.uri.rsplit(".", 1)[-1] in ("md", "markdown")
        return Destination(address=self._web(address_of(found.uri) if is_page else found.uri, found.rest))

    def page_of(self, record: AnyRecord) -> str:
        """The address of a record's page in the handbook; empty if the handbook's own isn't known."""
        return self._web(address_of(record.uri))

    def _web(self, path: str, rest: str = "") -> str:
        return f"{self.site.rstrip('/')}/{path}{rest}" if self.site else ""


def label_of(record: AnyRecord) -> str:
    """The name a record's heading has in every booklet."""
    return f"{record.kind}-{record.id}"
