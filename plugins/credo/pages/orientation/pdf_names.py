"""What the PDFs of a booklet are called, and where they lie on the site."""

from __future__ import annotations

from typing import Final

from credo.pages.orientation.booklet import Copy

PDF_FOLDER: Final = "print/pdf"
"""Among the pages."""


def pdf_name(id: str, copy: Copy, paper: str, *, large_print: bool = False, fold: bool = False) -> str:
    """The file's name: ``cook-newcomer-a5-fold.pdf``."""
    further = (*(("large",) if large_print else ()), *(("fold",) if fold else ()))
    return "-".join((id, copy.value, paper, *further)) + ".pdf"


def cards_name(id: str, paper: str) -> str:
    """The name of the file with pocket cards; they come on a whole sheet."""
    return f"{id}-cards-{'letter' if paper in ('letter', 'half-letter') else 'a4'}.pdf"
