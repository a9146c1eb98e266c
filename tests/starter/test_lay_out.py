"""Laying out: all files or none, and only where nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.starter.lay_out import NotEmptyError, lay_out

FILES = {"a.txt": "é\n", "b/c.txt": "c\n", "d/e/f.txt": "f\n"}


def held(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in found}


@pytest.mark.parametrize("there", [(), ("x",), ("x", "x/y")], ids=["nothing", "above", "all"])
def test_into_a_folder_that_is_new_or_empty(tmp_path: Path, there: tuple[str, ...]) -> None:
    for name in there:
        (tmp_path / name).mkdir()
    lay_out(FILES, tmp_path / "x" / "y")
    assert held(tmp_path / "x" / "y") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert sorted(path.name for path in (tmp_path / "x" / "y").iterdir()) == ["a.txt", "b", "d"]


def test_a_fresh_repository_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref", encoding="utf-8")
    lay_out(FILES, tmp_path)
    assert held(tmp_path) == FILES | {".git/HEAD": "ref"}


@pytest.mark.parametrize("name", ["notes.txt", ".env"])
def test_not_where_something_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(NotEmptyError):
        lay_out(FILES, tmp_path)
    with pytest.raises(NotEmptyError):
        lay_out(FILES, tmp_path / name)
    assert held(tmp_path) == {name: "mine"}


@pytest.mark.parametrize("step", ["rename", "write_text"])
@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()], ids=["full", "interrupted"])
def test_nothing_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, there: bool, error: BaseException
) -> None:
    folder = tmp_path / "above" / "new"
    if there:
        folder.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    real, calls = getattr(Path, step), []

    def failing(self: Path, *arguments: object, **named: object) -> object:
        calls.append(self)
        if len(calls) == 3:
            raise error
        return real(self, *arguments, **named)

    monkeypatch.setattr(Path, step, failing)
    with pytest.raises(type(error)):
        lay_out(FILES, folder)
    monkeypatch.undo()
    assert len(calls) == 3
    assert sorted(tmp_path.rglob("*")) == before
