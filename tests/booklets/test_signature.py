"""How a letter ends: what counts as a name, and that the last words keep it company."""

from __future__ import annotations

import pytest

from credo.booklets.html_tree import Element, read_tree
from credo.booklets.signature import SIGNED, signed
from tests.booklets.conftest import WELCOME, Print
from tests.booklets.reading import Book, bare


def ending(html: str) -> list[str]:
    """What stands in the element that holds a letter's end."""
    last = signed(read_tree(html).children)[-1]
    is_signed = isinstance(last, Element) and SIGNED in last.classes
    return [child.text for child in last.elements()] if is_signed else []  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("html", "end"),
    [
        ("<p>Welcome.</p><p>Halina, head housekeeper</p>", ["Welcome.", "Halina, head housekeeper"]),
        ("<p>Hello.</p>\n<p>Marit</p>\n<p><em>with Bram</em></p>\n", ["Hello.", "Marit", "with Bram"]),
        ('<p>A note.</p><p>Oskar</p><div class="footnote"><ol></ol></div>', ["A note.", "Oskar"]),
        ("<p>Welcome.</p><p>Write in the margins.</p>", []),
        ("<p>Welcome.</p><p>He said “stop.”</p>", []),
        ("<p>Callum</p>", []),
        ("<ul><li>Tea</li></ul><p>Callum</p>", []),
        (f"<p>Welcome.</p><p>{'and so on ' * 12}</p>", []),
    ],
)
def test_names_are_short_paragraphs_that_are_no_sentence(html: str, end: list[str]) -> None:
    assert ending(html) == end


def test_a_name_is_never_alone_on_a_page(small: Print) -> None:
    """Whatever the letter's length: its last paragraph is on the page of the name."""
    filler = "You will hear a great deal today, and by tonight you will have kept a tenth of it. " * 5
    for lines in range(3, 9):
        letter = f"{filler}\n\n" * lines + "Write in the margins.\n\nCallum, house manager\n"
        pages = Book(small({"a.md": WELCOME + letter})["a-newcomer-a5.pdf"].pdf).pages
        (named,) = (page for page in pages if bare("Callum, house manager") in bare(page))
        assert bare("Write in the margins.") in bare(named), lines
