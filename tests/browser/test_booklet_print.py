"""A booklet and a standard printed from the browser: no empty page, no page for a heading, nothing to click."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader


def printed(page: Any) -> list[str]:
    return [
        " ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    ]


def titles(page: Any, selector: str) -> list[str]:
    return [heading.inner_text().split("¶")[0] for heading in page.locator(selector).all()]


def test_a_booklet_prints_on_numbered_pages_that_are_full(visit: Any) -> None:
    page = visit().go("print/everyone/")
    chapters = titles(page, "h2.credo-chapter:not(.credo-follows)")
    standards = titles(page, "h3")
    sheets = printed(page)
    assert all(len(sheet) > 300 for sheet in sheets[:-1]), [len(sheet) for sheet in sheets]
    for number, sheet in enumerate(sheets, 1):
        assert re.search(rf"(^|\s){number}(\s|$)", sheet), number
        assert not any(sheet.removesuffix(f" {number}").endswith(title) for title in standards), number
    tops = [re.sub(r"^\d+ ", "", sheet) for sheet in sheets]
    for chapter in chapters[1:]:
        assert [top for top in tops if top.startswith(chapter)], chapter


def test_a_standard_prints_its_why_first_and_no_invitation(visit: Any) -> None:
    page = visit().go("standards/walk-dont-point/")
    text = " ".join(printed(page))
    assert (
        -1
        < text.index("Tired people nod")
        < text.index("Walk with a guest")
        < text.index("Mill House was built")
    )
    assert "Your turn" not in text
