"""A line-up on paper: one page, whole."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader

from tests.sites import Site


def test_each_lineup_prints_on_a_page_of_its_own(sample: Site, visit: Any) -> None:
    week = min((sample.folder / "lineups").glob("2*")).name
    page = visit().go(f"lineups/{week}/")
    packs = page.locator(".credo-lineup")
    standards = [one.locator("h3").inner_text().split("¶")[0] for one in packs.all()]
    assert len(standards) == 11
    sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    assert len(sheets) == len(standards)
    for standard, sheet in zip(standards, sheets, strict=True):
        assert standard.replace("’", "'") in " ".join(sheet.split()).replace("’", "'")
        assert "To talk about" in sheet
