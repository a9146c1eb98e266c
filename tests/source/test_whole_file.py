"""Files written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.source.whole_file import write_whole


def test_a_file_is_new_or_takes_the_place_of_one(tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        write_whole(tmp_path / "a.json", content)
        assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.json", content)]


def test_what_fails_leaves_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(OSError):
        write_whole(tmp_path / "a.json", b"one")
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]
