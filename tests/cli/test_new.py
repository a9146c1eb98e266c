"""``new``: a file where its like lie, and never over another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_new_file_is_named_and_lacks_only_what_is_to_be_filled_in(run: Run, handbook: Path) -> None:
    done = run("-C", handbook, "new", "standard", 'Late: "the soup" waits')
    file = handbook / "content" / "standards" / "late-the-soup-waits.md"
    assert (done.status, done.err) == (0, "")
    assert str(file) in done.out
    assert "check" in done.out
    assert 'title: "Late: \\"the soup\\" waits"' in file.read_text(encoding="utf-8")
    found = run("-C", handbook, "check", "--select", "FIL,FMT,REF,FLD001,FLD002,FLD003,FLD004,FLD005")
    assert "Nothing to put right" in found.out


def test_it_goes_where_its_like_lie(run: Run, handbook: Path) -> None:
    (handbook / "content" / "values").rename(handbook / "content" / "hearts")
    run("-C", handbook, "new", "Values", "We mend")
    assert (handbook / "content" / "hearts" / "we-mend.md").is_file()


@pytest.mark.parametrize("folder", ["content/kitchen/cold", "kitchen/cold"])
def test_a_folder_may_be_named(run: Run, handbook: Path, folder: str) -> None:
    run("-C", handbook, "new", "story", "The soup", "--in", folder)
    assert (handbook / "content" / "kitchen" / "cold" / "the-soup.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("value", "Notice first"), "notice-first.md"),
        (("value", "Other", "--id", "notice-first"), "notice-first.md"),
        (("strandard", "Greet"), "`standard`"),
        (("story", " \n"), "empty"),
        (("story", "Soup", "--in", "../elsewhere"), "outside"),
        (("story", "Soup", "--in", ".hidden"), "dot"),
        (("story", "Soup", "--id", "So Up"), "--id so-up"),
        (("story", "Index"), "taken"),
        (("story", "Taken page"), "taken-page.md"),
    ],
)
def test_what_cannot_be_is_one_line(run: Run, handbook: Path, arguments: tuple[str, ...], says: str) -> None:
    page = handbook / "content" / "stories" / "taken-page.md"
    page.parent.mkdir()
    page.write_text("# Mine\n", encoding="utf-8")
    before = {path: path.stat().st_size for path in sorted(handbook.rglob("*"))}
    done = run("-C", handbook, "new", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("credo: ")
    assert done.err.count("\n") == 1
    assert says in done.err
    assert {path: path.stat().st_size for path in sorted(handbook.rglob("*"))} == before


def test_a_file_nobody_could_read_is_not_overwritten(run: Run, handbook: Path) -> None:
    file = handbook / "content" / "stories" / "soup.md"
    file.parent.mkdir()
    file.write_bytes(b"\xff")
    done = run("-C", handbook, "new", "story", "Soup")
    assert (done.status, file.read_bytes()) == (2, b"\xff")
    assert "there already" in done.err


def test_settings_nobody_can_read(run: Run, handbook: Path) -> None:
    (handbook / "mkdocs.yml").write_text("plugins: [\n", encoding="utf-8")
    done = run("-C", handbook, "new", "story", "Soup")
    assert (done.status, "mkdocs.yml" in done.err) == (2, True)
    assert not (handbook / "docs").exists()


def test_letters_that_came_as_loose_bytes_are_letters_again(run: Run, handbook: Path) -> None:
    loose = "Über uns".encode().decode("ascii", "surrogateescape")
    assert run("-C", handbook, "new", "standard", loose).status == 0
    (made,) = (handbook / "content").rglob("uber-uns.md")
    assert "title: Über uns\n" in made.read_text(encoding="utf-8")
