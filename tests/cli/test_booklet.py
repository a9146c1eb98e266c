"""``booklet`` as somebody types it."""

from __future__ import annotations

import errno
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run

ROLE = """\
---
kind: role
title: Cook
function: Cooks.
purpose: Somebody hungry sits down and is glad of it.
may_decide:
  - what: Send a dish back
    limit: Any dish
---
"""
BOOKLET = (
    "---\nkind: booklet\ntitle: Welcome\nfor: everyone\n"
    "programme: [{day: 1, what: Tea, led_by: cook}]\n---\nHello.\n"
)
STANDARD = (
    "---\nkind: standard\ntitle: Taste\nstatement: Taste it first.\npurpose: She eats once a day.\n"
    "values: notice-first\napplies_to: everyone\ndeviation: Never, because nobody tastes for her.\n"
    "owner: cook\nreview_by: 2029-01-01\n---\n"
)


def fill(handbook: Path) -> None:
    for name, text in (("roles/cook.md", ROLE), ("w.md", BOOKLET), ("standards/taste.md", STANDARD)):
        file = handbook / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_booklets_and_cards_are_made_and_named(run: Run, handbook: Path, tmp_path: Path) -> None:
    fill(handbook)
    done = run("booklet", "w", "cook", "-C", handbook, "--to", tmp_path / "out")
    assert done.status == 0, done.out + done.err
    assert names(tmp_path / "out") == [
        *("cook-cards-a4.pdf", "cook-leader-a5.pdf", "cook-newcomer-a5.pdf"),
        *("w-leader-a5.pdf", "w-newcomer-a5.pdf"),
    ]
    assert "cook-newcomer-a5.pdf: newcomer’s copy" in done.out
    assert "PRT009" in done.out, "the note that there is no address for the codes"


def test_without_a_place_they_go_into_the_handbooks_own_folder(run: Run, handbook: Path) -> None:
    fill(handbook)
    assert run("booklet", "-C", handbook).status == 0
    assert names(handbook / "booklets") == ["w-leader-a5.pdf", "w-newcomer-a5.pdf"]


def test_an_unknown_role_fails_and_the_others_are_made(run: Run, handbook: Path, tmp_path: Path) -> None:
    fill(handbook)
    done = run("booklet", "w", "cok", "-C", handbook, "--to", tmp_path / "out")
    assert done.status == 1
    assert "Did you mean `cook`?" in " ".join(done.out.split())
    assert names(tmp_path / "out") == ["w-leader-a5.pdf", "w-newcomer-a5.pdf"]


def test_folded_they_lie_two_a_side(run: Run, handbook: Path, tmp_path: Path) -> None:
    fill(handbook)
    done = run("booklet", "w", "-C", handbook, "--fold", "--marks", "--test-sheet", "--to", tmp_path)
    assert done.status == 0
    assert "short edge" in done.out
    folded = PdfReader(io.BytesIO((tmp_path / "w-newcomer-a5-fold.pdf").read_bytes()))
    assert round(float(folded.pages[0].mediabox.width)) == 839
    assert len(folded.pages) % 2 == 0
    assert (tmp_path / "test-sheet-a5.pdf").is_file()


def test_large_print_is_large_and_on_a4(run: Run, handbook: Path, tmp_path: Path) -> None:
    fill(handbook)
    assert run("booklet", "w", "-C", handbook, "--large-print", "--to", tmp_path).status == 0
    page = PdfReader(io.BytesIO((tmp_path / "w-newcomer-a4-large.pdf").read_bytes())).pages[3]
    sizes: set[float] = set()

    def note(text: str, _: object, matrix: list[float], font: object, size: float) -> None:
        if "Hello" in text:
            sizes.add(size)

    page.extract_text(visitor_text=note)
    assert min(sizes) >= 16


def test_no_file_that_is_no_pdf_is_written_over(run: Run, handbook: Path, tmp_path: Path) -> None:
    fill(handbook)
    (tmp_path / "w-newcomer-a5.pdf").write_text("my notes")
    done = run("booklet", "w", "-C", handbook, "--to", tmp_path)
    assert done.status == 2
    assert (tmp_path / "w-newcomer-a5.pdf").read_text() == "my notes"


def test_a_pdf_is_written_whole_or_not_at_all(
    run: Run, handbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(handbook)

    def full(file: Path, data: bytes) -> int:
        if not file.name.startswith(".new.") or file.parent != tmp_path / "out":
            return write(file, data)
        write(file, data[:100])
        raise OSError(errno.ENOSPC, "No space left on device", str(file))

    write = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", full)
    done = run("booklet", "w", "-C", handbook, "--to", tmp_path / "out")
    assert done.status == 2
    assert "no space left" in done.err
    assert names(tmp_path / "out") == []


def test_a_broken_mkdocs_yml_is_no_reason_to_begin_a_booklet(run: Run, handbook: Path) -> None:
    (handbook / "mkdocs.yml").write_text("site_name: x\ndocs_dir: gone\nplugins: [credo]\n")
    done = run("booklet", "-C", handbook)
    assert done.status == 1
    assert "new booklet" not in done.out


def test_a_handbook_without_booklets_says_how_to_begin(run: Run, handbook: Path) -> None:
    done = run("booklet", "-C", handbook)
    assert done.status == 0
    assert "new booklet" in done.out


def test_a_rule_of_print_is_explained(run: Run) -> None:
    done = run("explain", "PRT006")
    assert done.status == 0
    assert "wider than the booklet's page" in done.out
