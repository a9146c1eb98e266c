"""The imprint: which edition a booklet shows, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from credo.graph.handbook import Handbook
from credo.schema.kinds import Edition
from credo.schema.record import Record


@dataclass(frozen=True)
class Imprint:
    """The newest edition, and whether the handbook has moved on since: then the booklet is between editions."""

    edition: Record[Edition] | None
    since: bool
    day: date

    @property
    def line(self) -> str:
        """The edition in a few words, as it stands on every spread."""
        if self.edition is None:
            return "Before the first edition"
        return f"Since edition {self.edition.title}" if self.since else f"Edition {self.edition.title}"


def imprint(handbook: Handbook, day: date) -> Imprint:
    """The imprint of a handbook on a day.

    It shows an edition itself as long as that is the one the settings say is being written; once they name the next,
    it is what has become of the last.
    """
    out = [e for e in handbook.editions if e.fields.date is None or e.fields.date <= day]
    written = next((e for e in handbook.editions if e.id == handbook.settings.edition), None)
    if written is not None:
        return Imprint(written, False, day)
    newest = out[0] if out else None
    return Imprint(newest, newest is not None, day)
