"""What the PDFs of a booklet are called, and where they lie on the site."""

from __future__ import annotations

from typing import Final

from credo.pages.orientation.booklet import Copy
from credo.schema.settings import BookletSettings

PDF_FOLDER: Final = "print/pdf"
"""Among the pages."""


IN_WORDS: Final = {
    "a5": "on A5",
    "half-letter": "on half-letter",
    "a4": "on A4",
    "letter": "on Letter",
    "large-print": "in large print",
}


def folds(settings: BookletSettings) -> bool:
    """Whether a build makes booklets to fold: from small paper, two pages a side."""
    return settings.paper in ("a5", "half-letter")


def whole_sheet(paper: str) -> str:
    """The sheet an office printer takes that goes with a paper: ``a4`` or ``letter``."""
    return "letter" if paper in ("letter", "half-letter") else "a4"


def further(id: str, copy: Copy, settings: BookletSettings) -> list[tuple[str, str]]:
    """What a build makes of a copy beside the one to read: in words, and the file's name."""
    found = [("to fold", pdf_name(id, copy, settings.paper, fold=True))] if folds(settings) else []
    for form in dict.fromkeys(settings.also):
        if form == "large-print":
            name = pdf_name(id, copy, whole_sheet(settings.paper), large_print=True)
        elif form != settings.paper:
            name = pdf_name(id, copy, form)
        else:
            continue
        found.append((IN_WORDS[form], name))
    return found


def trial_name(paper: str) -> str:
    """The name of the sheet to try the printer with."""
    return f"test-sheet-{paper}.pdf"


def pdf_name(id: str, copy: Copy, paper: str, *, large_print: bool = False, fold: bool = False) -> str:
    """The file's name: ``cook-newcomer-a5-fold.pdf``."""
    further = (*(("large",) if large_print else ()), *(("fold",) if fold else ()))
    return "-".join((id, copy.value, paper, *further)) + ".pdf"


def cards_name(id: str, paper: str) -> str:
    """The name of the file with pocket cards; they come on a whole sheet."""
    return f"{id}-cards-{whole_sheet(paper)}.pdf"
