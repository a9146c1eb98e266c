"""The press: from a manuscript to a PDF. The only module that knows the typesetter."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst

from credo.booklets.fonts import Fonts
from credo.booklets.manuscript import Manuscript

_BLANK_SHEETS: Final = 3
_PAGE: Final = re.compile(rb"/Type ?/Page\b")


class PressError(Exception):
    """The typesetter refused; its words are the message."""


def pressed(manuscript: Manuscript, fonts: Fonts, day: date) -> bytes:
    """Set a manuscript as a tagged PDF (PDF/UA-1), the same bytes on every machine.

    Raises PressError if the typesetter refuses.
    """
    noon = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
    # Files, since the typesetter takes nothing but text from memory, and pictures are not text.
    with TemporaryDirectory(prefix="credo-print-") as folder:
        for name, content in manuscript.files.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        try:
            return typst.compile(
                f"{folder}/main.typ",
                root=folder,
                font_paths=_opened(tuple(fonts.paths)),
                ignore_system_fonts=True,
                pdf_standards=["ua-1"],
                timestamp=noon,
            )
        except typst.TypstError as error:
            raise PressError(error.message.split("\n", 1)[0].rstrip(".")) from error
        finally:
            _forget(fonts)


def painted(drawing: str, points: int) -> bytes:
    """A square drawing (SVG) as a picture (PNG) of so many points a side, for where browsers take no drawing."""
    page = f"#set page(width: {points}pt, height: {points}pt, margin: 0pt)\n"
    picture = f'#image(bytes({json.dumps(drawing)}), format: "svg", width: 100%)'
    return typst.compile((page + picture).encode(), format="png", ppi=72.0, ignore_system_fonts=True)


def _forget(fonts: Fonts) -> None:
    """Let the typesetter forget the booklets before last.

    It keeps what it has set (up to 40 MB a booklet) until ten compilations have not asked for it. That serves two
    copies of one booklet, and fills the memory with thirty. Blank sheets, four milliseconds each, make it ten sooner.
    """
    for _ in range(_BLANK_SHEETS):
        typst.compile(b"", font_paths=_opened(tuple(fonts.paths)), ignore_system_fonts=True)


@lru_cache(maxsize=8)
def _opened(folders: tuple[str, ...]) -> typst.Fonts:
    """The fonts of these folders, read once for all booklets."""
    return typst.Fonts(include_system_fonts=False, font_paths=list(folders))


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of this press has. It writes each page as an object that can be read without unpacking."""
    return len(_PAGE.findall(pdf))
