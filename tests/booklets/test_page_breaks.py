"""Where pages of the sample's booklets break, and how many there are: enough to fold, none of them for a few lines."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from credo.booklets.imposition import THICKEST
from credo.booklets.paper import closer, paper
from credo.graph.load import Loaded
from credo.pages.orientation.booklet import Copy, compose
from credo.pages.orientation.order import orders
from tests.booklets.conftest import DAY, WELCOME, Print
from tests.booklets.reading import Book, bare
from tests.booklets.test_sample_booklets import plain

Books = Callable[..., Book]


@pytest.mark.parametrize("name", ["cook", "the-office", "everyone", "leaders"])
def test_the_contents_fill_one_page(book: Books, name: str) -> None:
    printed = book(name)
    letter = next(page for _, title, page in printed.outline if bare(title) == bare("A letter"))
    assert letter == 4
    assert [
        number for number, text in enumerate(printed.pages, 1) if bare("What is in here") in bare(text)
    ] == [3]


def test_what_we_do_why_and_when_not_stay_on_one_page(company: Loaded, book: Books) -> None:
    printed = book("the-office")
    composed, _ = compose(
        company.handbook, orders(company.handbook, ["the-office"])[0][0], Copy.NEWCOMER, DAY
    )
    pages = [bare(text) for text in printed.pages]
    # The first one begins below the chapter's title, and may part.
    parted = [
        standard.id
        for standard in composed.all_standards[1:]
        if standard.fields.deviation
        and not any(
            bare(plain(company, standard.fields.statement or "")) in page
            and bare(plain(company, standard.fields.deviation.tell or "")) in page
            for page in pages
        )
    ]
    assert parted == []


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        *(("cook", Copy.LEADER), ("the-office", Copy.NEWCOMER)),
        *(("behind-the-scenes", Copy.LEADER), ("leaders", Copy.NEWCOMER)),
    ],
)
def test_a_booklet_lies_flat_when_folded(book: Books, name: str, copy: Copy) -> None:
    assert len(book(name, copy).pages) <= THICKEST


@pytest.mark.parametrize("name", ["closer", "paper"])
def test_a_booklet_a_little_too_thick_gives_up_air_and_no_type(name: str) -> None:
    sizes = {"paper": paper("a5"), "closer": closer(paper("a5"))}
    size = sizes[name]
    assert (size.base, size.inside, size.columns) == (9.3, 18, 73)
    assert (size.top + size.bottom, size.close) == {"paper": (35, False), "closer": (30, True)}[name]


def together(printed: Book, *texts: str) -> bool:
    """Whether one page says all of these."""
    return any(all(bare(text) in bare(page) for text in texts) for page in printed.pages)


def test_a_programme_that_one_page_holds_is_on_one(company: Loaded, book: Books) -> None:
    for name in ("front-of-house", "the-office"):
        order = orders(company.handbook, [name])[0][0]
        assert order.record
        said = [plain(company, session.what or "") for session in order.record.fields.programme]
        assert together(book(name), "The first days", *said), name


def test_what_a_role_may_decide_is_on_one_page(company: Loaded, book: Books) -> None:
    for role in orders(company.handbook, ["front-of-house"])[0][0].roles:
        said = [plain(company, one.what or "") for one in role.fields.may_decide]
        assert together(book("front-of-house"), *said), role.id


def test_no_change_is_alone_on_a_page(company: Loaded, book: Books) -> None:
    order = orders(company.handbook, ["front-of-house"])[0][0]
    composed, _ = compose(company.handbook, order, Copy.NEWCOMER, DAY)
    why = [changed.record.fields.changes[changed.at].why or "" for changed in composed.changes]
    assert len(why) > 3
    assert together(book("front-of-house"), composed.changes_since, *(plain(company, one) for one in why))


def test_many_questions_each_name_the_page_to_turn_to(company: Loaded, book: Books) -> None:
    printed = book("front-of-house")
    order = orders(company.handbook, ["front-of-house"])[0][0]
    asking = compose(company.handbook, order, Copy.NEWCOMER, DAY)[0].asking
    assert len(asking) > 12
    begun = next(page for _, title, page in printed.outline if title == "To talk about")
    listed = bare(" ".join(printed.pages[begun - 1 :]))
    for record in asking:
        asked = bare(plain(company, record.fields.question or ""))
        found = re.search(re.escape(asked) + r"p\.(\d+)", listed)
        assert found, record.id
        assert bare(record.title) in bare(printed.pages[int(found[1]) - 1])


def test_a_page_has_its_running_head_unless_a_chapter_begins_at_its_top(book: Books) -> None:
    printed = book("cook")
    chapters = {page: title for depth, title, page in printed.outline if depth == 1}
    for number in range(6, len(printed.raw_pages), 2):
        is_headed = printed.raw_pages[number - 1].strip().startswith("Behind the door")
        begins = number in chapters and bare(printed.pages[number - 1]).startswith(bare(chapters[number]))
        assert is_headed is not begins, number


@pytest.mark.parametrize("size", [(900, 80), (80, 900), (400, 400)])
def test_a_logo_of_any_shape_stays_on_the_cover(small: Print, tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "content").mkdir(exist_ok=True)
    Image.new("RGB", size, "#103060").save(tmp_path / "content" / "logo.png")
    settings = '{company: Example, logo: logo.png, colour: "#ff00cc"}'
    made = small({"a.md": WELCOME + "Dear newcomer.\n"}, settings)["a-newcomer-a5.pdf"]
    assert len(PdfReader(io.BytesIO(made.pdf)).pages[0].images) == 1
    assert not [finding for finding in made.findings if finding.severity == "error"]


@pytest.mark.parametrize(("language", "side"), [("en", "right"), ("he", "left")])
def test_the_number_of_an_odd_page_stands_outside(small: Print, language: str, side: str) -> None:
    settings = f"{{company: Example, language: {language}}}"
    made = small({"a.md": WELCOME + "Dear newcomer.\n"}, settings)["a-newcomer-a5.pdf"]
    page = PdfReader(io.BytesIO(made.pdf)).pages[2]
    found: list[float] = []

    def seen(text: str, whole: list[float], line: list[float], *_: object) -> None:
        if text.strip() == "3":
            found.append(whole[0] * line[4] + whole[2] * line[5] + whole[4])

    page.extract_text(visitor_text=seen)
    assert ("left" if found[-1] < float(page.mediabox.width) / 2 else "right") == side
