"""The PDFs a build lays beside its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.booklets.site_files import site_files
from credo.graph.load import load
from credo.pages.orientation.print_pages import print_pages
from credo.source.links import links
from tests.booklets.conftest import DAY, WELCOME
from tests.sites import build_unchecked, write

CONTENT = {
    "w.md": WELCOME + "Hello.",
    "cook.md": "---\nkind: role\ntitle: Cook\nfunction: F\npurpose: P\nmay_decide: [{what: A dish, limit: One}]\n---\n",
    "k.md": "---\nkind: booklet\ntitle: K\nfor: {roles: [cook]}\n---\nHello, cook.",
}


def test_none_are_made_unless_somebody_wants_them(tmp_path: Path) -> None:
    write(tmp_path, CONTENT)
    assert site_files(load(tmp_path)[0], DAY) == ({}, ())


@pytest.mark.parametrize(
    "settings",
    [
        "true",
        "{build: true, paper: half-letter, also: [letter, half-letter]}",
        "{build: true, paper: a4, also: [large-print, a5]}",
    ],
)
def test_every_file_the_page_offers_is_made_and_no_other(tmp_path: Path, settings: str) -> None:
    write(tmp_path, CONTENT, f"{{booklets: {settings}}}")
    loaded, _ = load(tmp_path)
    files, findings = site_files(loaded, DAY)
    index = next(print_pages(loaded.handbook, DAY))
    offered = {f"print/{link.to}" for link in links(index.markdown) if link.to.endswith(".pdf")}
    assert set(files) == offered
    assert all(pdf.startswith(b"%PDF-") for pdf in files.values())
    assert {f.rule for f in findings} == {"PRT009", "PRT011"}


def test_a_built_site_has_them_and_the_fonts_of_print_stay_out(tmp_path: Path) -> None:
    site = build_unchecked(tmp_path, CONTENT, "{booklets: true}")
    assert (site.folder / "print" / "pdf" / "w-newcomer-a5-fold.pdf").read_bytes().startswith(b"%PDF-")
    names = [file.suffix for file in site.folder.rglob("*")]
    assert ".ttf" not in names
    assert ".typ" not in names
    hrefs = [link["href"] for link in site.page("print").all("a")]
    assert "pdf/k-cards-a4.pdf" in hrefs
