"""The trial sheet: one sheet of paper that shows whether a printer turns and sizes pages as a folded booklet needs."""

from __future__ import annotations

from datetime import date
from typing import Final

from credo.booklets.fonts import Fonts
from credo.booklets.imposition import imposed
from credo.booklets.look import look
from credo.booklets.manuscript import Manuscript, files_to_set
from credo.booklets.paper import Paper
from credo.booklets.press import pressed
from credo.booklets.typst_code import call, plain

HOW_TO_PRINT: Final = (
    "Print on both sides, turn on the short edge, actual size; fold the stack once, staple in the fold."
)
_PAGES: Final = (
    "Print this sheet on both sides, turned on the short edge, at actual size. Fold it once, so that this page is in "
    "front. You should be able to read pages 1 to 4 like a booklet.",
    "This stands on the back of page 1. If it is upside down, the printer turned the sheet on the long edge: choose "
    "“flip on short edge”.",
    "This lies opposite page 2, inside the fold. If page 1 is here, one side was left out: choose “both sides”.",
    "This is the back. If you see pages 1 and 4 on one side and 2 and 3 on the other, all is as it should be.",
)


def trial_sheet(
    paper: Paper, fonts: Fonts, day: date, *, colour: str | None, company: str, language: str
) -> bytes:
    """The trial sheet for a paper, already imposed. Raises PressError if the typesetter refuses."""
    face = look(
        paper,
        fonts,
        colour=colour,
        company=company,
        language=language,
        title="Test sheet",
        document="Test sheet for folded booklets",
        description="",
        edition="",
    )
    text = call("test-sheet", [plain(page) for page in _PAGES])
    files = files_to_set("test-sheet.typ", text.text, face)
    return imposed(pressed(Manuscript(files, ()), fonts, day), marks=True)
