"""PDFs kept for the next run: made once, not for ever, and never with what has been withdrawn since."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from credo.booklets.kept import LONGEST, Kept, kept
from credo.schema.settings import Withdrawal

DAY = date(2026, 11, 22)
TAKEN_BACK = Withdrawal(id="story/the-wrong-coat", reason="The guest has asked us to.", date=DAY)


def made(shelf: Kept, key: str, pdf: bytes = b"%PDF-new") -> bytes:
    return shelf.pdf(key, lambda: pdf)


def names(root: Path) -> list[str]:
    return sorted(file.name for file in (root / ".credo" / "cache" / "booklets").glob("*.pdf"))


def test_one_is_made_once_and_kept_out_of_git(tmp_path: Path) -> None:
    shelf = kept(tmp_path, ())
    assert made(shelf, "a", b"%PDF-1") == b"%PDF-1"
    assert made(shelf, "a", b"%PDF-2") == b"%PDF-1"
    assert made(shelf, "b", b"%PDF-2") == b"%PDF-2"
    left = sorted(file.name for file in shelf.folder.iterdir())
    assert left == [".gitignore", "a.pdf", "b.pdf"]
    assert (shelf.folder / ".gitignore").read_text() == "*\n"


def test_what_was_withdrawn_since_is_cleared_away(tmp_path: Path) -> None:
    made(kept(tmp_path, ()), "a")
    now = kept(tmp_path, (TAKEN_BACK,))
    assert made(now, "a", b"%PDF-without") == b"%PDF-without"
    now.tidy(DAY)
    assert [name.endswith("-a.pdf") for name in names(tmp_path)] == [True]


def test_what_is_old_is_cleared_away_by_the_day_it_is_told(tmp_path: Path) -> None:
    shelf = kept(tmp_path, ())
    for key, age in (("old", LONGEST + timedelta(days=1)), ("late", LONGEST)):
        made(shelf, key)
        then = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC) - age
        os.utime(shelf.folder / f"{key}.pdf", (then.timestamp(),) * 2)
    shelf.tidy(DAY)
    assert names(tmp_path) == ["late.pdf"]


def test_where_nothing_can_be_kept_all_else_is_the_same(tmp_path: Path) -> None:
    (tmp_path / ".credo").write_text("a file where the folder should be")
    shelf = kept(tmp_path, ())
    shelf.tidy(DAY)
    assert made(shelf, "a", b"%PDF-1") == b"%PDF-1"
    assert made(shelf, "a", b"%PDF-2") == b"%PDF-2"


def test_what_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    def fails() -> bytes:
        raise RuntimeError("no type")

    shelf = kept(tmp_path, ())
    with pytest.raises(RuntimeError):
        shelf.pdf("a", fails)
    assert names(tmp_path) == []
