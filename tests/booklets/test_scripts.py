"""Other scripts than Latin: how their lines break, which way they run, and that a company's font prints them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from credo.booklets.run import Form
from credo.booklets.scripts import joined_lines, longest_run, pieces, runs_right_to_left, spaced_runs
from credo.graph.load import Loaded
from tests.booklets.conftest import WELCOME, Print
from tests.booklets.reading import Book, bare, font_names
from tests.booklets.test_walk import walked

MARKS = dict.fromkeys(range(0x202A, 0x202F))
"""Poppler tells by them which way it reads."""
DEBIAN = Path("/usr/share/fonts")
THAI = "เราสังเกตเห็นสิ่งที่แขกต้องการก่อนที่แขกจะถามเสมอเพราะบ้านของเราคือที่ที่ทุกคนได้พักผ่อนอย่างแท้จริง"
JAPANESE = (
    "私たちはお客様が何かを尋ねる前に気づきますそして一日を共にしたことに感"
    "謝して片付けますが句読点のない長い文でも行は折り返されます"
)
WORDS = "เรา สังเกต เห็น สิ่ง ที่ แขก ต้องการ ก่อน จะ ถาม เสมอ เพราะ บ้าน ของ คือ ทุก คน ได้ พัก ผ่อน อย่าง แท้ จริง"
ARABIC = "نلاحظ ما يحتاجه الضيف قبل أن يسأل. إذا وصل القارب في الساعة 14:30 فاتصل بـ Reception من الداخل."


@pytest.mark.parametrize("text", [THAI, JAPANESE, THAI + "2026" + THAI])
def test_what_is_written_without_spaces_is_no_long_word(company: Loaded, text: str) -> None:
    assert len(text) > 60
    markup, found = walked(company, text)
    assert found == []
    assert markup == text, (
        "the typesetter knows where such words end; a sign put in would part them elsewhere"
    )
    assert longest_run(text) <= 4


def test_a_long_latin_word_within_them_still_is_one(company: Loaded) -> None:
    markup, found = walked(company, JAPANESE + "a" * 90)
    assert [f.rule for f in found] == ["PRT007"]
    assert markup.startswith(JAPANESE + "aaaa")


def test_accents_stay_with_their_letters() -> None:
    assert pieces("क्षेत्र") == ["क्षेत्र"]
    assert pieces("a/b") == ["a/", "b"]
    assert [part for part, spaced in spaced_runs("ab日本cd") if spaced] == ["ab", "cd"]


def test_the_end_of_a_source_line_is_no_space_between_ideographs() -> None:
    assert joined_lines("私たち\n  は、\nEmail\nで") == "私たちは、\nEmail\nで"
    assert joined_lines("one\ntwo") == "one\ntwo"


@pytest.mark.parametrize(
    ("language", "backwards"), [("ar", True), ("fa-IR", True), ("he", True), ("ja", False), ("de_AT", False)]
)
def test_which_way_a_language_runs(language: str, backwards: bool) -> None:
    assert runs_right_to_left(language) is backwards


def with_font(small: Print, root: Path, font: str, language: str, text: str, *, fold: bool = False) -> Book:
    found = next(DEBIAN.rglob(font), None)
    assert found, f"{font} is missing: .ci/run installs it"
    (root / "fonts").mkdir()
    shutil.copy(found, root / "fonts")
    settings = f"{{language: {language}, booklets: {{fonts: [fonts/{font}]}}}}"
    made = small({"w.md": WELCOME + text}, settings, form=Form(cards=False, fold=fold))
    printed = made[f"w-newcomer-a5{'-fold' if fold else ''}.pdf"]
    assert {f.rule for f in printed.findings} == {"PRT009", "PRT011"}
    return Book(printed.pdf)


@pytest.mark.parametrize(
    ("font", "family", "language", "text"),
    [
        ("Loma.otf", "Loma", "th", THAI),
        ("ipag.ttf", "IPAGothic", "ja", JAPANESE),
        ("DejaVuSans.ttf", "DejaVuSans", "el", "Καλώς ορίσατε στο σπίτι μας."),
        ("DejaVuSans.ttf", "DejaVuSans", "ru", "Добро пожаловать в наш дом."),
    ],
)
def test_text_prints_once_the_company_adds_the_font(
    small: Print, tmp_path: Path, font: str, family: str, language: str, text: str
) -> None:
    book = with_font(small, tmp_path, font, language, text)
    lines = lines_of(book, 4)
    assert bare(text) in bare("".join(lines))
    if language in ("th", "ja"):
        assert family in {name.partition("-")[0] for name in font_names(book.pdf)}
        assert sum(bare(line) in bare(text) for line in lines) > 1, "it is broken into lines"


def test_thai_breaks_where_words_end(small: Print, tmp_path: Path) -> None:
    book = with_font(small, tmp_path, "Loma.otf", "th", THAI)
    lines = [bare(line) for line in lines_of(book, 4) if bare(line) and bare(line) in bare(THAI)]
    words = tuple(map(bare, WORDS.split()))
    assert len(lines) > 1
    assert all(line.startswith(words) and line.endswith(words) for line in lines), lines


def test_arabic_runs_from_right_to_left_and_the_number_is_outside(small: Print, tmp_path: Path) -> None:
    book = with_font(small, tmp_path, "DejaVuSans.ttf", "ar", ARABIC)
    words = poppler(book, 4, "-bbox")
    found = re.search(r'xMin="([\d.]+)"[^>]*>4</word>', words)
    assert found
    assert float(found[1]) > 350, "an even page is the right one of a book that opens to the right"
    line = [(float(x), word) for x, word in re.findall(r'xMin="([\d.]+)"[^>]*>([^<]*)</word>', words)]
    # Poppler gives words as they stand on the page, their letters from left to right.
    assert next(x for x, word in line if word == "ام") > next(x for x, word in line if word == "لبق") > 200


def lines_of(book: Book, page: int) -> list[str]:
    return [line.strip() for line in poppler(book, page, "-raw").splitlines()]


def poppler(book: Book, page: int, how: str) -> str:
    """A page's text as poppler reads it; it puts accents where they belong."""
    command = ["pdftotext", "-f", str(page), "-l", str(page), how, "-", "-"]
    return (
        subprocess.run(command, input=book.pdf, capture_output=True, check=True)
        .stdout.decode()
        .translate(MARKS)
    )
