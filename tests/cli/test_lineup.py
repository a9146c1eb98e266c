"""``lineup``: what is coming, and the calendars."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import vobject
from pypdf import PdfReader

from tests.cli.conftest import Run
from tests.handbooks import record
from tests.sites import write

LINEUP = "{company: Example, lineup: {every: week, start: 2026-09-21}}"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    standard = {
        "statement": "Walk with whoever asks the way.", "owner": "chef", "review_by": "2099-01-01",
        "purpose": "Somebody *lost* forgets directions after the second corner and is ashamed to ask again.",
        "deviation": "Never, because nobody else is there to ask.", "applies_to": "everyone", "values": ["v"],
    }  # fmt: skip
    content = {
        "v.md": record("value", "Notice", statement="We notice."),
        "chef.md": record(
            "role", "Chef", function="Cooks.", purpose="Nobody leaves hungry.", departments=["kitchen"]
        ),
        "kitchen.md": record("department", "The kitchen", purpose="Feeds whoever comes."),
        "walk.md": record("standard", "Walk, don't point", **standard),
    }
    write(tmp_path / "book", content, LINEUP)
    return tmp_path / "book"


def test_the_coming_lineups_are_printed(run: Run, book: Path) -> None:
    done = run("-C", book, "lineup", "--next", 2)
    assert done.status == 0, done.err
    assert done.out.count("Walk, don't point") == 2
    assert "Why: Somebody lost forgets" in done.out
    assert (
        run("-C", book, "lineup", "--for", "The Kitchen").out
        == run("-C", book, "lineup", "--for", "kitchen").out
    )


def test_calendars_are_written_into_a_folder(run: Run, book: Path, tmp_path: Path) -> None:
    done = run("-C", book, "lineup", "--to", tmp_path / "out")
    assert done.status == 0, done.err
    assert str(tmp_path / "out") in done.out
    files = sorted((tmp_path / "out").rglob("*.ics"))
    assert [file.name for file in files] == ["everyone.ics", "kitchen.ics"]
    assert len(vobject.readOne(files[0].read_text(encoding="utf-8")).vevent_list) > 50


def test_sheets_are_printed_one_for_each(run: Run, book: Path, tmp_path: Path) -> None:
    done = run("-C", book, "lineup", "--pdf", "--for", "kitchen", "--next", 2, "--to", tmp_path / "out")
    assert done.status == 0, done.err
    files = sorted((tmp_path / "out").iterdir())
    assert [re.sub(r"\d{4}-w\d{2}", "WEEK", file.name) for file in files] == [
        "lineup-kitchen-WEEK-a4.pdf"
    ] * 2
    for file in files:
        (page,) = PdfReader(file).pages
        assert "Walk, don’t point" in page.extract_text()
        assert f"{file}: line-up, 1 page" in done.out


def test_sheets_of_everyone_go_where_booklets_go(run: Run, book: Path) -> None:
    done = run("-C", book, "lineup", "--pdf", "--paper", "a5", "--next", 1)
    assert done.status == 0, done.err
    (file,) = (book / "booklets").iterdir()
    assert file.name.startswith("lineup-everyone-")
    assert PdfReader(file).pages[0].mediabox.width == pytest.approx(420, abs=1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--paper", "a5"), "say --pdf as well"),
        (("--for", "kichen"), "Did you mean `kitchen`?"),
        (("--to", "content/x"), "lies in the handbook's content"),
        (("--next", "0"), "1<=x<=366"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    run: Run, book: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(book)
    done = run("lineup", *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_broken_handbook_has_no_lineups(run: Run, book: Path) -> None:
    (book / "content" / "bad.md").write_text("---\nkind: valu\n---\n", encoding="utf-8")
    done = run("-C", book, "lineup")
    assert done.status == 1
    assert "There are no line-ups of a handbook with errors." in done.err


def test_without_standards_it_says_what_is_missing(run: Run, book: Path) -> None:
    (book / "content" / "walk.md").unlink()
    assert "it needs an active standard" in run("-C", book, "lineup").err
