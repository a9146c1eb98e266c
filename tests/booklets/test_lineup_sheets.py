"""Line-ups on a sheet of paper, read back: one page, everything on it, and a long story cut where it says so."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable
from pathlib import Path

import page as pdf_accessibility
import pytest
from pypdf import PdfReader

from credo.booklets.lineup_sheets import lineup_sheets
from credo.booklets.run import Printed
from credo.graph.load import Loaded, load
from credo.pages.lineups.outlook import outlook_of
from credo.schema.kinds import Department
from credo.schema.record import Record
from tests.booklets.conftest import DAY
from tests.booklets.reading import Book, bare, fonts_not_embedded
from tests.booklets.test_sample_booklets import plain
from tests.handbooks import record
from tests.sites import write

Sheet = Callable[..., Printed]
SITE = "https://handbook.example.org/"
STANDARD = {
    "statement": "Walk along.",
    "applies_to": "everyone",
    "values": ["v"],
    "purpose": "Who is lost is ashamed.",
}


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """``sheet(story="…", purpose="…")``: the sheet of a small handbook's only line-up."""

    def printed(story: str = "", paper: str = "a4", site: str = SITE, **fields: object) -> Printed:
        content = {
            "v.md": record("value", "Notice", statement="We notice."),
            "walk.md": record("standard", "Walk, don't point", **{**STANDARD, **fields}),
        }
        if story:
            told = {"date": "2026-01-02", "values": ["v"], "outcome": "misstep", "standards": ["walk"]}
            content["turn.md"] = record("story", "The second turn", lesson="Ask again.", **told) + story
        write(tmp_path, content, "{company: Example, lineup: {every: day, start: 2026-11-20}}")
        loaded, _ = load(tmp_path)
        return only(loaded, paper, site)

    return printed


def only(loaded: Loaded, paper: str, site: str = SITE, department: str = "") -> Printed:
    values = {**loaded.yml.values, "site_url": site}
    sited = dataclasses.replace(loaded, yml=dataclasses.replace(loaded.yml, values=values))
    found = outlook_of(loaded.handbook, DAY).around(0, 0, called(loaded, department))
    (printed,) = lineup_sheets(sited, found, paper, DAY)
    return printed


def called(loaded: Loaded, id: str) -> Record[Department] | None:
    return next((each for each in loaded.handbook.departments if each.id == id), None)


@pytest.mark.parametrize("paper", ["a4", "letter", "a5"])
def test_a_lineup_is_one_page_that_holds_all_of_it(company: Loaded, paper: str) -> None:
    printed = only(company, paper, department="kitchen")
    assert printed.pages == len(PdfReader(io.BytesIO(printed.pdf)).pages) == 1
    found = outlook_of(company.handbook, DAY).around(0, 0, called(company, "kitchen"))[0]
    book = Book(printed.pdf)
    fields = found.standard.fields
    assert found.value
    assert found.story
    assert found.question
    for text in (
        *(
            found.standard.title,
            fields.purpose,
            fields.statement,
            found.value.title,
            found.value.fields.statement,
        ),
        *(found.story.title, found.question.text, "Kitchen", "Week of 23 November 2026"),
    ):
        assert book.says(plain(company, text or "")), text
    assert fonts_not_embedded(printed.pdf) == set()
    report = pdf_accessibility.validate_pdf_bytes(printed.pdf, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert only(company, paper, department="kitchen").pdf == printed.pdf


@pytest.mark.parametrize(
    ("site", "where"), [(SITE, "handbook.example.org/stories/turn/"), ("", "among the handbook’s stories")]
)
def test_a_long_story_ends_after_a_paragraph_and_says_where_it_goes_on(
    sheet: Sheet, site: str, where: str
) -> None:
    paragraphs = [
        f"Turn {number} was wrong. " + "It rained on the map and on us. " * 12 for number in range(1, 31)
    ]
    printed = sheet("\n\n".join(paragraphs), "a5", site)
    text = " ".join(Book(printed.pdf).text.split())
    told = [number for number in range(1, 31) if bare(f"Turn {number} was wrong.") in text]
    assert printed.pages == 1
    assert told == list(range(1, len(told) + 1))
    assert 0 < len(told) < 30
    assert text.count(bare("on the map and on us.")) == 12 * len(told)
    assert bare(f"The story goes on: {where}") in text
    assert bare("Ask again.") in text


def test_a_short_story_is_whole_and_goes_on_nowhere(sheet: Sheet) -> None:
    printed = sheet("We sent them left.[^1] See [the map](https://maps.example.org).\n\n[^1]: It was right.")
    assert printed.pages == 1
    assert "goes on" not in Book(printed.pdf).raw_pages[0]
    assert Book(printed.pdf).says("(It was right.)")


def test_without_a_story_it_asks_for_one(sheet: Sheet) -> None:
    assert Book(sheet().pdf).says("Nobody has told a story of this yet.")


@pytest.mark.parametrize("words", [400, 900])
def test_long_fields_make_the_type_smaller_not_the_pages_more(sheet: Sheet, words: int) -> None:
    printed = sheet("A story.", "a4", purpose="Somebody lost is ashamed. " * (words // 4))
    assert printed.pages == 1
    assert Book(printed.pdf).text.count("somebodylost") == words // 4


def test_what_no_page_can_hold_is_a_finding(sheet: Sheet) -> None:
    printed = sheet("A story.", "a5", purpose="Somebody lost is ashamed. " * 1500)
    assert printed.pages > 1
    assert [(f.rule, f.severity, f.path) for f in printed.findings] == [
        ("PRT014", "warning", "content/walk.md")
    ]
