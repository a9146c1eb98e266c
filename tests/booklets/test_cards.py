"""Pocket cards, read back: eight to a sheet, and a long right is whole."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from credo.booklets.cards import LONGEST_RIGHT
from credo.booklets.run import Form
from tests.booklets.conftest import Print
from tests.booklets.reading import Book, fonts_not_embedded
from tests.handbooks import record

LONG = "Somebody is waiting and nobody else can be asked. "


def cards(small: Print, *rights: dict[str, str]) -> tuple[Book, list[str]]:
    """The sheet of a cook who may decide this, and the messages that came with it."""
    role = record("role", "Cook", function="Cooks.", purpose="Nobody leaves hungry.", may_decide=list(rights))
    made = small({"cook.md": role}, "{company: Example}", ("cook",), Form())["cook-cards-a4.pdf"]
    return Book(made.pdf), [finding.message for finding in made.findings if finding.rule == "PRT014"]


@pytest.mark.parametrize("number", [1, 3, 4, 12])
def test_a_sheet_has_eight_cards_and_every_right_of_the_role(small: Print, number: int) -> None:
    rights = [{"what": f"Right {at:03}", "limit": "Any", "tell": "The pass"} for at in range(number)]
    book, said = cards(small, *rights)
    assert said == []
    assert len(book.pages) == 1
    assert book.text.count("imaydecidethisonmyown") == 8
    assert all(book.says(right["what"]) for right in rights)
    assert fonts_not_embedded(book.pdf) == set()


def test_no_right_is_lost_that_needs_a_second_sheet(small: Print) -> None:
    rights = [{"what": f"Right {at:03}", "limit": "Any", "tell": "The pass"} for at in range(30)]
    book, _ = cards(small, *rights)
    assert len(book.pages) == 2
    assert all(book.says(right["what"]) for right in rights)


def test_the_cards_of_a_few_roles_fill_their_sheet(small: Print) -> None:
    roles = {
        f"{name.lower()}.md": record(
            "role", name, function="Works.", purpose="Nobody waits.", may_decide=[{"what": f"As {name}"}]
        )
        for name in ("Cook", "Porter", "Waiter")
    }
    made = small(roles, "{company: Example}", ("cook+porter+waiter",), Form())
    book = Book(made["cook-and-porter-and-waiter-cards-a4.pdf"].pdf)
    assert [book.text.count(f"as{name}") for name in ("cook", "porter", "waiter")] == [3, 3, 2]
    assert book.text.count("example") == 8, "each names the company"


@pytest.mark.parametrize("times", [10, 28])
def test_a_long_right_is_set_smaller_and_stays_on_its_card(small: Print, times: int) -> None:
    book, said = cards(small, {"what": "Close", "limit": LONG * times, "tell": "Finally the pass"})
    assert said == []
    assert book.text.count("somebodyiswaiting") == 8 * times
    found: dict[str, list[float]] = {"Finally the pass": [], "Before the first edition": []}

    def seen(text: str, page: list[float], line: list[float], *_: object) -> None:
        for words, heights in found.items():
            if words in text:
                heights.append(page[1] * line[4] + page[3] * line[5] + page[5])

    PdfReader(io.BytesIO(book.pdf)).pages[0].extract_text(visitor_text=seen)
    last, foot = (sorted(heights) for heights in found.values())
    assert len(last) == len(foot) == 8
    assert all(above > below for above, below in zip(last, foot, strict=True))


def test_a_right_no_card_can_hold_is_a_finding(small: Print) -> None:
    _, said = cards(small, {"what": "Close", "limit": LONG * 40, "tell": "The pass"})
    assert said == [
        f"This decision has {len((LONG * 40).strip()) + 13} letters; a pocket card holds {LONGEST_RIGHT}."
    ]
