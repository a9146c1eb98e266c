"""Booklets in the browser: the page that offers them, and each as one page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from credo.graph.load import Loaded, load
from credo.pages.headings import lowered
from credo.pages.orientation.print_pages import own_notes, print_entry, print_pages
from credo.pages.page import Page
from tests.sites import CHECKOUT, write

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def company() -> Loaded:
    return load(CHECKOUT)[0]


@pytest.fixture(scope="module")
def pages(company: Loaded) -> dict[str, Page]:
    return {page.uri: page for page in print_pages(company.handbook, DAY)}


def test_every_booklet_is_offered_and_has_its_page(company: Loaded, pages: dict[str, Page]) -> None:
    firsts = {uri for uri in pages if uri.count(".") == 1}
    assert firsts == {"print/index.md", *(f"print/{b.id}.md" for b in company.handbook.booklets)}
    for booklet in company.handbook.booklets:
        assert f"## {booklet.title}" in pages["print/index.md"].markdown
        assert f"({booklet.id}.md)" in pages["print/index.md"].markdown
    assert print_entry(company.handbook)


def test_a_long_one_is_in_parts_that_lead_to_one_another(pages: dict[str, Page]) -> None:
    first, second = pages["print/leaders.md"].markdown, pages["print/leaders.2.md"].markdown
    assert "[part 1](leaders.md), [part 2](leaders.2.md)" in pages["print/index.md"].markdown
    assert "**Part 1** [Part 2](leaders.2.md)" in first
    assert "[Part 1](leaders.md) **Part 2**" in second
    assert first.split("\n")[0] == second.split("\n")[0] == "# For those who lead { .credo-print-title }"
    assert max(len(page.markdown) for page in pages.values()) < 80_000


def test_pdfs_are_offered_only_where_a_build_makes_them(tmp_path: Path, pages: dict[str, Page]) -> None:
    assert ".pdf" not in pages["print/index.md"].markdown
    booklet = "---\nkind: booklet\ntitle: W\nfor: everyone\n---\nHello.\n"
    write(tmp_path, {"w.md": booklet}, "{booklets: true}")
    index = next(print_pages(load(tmp_path)[0].handbook, DAY))
    for name in ("w-newcomer-a5", "w-newcomer-a5-fold", "w-leader-a5", "w-leader-a5-fold"):
        assert f"(pdf/{name}.pdf)" in index.markdown
    assert "short edge" in index.markdown
    assert "(pdf/test-sheet-a5.pdf)" in index.markdown
    assert index.markdown.index("short edge") < index.markdown.index("(pdf/w-newcomer-a5-fold.pdf)")
    write(tmp_path, {"w.md": booklet}, "{booklets: {build: true, paper: letter}}")
    index = next(print_pages(load(tmp_path)[0].handbook, DAY))
    assert "(pdf/w-newcomer-letter.pdf)" in index.markdown
    assert "test-sheet" not in index.markdown
    assert "fold" not in index.markdown


def test_the_page_says_what_the_booklet_says(company: Loaded, pages: dict[str, Page]) -> None:
    text = pages["print/everyone.md"].markdown
    for standard in company.handbook.standards:
        audience = standard.fields.applies_to
        assert (f"### {standard.title}" in text) == bool(audience and audience.everyone)
    assert "Write in the margins." in text
    assert text.count("\n## ") >= 7


def test_the_page_has_what_a_booklet_includes_besides(tmp_path: Path) -> None:
    content = {
        "w.md": "---\nkind: booklet\ntitle: W\nfor: everyone\ninclude: [departments/k]\n---\nHello.\n",
        "k.md": "---\nkind: department\ntitle: The kitchen\npurpose: Nobody leaves hungry.\n---\nIt has two doors.\n",
    }
    write(tmp_path, content)
    text = next(p for p in print_pages(load(tmp_path)[0].handbook, DAY) if p.uri == "print/w.md").markdown
    besides = text.split("## And besides")[1]
    assert "### The kitchen" in besides
    assert "*Nobody leaves hungry.*" in besides
    assert "It has two doors." in besides


def test_long_copies_stay_out_of_the_search(pages: dict[str, Page]) -> None:
    assert pages["print/everyone.md"].meta["search"] == {"exclude": True}


def test_without_a_booklet_there_is_no_page(tmp_path: Path) -> None:
    write(tmp_path, {"v.md": "---\nkind: vision\ntitle: V\nstatement: S.\n---\n"})
    handbook = load(tmp_path)[0].handbook
    assert not list(print_pages(handbook, DAY))
    assert print_entry(handbook) is None


def test_headings_step_down_but_not_in_code() -> None:
    assert lowered("# a\n\n```\n# b\n```\n\n##### c\n#d", 2) == "### a\n\n```\n# b\n```\n\n###### c\n###d"


def test_footnotes_of_two_texts_keep_apart() -> None:
    assert own_notes("a[^1] `[^1]`\n\n[^1]: b", "x") == "a[^x-1] `[^1]`\n\n[^x-1]: b"
