"""The sample's booklets, read back from their PDFs: nothing missing, nothing of others, true contents."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import page as pdf_accessibility
import pytest

from credo.booklets.html_tree import Element
from credo.booklets.passage_setter import tree
from credo.graph.audience import standards_for
from credo.graph.load import Loaded
from credo.pages.markdown_text import inline
from credo.pages.orientation.booklet import Copy, compose
from credo.pages.orientation.order import orders
from credo.schema.validate import AnyRecord
from tests.booklets.conftest import DAY
from tests.booklets.reading import Book, bare, font_names, fonts_not_embedded
from tests.sites import copy_sample

Books = Callable[..., Book]
NAMES = ("receptionist", "cook", "it-specialist", "head-chef", "everyone", "the-office")
ROLES = ("receptionist", "cook", "it-specialist", "head-chef", "night-porter", "accounts-clerk")


def paragraphs(loaded: Loaded, text: str, *, is_field: bool) -> list[str]:
    """What a text says, paragraph by paragraph, without Markdown's signs and footnotes' numbers."""
    root, failure = tree(str(inline(text)) if is_field else text, loaded.yml.extensions)
    assert not failure
    found = [element for tag in ("p", "li", "dd", "dt", "td") for element in root.all(tag)]
    return [said(element) for element in found if not any(True for _ in element.all("p"))]


def said(element: Element) -> str:
    parts = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif not {"headerlink", "footnote-ref", "footnote-backref"} & child.classes:
            parts.append(said(child))
    return "".join(parts)


def missing_fields(loaded: Loaded, book: Book, record: AnyRecord, *names: str) -> list[str]:
    lost = []
    for name in names:
        text = getattr(record.fields, name)
        lost += [p for p in (paragraphs(loaded, text, is_field=True) if text else []) if not book.says(p)]
    return lost


def missing_body(loaded: Loaded, book: Book, record: AnyRecord) -> list[str]:
    return [p for p in paragraphs(loaded, record.file.body, is_field=False) if not book.says(p)]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_content_is_missing(company: Loaded, book: Books, name: str) -> None:
    booklet, _ = compose(company.handbook, orders(company.handbook, [name])[0][0], Copy.NEWCOMER, DAY)
    printed, lost = book(name), []
    assert booklet.vision
    assert booklet.order.record
    lost += missing_fields(company, printed, booklet.vision, "statement", "mission", "difference", "feelings")
    lost += missing_body(company, printed, booklet.vision)
    lost += missing_body(company, printed, booklet.order.record)
    for value in booklet.values:
        lost += missing_fields(company, printed, value, "statement", "purpose") + missing_body(
            company, printed, value
        )
        assert value.fields.behaviours
        lost += [each for each in value.fields.behaviours.we_do if not printed.says(plain(company, each))]
    for part in booklet.roles:
        lost += missing_fields(company, printed, part.role, "function", "purpose")
        for decision in part.role.fields.may_decide:
            texts = (decision.what, decision.limit, decision.tell)
            lost += [text for text in texts if text and not printed.says(plain(company, text))]
        for commitment in part.commitments:
            lost += missing_fields(company, printed, commitment, "statement", "seen_when")
    for standard in booklet.all_standards:
        lost += missing_fields(company, printed, standard, "statement", "purpose", "question")
        lost += missing_body(company, printed, standard) if standard.key in booklet.in_full else []
        other = standard.fields.deviation
        for text in (other.when, other.who_decides, other.tell, other.example) if other else ():
            lost += [text] if text and not printed.says(plain(company, text)) else []
    for story in booklet.stories:
        lost += missing_fields(company, printed, story, "felt", "lesson", "changed", "question")
        lost += missing_body(company, printed, story)
    for session in booklet.order.record.fields.programme:
        lost += [session.what] if session.what and not printed.says(plain(company, session.what)) else []
    assert lost == []


def plain(loaded: Loaded, text: str) -> str:
    return " ".join(paragraphs(loaded, text, is_field=True))


@pytest.mark.parametrize("role", ROLES)
def test_a_role_gets_its_own_standards_and_no_others(company: Loaded, book: Books, role: str) -> None:
    handbook = company.handbook
    record = next(each for each in handbook.roles if each.id == role)
    order = orders(handbook, [role])[0][0]
    assert order.record
    named = {
        entry.removeprefix("standards/")
        for entry in order.record.fields.include
        if entry.startswith("standards/")
    }
    expected = {s.title for s in standards_for(handbook, record)} | {
        s.title for s in handbook.standards if s.id in named
    }
    assert {bare(title) for title in book(role).titles("What we do, and why")} == {
        bare(title) for title in expected
    }
    others = [s for s in handbook.standards if s.title not in expected]
    assert others
    assert [s.id for s in others if book(role).says(s.fields.statement or "")] == []


@pytest.mark.parametrize("role", ROLES)
def test_a_role_gets_its_own_stories(company: Loaded, book: Books, role: str) -> None:
    order = orders(company.handbook, [role])[0][0]
    assert order.record
    named = {
        entry.removeprefix("stories/")
        for entry in order.record.fields.include
        if entry.startswith("stories/")
    }
    expected = {s.title for s in company.handbook.stories if role in s.fields.roles or s.id in named}
    assert {bare(title) for title in book(role).titles("What happened")} == {
        bare(title) for title in expected
    }


def test_the_booklet_for_everybody_holds_what_is_for_all(company: Loaded, book: Books) -> None:
    for_all = [
        s.title for s in company.handbook.standards if s.fields.applies_to and s.fields.applies_to.everyone
    ]
    assert {bare(t) for t in book("everyone").titles("What we do, and why")} == {bare(t) for t in for_all}
    assert not book("everyone").titles("Your role")


@pytest.mark.parametrize(("name", "paper"), [("cook", "a5"), ("everyone", "a4"), ("the-office", "letter")])
def test_the_contents_name_the_pages_things_are_on(book: Books, name: str, paper: str) -> None:
    printed = book(name, paper=paper)
    first = next(page for _, title, page in printed.outline if bare(title) == bare("A letter"))
    listed = " ".join(printed.pages[2 : first - 1])
    numbers = [int(number) for number in re.findall(r"(?<=\s)(\d{1,3})(?=\s|$)", listed)]
    assert numbers == [page for _, _, page in printed.outline]
    for _, title, page in printed.outline:
        assert bare(title) in bare(printed.pages[page - 1])
        assert bare(title) in bare(listed)


def test_the_printed_page_number_is_the_page(book: Books) -> None:
    for number, text in enumerate(book("cook").raw_pages[2:-1], 3):
        assert re.search(rf"(?<!\d){number}(?!\d)", text), f"page {number} does not say so"


def test_references_lead_to_pages_that_have_what_they_name(company: Loaded, book: Books) -> None:
    printed = book("cook")
    pages = {bare(title): page for depth, title, page in printed.outline if depth == 2}
    whole = " ".join(printed.pages)
    checked = 0
    for value in company.handbook.values:
        for found in re.findall(
            re.escape(value.title) + r"\s*\(\s*p\.\s*(\d+)\s*\)", " ".join(whole.split())
        ):
            assert int(found) == pages[bare(value.title)]
            checked += 1
    assert checked > 10


def test_words_that_are_put_together_keep_their_spaces(book: Books) -> None:
    leader = " ".join(" ".join(book("cook", Copy.LEADER).pages).split())
    assert "with the head housekeeper" in leader
    assert "Looked after by the front office manager." in leader
    assert re.search(r"Listen for: \S", leader)
    assert re.search(r"Stories that show it: \S", leader)


def test_every_spread_names_edition_and_day(book: Books) -> None:
    for text in book("cook").raw_pages[2:-1]:
        assert "Since edition Autumn 2026 · 22 November 2026" in " ".join(text.split())


@pytest.mark.parametrize("name", ["cook", "leaders", "everyone"])
@pytest.mark.parametrize("copy", list(Copy))
def test_others_find_nothing_against_the_accessibility_of_a_reading_copy(
    book: Books, name: str, copy: Copy
) -> None:
    report = pdf_accessibility.validate_pdf_bytes(book(name, copy).pdf, profile="ua1")
    assert report.rules.total > 50
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_all_fonts_are_embedded_and_none_is_the_machines(book: Books) -> None:
    for name in ("cook", "leaders"):
        assert fonts_not_embedded(book(name).pdf) == set()
        families = {font.split("-")[0] for font in font_names(book(name).pdf)}
        assert families <= {"Literata", "Commissioner", "NotoEmoji", "DejaVuSansMono"}


def test_the_leaders_copy_has_the_text_and_more(book: Books) -> None:
    leader, newcomer = book("cook", Copy.LEADER), book("cook")
    assert {title for _, title, _ in newcomer.outline} == {title for _, title, _ in leader.outline}
    assert "Yourownstory".casefold() in leader.text
    assert "Yourownstory".casefold() not in newcomer.text
    assert bare("Listen for:") in leader.text
    assert bare("Listen for:") not in newcomer.text


def test_the_same_bytes_twice_and_from_another_folder(book: Books, tmp_path: Path) -> None:
    from tests.booklets.conftest import _sample_book

    copy_sample(tmp_path / "elsewhere")
    again = _sample_book("everyone", Copy.NEWCOMER, "a5", tmp_path / "elsewhere")
    assert again.pdf == book("everyone").pdf
    shutil.rmtree(tmp_path / "elsewhere" / ".credo")
    _sample_book.cache_clear()
    assert _sample_book("everyone", Copy.NEWCOMER, "a5", tmp_path / "elsewhere").pdf == again.pdf


@pytest.mark.parametrize("paper", ["a5", "half-letter", "a4", "letter"])
def test_every_paper_has_its_size(book: Books, paper: str) -> None:
    sizes = {"a5": (420, 595), "half-letter": (396, 612), "a4": (595, 842), "letter": (612, 792)}
    import io

    from pypdf import PdfReader

    box = PdfReader(io.BytesIO(book("everyone", paper=paper).pdf)).pages[4].mediabox
    assert (round(float(box.width)), round(float(box.height))) == sizes[paper]


def test_a_code_leads_from_each_standard_to_its_page(company: Loaded, book: Books) -> None:
    import io

    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(book("cook").pdf))
    links = {
        annotation.get_object()["/A"]["/URI"]
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if "/A" in annotation.get_object() and "/URI" in annotation.get_object()["/A"]
    }
    cook = next(role for role in company.handbook.roles if role.id == "cook")
    for standard in standards_for(company.handbook, cook):
        assert f"https://handbook.example.org/standards/{standard.id}/" in links
