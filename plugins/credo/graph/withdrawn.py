"""What is left of a record that was taken back: its address, and a note."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from credo.schema.kinds import KIND_BY_NAME


def sign(kind: str, id: str) -> str:
    """A sign that stands for a kind and id without saying it."""
    return hashlib.sha256(f"{kind}/{id}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A record somebody has taken back. It says what the settings say and nothing that stood in the file.

    ``source`` is the file's address below the content folder, so that links to it lead to the note; None if there is
    no such file (any more). ``signs`` stand for its id and all it had before, by which
    older states know it: not the words themselves, of which none is to be left.
    """

    kind: str
    id: str
    reason: str
    date: date
    source: str | None = None
    signs: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id."""
        return (self.kind, self.id)

    @property
    def uri(self) -> str:
        """The note's path among the pages: the one the record's page had."""
        return f"{KIND_BY_NAME[self.kind].plural}/{self.id}.md"
