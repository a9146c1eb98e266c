"""The fonts of print: which letters need no look into them, and what a company adds."""

from __future__ import annotations

import pytest

from credo.booklets.fonts import COMMON, SANS, SERIF, fonts
from credo.booklets.run import Form
from credo.graph.load import Loaded
from tests.booklets.conftest import WELCOME, Print
from tests.booklets.reading import Book


@pytest.mark.parametrize("family", [SERIF, SANS])
def test_the_common_letters_are_in_every_face_of_the_text(company: Loaded, family: str) -> None:
    from fontTools.ttLib import TTFont

    face, _ = fonts(company.yml, company.handbook.settings.booklets)
    files = sorted(face.folder.glob(f"{family}_*.ttf"))
    assert files
    for file in files:
        known = TTFont(file).getBestCmap()
        assert [char for char in COMMON - {"\n", "\xad"} if ord(char) not in known] == [], file.name


def test_the_pages_that_are_told_are_those_of_the_file(small: Print) -> None:
    long = "\n\n".join(
        ["A paragraph of some twenty words or so, which fills a good part of two lines."] * 150
    )
    made = small({"w.md": WELCOME + long}, form=Form(paper="letter", cards=False))
    for printed in made.values():
        assert printed.pages == len(Book(printed.pdf).raw_pages) > 4
