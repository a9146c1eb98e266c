"""The handbook linked: every record, and who names whom. The value the later stages read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final, cast

from credo.graph.generated import GENERATED, INDEXES, PRINT_INDEX, STORY_ARCHIVE
from credo.graph.reference import Reference
from credo.graph.withdrawn import Withdrawn
from credo.schema.kinds import (
    KIND_BY_NAME,
    Booklet,
    Commitment,
    Department,
    Edition,
    Role,
    Standard,
    Story,
    Value,
    Vision,
)
from credo.schema.record import Record
from credo.schema.settings import Settings
from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile

Key = tuple[str, str]

_OPENED: Final = frozenset((*INDEXES, "index.md"))


@dataclass(frozen=True)
class Handbook:
    """A handbook: its settings, records (sorted by kind and id), plain pages, other files, and references.

    Every reference's target exists; one that did not was a finding and is left out. ``withdrawn`` are the notes in the
    place of records that were taken back, ``withheld`` the files that lie in the content folder and went with them.
    """

    settings: Settings
    records: tuple[AnyRecord, ...]
    pages: tuple[SourceFile, ...]
    assets: frozenset[str]
    references: tuple[Reference, ...]
    withdrawn: tuple[Withdrawn, ...] = ()
    withheld: frozenset[str] = frozenset()

    @cached_property
    def by_key(self) -> Mapping[Key, AnyRecord]:
        """The records by kind and id."""
        return {record.key: record for record in self.records}

    @cached_property
    def by_uri(self) -> Mapping[str, AnyRecord]:
        """The records by their file's address below the content folder."""
        return {record.file.uri: record for record in self.records}

    @cached_property
    def folder(self) -> str:
        """The content folder's path below the handbook's root, with a slash at its end; empty if no page lies in it."""
        files = chain((record.file for record in self.records), self.pages)
        return next((file.path.removesuffix(file.uri) for file in files), "")

    @cached_property
    def withdrawn_by_uri(self) -> Mapping[str, Withdrawn]:
        """The notes by the address of the file the record had, below the content folder."""
        return {note.source: note for note in self.withdrawn if note.source}

    @cached_property
    def published(self) -> frozenset[str]:
        """The paths among the pages of everything a link may lead to: pages of any kind and other files."""
        pages = {page.uri for page in self.pages} | {record.uri for record in self.records}
        pages |= {note.uri for note in self.withdrawn}
        return frozenset(pages) | self.assets | self._generated

    @cached_property
    def openers(self) -> Mapping[str, SourceFile]:
        """The hand-written pages that open a generated one, by the generated page's path."""
        found: dict[str, SourceFile] = {}
        for page in self.pages:
            index = page.uri.removesuffix("README.md") + "index.md" if page.stem == "README" else page.uri
            if index in _OPENED & self._generated and (page.uri == index or index not in found):
                found[index] = page
        return found

    @cached_property
    def opened_by(self) -> Mapping[str, str]:
        """The generated pages by the path of the hand-written one that opens them."""
        return {page.uri: index for index, page in self.openers.items()}

    @cached_property
    def _generated(self) -> frozenset[str]:
        """The pages no file holds: none without records, and those made of a kind only if there is some of it."""
        if not self.records:
            return frozenset()
        present = {f"{KIND_BY_NAME[record.kind].plural}/index.md" for record in self.records}
        archive = frozenset(() if self.stories else (STORY_ARCHIVE,))
        printing = frozenset(() if self.booklets else (PRINT_INDEX,))
        return GENERATED - (frozenset(INDEXES) - present) - archive - printing

    def get(self, kind: str, id: str | None) -> AnyRecord | None:
        """The record of a kind with an id, or None."""
        return self.by_key.get((kind, id)) if id else None

    def some(self, kind: str, ids: Iterable[str]) -> tuple[AnyRecord, ...]:
        """The records of a kind with these ids, in the order given, the unknown ones left out."""
        return tuple(record for id in ids if (record := self.get(kind, id)))

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[AnyRecord, ...]]:
        kinds: dict[str, list[AnyRecord]] = defaultdict(list)
        for record in self.records:
            kinds[record.kind].append(record)
        return {kind: tuple(records) for kind, records in kinds.items()}

    def of_kind(self, kind: str) -> tuple[AnyRecord, ...]:
        """All records of a kind, drafts and retired ones too, by id."""
        return self._by_kind.get(kind, ())

    @cached_property
    def visions(self) -> tuple[Record[Vision], ...]:
        """The active visions; a sound handbook has one."""
        return cast(tuple[Record[Vision], ...], self._active("vision"))

    @cached_property
    def values(self) -> tuple[Record[Value], ...]:
        """The active values in their order."""
        found = cast(tuple[Record[Value], ...], self._active("value"))
        return tuple(
            sorted(found, key=lambda r: (10_000 if r.fields.order is None else r.fields.order, r.id))
        )

    @cached_property
    def standards(self) -> tuple[Record[Standard], ...]:
        """The active standards by id."""
        return cast(tuple[Record[Standard], ...], self._active("standard"))

    @cached_property
    def stories(self) -> tuple[Record[Story], ...]:
        """The active stories, the newest first."""
        found = cast(tuple[Record[Story], ...], self._active("story"))
        return tuple(
            sorted(found, key=lambda r: (-(r.fields.date.toordinal() if r.fields.date else 0), r.id))
        )

    @cached_property
    def departments(self) -> tuple[Record[Department], ...]:
        """The active departments by title."""
        return cast(tuple[Record[Department], ...], self._by_title("department"))

    @cached_property
    def roles(self) -> tuple[Record[Role], ...]:
        """The active roles by title."""
        return cast(tuple[Record[Role], ...], self._by_title("role"))

    @cached_property
    def commitments(self) -> tuple[Record[Commitment], ...]:
        """The active commitments by id."""
        return cast(tuple[Record[Commitment], ...], self._active("commitment"))

    @cached_property
    def booklets(self) -> tuple[Record[Booklet], ...]:
        """The active booklets by title."""
        return cast(tuple[Record[Booklet], ...], self._by_title("booklet"))

    @cached_property
    def editions(self) -> tuple[Record[Edition], ...]:
        """The editions, the newest first."""
        found = cast(tuple[Record[Edition], ...], self._active("edition"))
        return tuple(
            sorted(found, key=lambda r: (-(r.fields.date.toordinal() if r.fields.date else 0), r.id))
        )

    def _active(self, kind: str) -> tuple[AnyRecord, ...]:
        return tuple(record for record in self.of_kind(kind) if record.is_active)

    def _by_title(self, kind: str) -> tuple[AnyRecord, ...]:
        return tuple(sorted(self._active(kind), key=lambda r: (r.title.casefold(), r.id)))

    @cached_property
    def _backlinks(self) -> Mapping[Key, tuple[Reference, ...]]:
        found: dict[Key, list[Reference]] = defaultdict(list)
        for reference in self.references:
            found[reference.target].append(reference)
        return {key: tuple(references) for key, references in found.items()}

    def backlinks(
        self, record: AnyRecord, kind: str | None = None, field: str | None = None
    ) -> tuple[AnyRecord, ...]:
        """The active records that name this one, once each, sorted; of one kind and from one field, if given."""
        sources = {
            reference.source
            for reference in self._backlinks.get(record.key, ())
            if (kind is None or reference.source[0] == kind) and (field is None or reference.field == field)
        }
        found = (self.by_key[key] for key in sorted(sources))
        return tuple(record for record in found if record.is_active)
