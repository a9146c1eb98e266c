"""Finished PDFs, kept by everything that went into them, so that each is set only once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from credo.schema.settings import Withdrawal
from credo.source.cache import cache_folder, made_ready
from credo.source.whole_file import write_whole

LONGEST: Final = timedelta(days=60)
"""A PDF made longer ago than this is thrown away; it takes a second to set it again."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of PDFs. Where it can't be written, nothing is kept and all else is the same.

    ``mark`` begins the names of those that may be used: it stands for what has been withdrawn when they were made.
    """

    folder: Path
    mark: str

    def pdf(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The PDF of this key, made if it isn't there yet."""
        file = self.folder / f"{self.mark}{key}.pdf"
        with suppress(OSError):
            return file.read_bytes()
        pdf = make()
        with suppress(OSError):
            made_ready(self.folder)
            write_whole(file, pdf)
        return pdf

    def tidy(self, day: date) -> None:
        """Clear away what is old on ``day``, and all that may hold what was withdrawn since it was made."""
        with suppress(OSError):
            for file in self.folder.glob("*.pdf"):
                made = datetime.fromtimestamp(file.stat().st_mtime, UTC).date()
                if day - made > LONGEST or not file.name.startswith(self.mark):
                    file.unlink()


def kept(root: Path, withdrawn: Iterable[Withdrawal]) -> Kept:
    """The PDFs kept for the handbook in ``root``, of which these records have been withdrawn."""
    ids = "\n".join(sorted(each.id for each in withdrawn))
    mark = f"{hashlib.sha256(ids.encode()).hexdigest()[:8]}-" if ids else ""
    return Kept(cache_folder(root, "booklets"), mark)
