"""Imposition is held to a simulated fold: sheets printed on both sides, stacked, folded once and read."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from pypdf import PdfReader

from credo.booklets.imposition import Side, imposed, padded, sides


def folded(printed: tuple[Side, ...]) -> list[int | None]:
    """Read a stack of sheets from the first leaf to the last.

    A duplex printer that turns on the short edge puts the back's right half behind the front's left half. Folded with
    the first front outside, each sheet is two leaves: its right half first, its left half last.
    """
    first_half: list[int | None] = []
    last_half: list[int | None] = []
    for front, back in zip(printed[::2], printed[1::2], strict=True):
        first_half += (front.right, back.left)
        last_half = [back.right, front.left, *last_half]
    return first_half + last_half


@pytest.mark.parametrize("pages", range(1, 121))
def test_the_folded_stack_reads_in_order(pages: int) -> None:
    read = folded(sides(pages))
    assert len(read) % 4 == 0
    assert len(read) - pages == -pages % 4, "no more sheets than needed"
    assert [page for page in read if page is not None] == list(range(pages))
    assert read[0] == 0, "the cover is in front"
    if pages > 1:
        assert read[-1] == pages - 1, "the back cover is at the back"
        blank = [at for at, page in enumerate(read) if page is None]
        assert blank == list(range(pages - 1, pages - 1 + len(blank))), (
            "ruled pages lie before the back cover"
        )


def test_one_sheet_by_hand() -> None:
    assert sides(4) == (Side(3, 0), Side(1, 2))
    assert padded(6) == (0, 1, 2, 3, 4, None, None, 5)


def test_nothing_cannot_be_folded() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        sides(0)


@pytest.mark.parametrize("pages", [1, 2, 5, 8, 17])
def test_the_pdf_has_the_pages_where_the_plan_says(pages: int) -> None:
    source = numbered(pages)
    sheets = imposed(source)
    reader = PdfReader(io.BytesIO(sheets))
    for page, side in zip(reader.pages, sides(pages), strict=True):
        assert float(page.mediabox.width) == 2 * 300
        assert float(page.mediabox.height) == 420
        words = page.extract_text()
        expected = {number for number in (side.left, side.right) if number is not None}
        assert {int(number) for number in re.findall(r"page(\d+)", words)} == expected


def test_left_and_right_are_not_exchanged() -> None:
    opened = pikepdf.open(io.BytesIO(imposed(numbered(4))))
    sheet = opened.pages[0]
    places = {}
    for instruction in pikepdf.parse_content_stream(sheet):
        operands, operator = instruction.operands, instruction.operator
        if str(operator) == "cm":
            matrix = [float(number) for number in operands]
        if str(operator) == "Do":
            places[str(operands[0])] = matrix[4]
    assert sorted(places.values()) == [0.0, 300.0]
    for name, shown in zip(sorted(places, key=lambda name: places[name]), (b"page3", b"page0"), strict=True):
        assert shown in sheet.Resources.XObject[name].read_bytes()


def test_the_same_bytes_twice_and_marks_only_if_asked() -> None:
    source = numbered(6)
    assert imposed(source) == imposed(source)
    assert imposed(source, marks=True) != imposed(source)


def test_right_to_left_books_open_the_other_way() -> None:
    opened = pikepdf.open(io.BytesIO(imposed(numbered(4), right_to_left=True)))
    assert b"page0" in opened.pages[0].Resources.XObject["/Half0"].read_bytes()


def numbered(pages: int) -> bytes:
    """A PDF whose pages say which they are."""
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    for number in range(pages):
        page = pdf.add_blank_page(page_size=(300, 420))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(f"BT /F1 20 Tf 100 200 Td (page{number}) Tj ET".encode())
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()
