"""A record: a content file with a kind, its fields understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from credo.schema.common import RecordFields
from credo.schema.kinds import KIND_BY_NAME, Commitment
from credo.source.file import SourceFile

F = TypeVar("F", bound=RecordFields, covariant=True)


@dataclass(frozen=True)
class Record(Generic[F]):
    """A record: its kind, its lasting id, its fields, and the file it was read from.

    ``broken`` names the fields whose value could not be used; they are None or empty in ``fields``, and no other
    rule complains that they are missing.
    """

    kind: str
    id: str
    fields: F
    file: SourceFile
    broken: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id: unique in a handbook."""
        return (self.kind, self.id)

    @property
    def title(self) -> str:
        """The title as plain text; a commitment is called by leader and practice; else the id, made readable."""
        title = getattr(self.fields, "title", None)
        if isinstance(self.fields, Commitment) and self.fields.leader and self.fields.practice:
            title = f"{readable(self.fields.leader)}: {self.fields.practice.replace('-', ' ')}"
        return str(title) if title else readable(self.id)

    @property
    def path(self) -> str:
        """The file's path from the handbook's root."""
        return self.file.path

    @property
    def uri(self) -> str:
        """The page's path among the pages: ``standards/greet.md``."""
        return f"{KIND_BY_NAME[self.kind].plural}/{self.id}.md"

    @property
    def status(self) -> str:
        """draft, active or retired."""
        return self.fields.status or "active"

    @property
    def is_active(self) -> bool:
        """Whether the record counts today."""
        return self.status == "active"


def readable(id: str) -> str:
    """An id as people write it: ``night-porter`` is “Night porter”."""
    return id.replace("-", " ").capitalize()
