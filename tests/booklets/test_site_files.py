"""The PDFs a build lays beside its pages."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from credo.booklets.site_files import site_files
from credo.graph.load import load
from credo.pages.orientation.print_pages import print_pages
from credo.source.links import links
from tests.booklets.conftest import DAY, WELCOME
from tests.booklets.reading import Book, bare
from tests.sites import build_unchecked, write

CONTENT = {
    "w.md": WELCOME + "Hello.",
    "cook.md": "---\nkind: role\ntitle: Cook\nfunction: F\npurpose: P\nmay_decide: [{what: A dish, limit: One}]\n---\n",
    "porter.md": "---\nkind: role\ntitle: Porter\nfunction: F\npurpose: P\ndepartments: [kitchen]\n---\n",
    "kitchen.md": "---\nkind: department\ntitle: Kitchen\n---\n",
    "attic.md": "---\nkind: department\ntitle: Attic\n---\n",
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
        "{build: true, for_whom: [roles, departments, cook+porter, k]}",
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


def test_an_unchanged_handbook_gives_the_same_files_the_day_after(tmp_path: Path) -> None:
    write(tmp_path, CONTENT, "{booklets: true}")
    loaded, _ = load(tmp_path)
    kept = tmp_path / ".credo" / "cache" / "booklets"
    first, _ = site_files(loaded, DAY, date(2026, 11, 3))
    made = {file.name: file.stat().st_mtime_ns for file in kept.iterdir()}
    again, _ = site_files(loaded, DAY + timedelta(days=1), date(2026, 11, 3))
    assert again == first
    assert {file.name: file.stat().st_mtime_ns for file in kept.iterdir()} == made
    text = Book(first["print/pdf/w-newcomer-a5.pdf"]).text
    assert bare("as it was on 3 November 2026") in text
    changed, _ = site_files(loaded, DAY)
    assert bare("as it was on 22 November 2026") in Book(changed["print/pdf/w-newcomer-a5.pdf"]).text


def test_no_day_before_the_edition_that_is_named(tmp_path: Path) -> None:
    edition = "---\nkind: edition\ntitle: Autumn\ndate: 2026-11-10\n---\n"
    write(tmp_path, {**CONTENT, "e.md": edition}, "{booklets: true}")
    files, _ = site_files(load(tmp_path)[0], DAY, date(2026, 11, 3))
    assert bare("Since edition Autumn · 10 November 2026") in bare(
        " ".join(Book(files["print/pdf/w-newcomer-a5.pdf"]).raw_pages)
    )


def test_one_too_thick_to_fold_is_no_warning_where_nobody_asked_for_it_folded(tmp_path: Path) -> None:
    long = "\n\n".join(
        ["A paragraph of some twenty words or so, which fills a good part of two lines."] * 1400
    )
    write(tmp_path, {"w.md": WELCOME + long}, "{booklets: true}")
    _, findings = site_files(load(tmp_path)[0], DAY)
    assert {f.severity for f in findings if f.rule == "PRT010"} == {"note"}


def test_roles_departments_and_several_roles_get_their_own_if_the_settings_name_them(tmp_path: Path) -> None:
    write(
        tmp_path,
        CONTENT,
        "{booklets: {build: true, paper: a4, for_whom: [roles, kitchen, cook+porter, cok]}}",
    )
    files, findings = site_files(load(tmp_path)[0], DAY)
    names = {name.removeprefix("print/pdf/").removesuffix("-newcomer-a4.pdf") for name in files}
    assert {"w", "k", "cook", "porter", "kitchen", "cook-and-porter"} <= names
    assert [(f.rule, f.help) for f in findings if f.rule == "PRT001"] == [("PRT001", "Did you mean `cook`?")]
    text = Book(files["print/pdf/porter-newcomer-a4.pdf"]).text
    assert "porter" in text
    assert bare("Hello, cook") not in text
    assert "print/pdf/porter-cards-a4.pdf" not in files, "a porter decides nothing alone"
