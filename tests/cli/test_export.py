"""``export``: to standard output, a file or a folder, and never over something else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_json_is_printed_whole_and_twice_the_same(run: Callable[..., Any], handbook: Path) -> None:
    first, second = run("-C", handbook, "export"), run("-C", handbook, "export")
    assert (first.status, first.err) == (0, "")
    assert first.out == second.out
    assert json.loads(first.out)["records"][0]["body"] == "Étude."


@pytest.mark.parametrize(
    ("form", "to", "made"),
    [
        ("json", "out.json", ["out.json"]),
        ("json", "folder", ["folder/handbook.json"]),
        ("schema", "folder", ["folder/handbook.schema.json"]),
        ("csv", "folder", ["folder/pages.csv", "folder/values.csv"]),
        ("csv", "new/one", ["new/one/pages.csv", "new/one/values.csv"]),
    ],
)
def test_where_it_goes(
    run: Callable[..., Any], handbook: Path, tmp_path: Path, form: str, to: str, made: list[str]
) -> None:
    (tmp_path / "folder").mkdir()
    for _ in range(2):  # an export may take its own place again
        done = run("-C", handbook, "export", "--format", form, "--to", tmp_path / to)
        assert (done.status, done.err) == (0, "")
        assert str(tmp_path / to) in done.out
        assert all((tmp_path / name).is_file() for name in made)


@pytest.mark.parametrize(
    ("form", "to"),
    [("json", "notes.txt"), ("schema", "notes.txt"), ("csv", "tables"), ("csv", "notes.txt")],
)
def test_nothing_of_somebody_elses_is_overwritten(
    run: Callable[..., Any], handbook: Path, tmp_path: Path, form: str, to: str
) -> None:
    mine = {
        tmp_path / "notes.txt": '{"credo": 1}',
        tmp_path / "tables" / "values.csv": "id,title\nmine,Mine\n",
    }
    (tmp_path / "tables").mkdir()
    for path, text in mine.items():
        path.write_text(text, encoding="utf-8")
    done = run("-C", handbook, "export", "--format", form, "--to", tmp_path / to)
    assert done.status == 2
    assert done.err.startswith("credo: ")
    assert done.err.count("\n") == 1
    assert {path: path.read_text(encoding="utf-8") for path in mine} == mine
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == ["values.csv"]


def test_nothing_generated_goes_into_the_content(run: Callable[..., Any], handbook: Path) -> None:
    done = run("-C", handbook, "export", "--to", handbook / "content" / "handbook.json")
    assert (done.status, "content" in done.err) == (2, True)
    assert not (handbook / "content" / "handbook.json").exists()


def test_tables_need_a_folder(run: Callable[..., Any], handbook: Path) -> None:
    done = run("-C", handbook, "export", "--format", "csv")
    assert (done.status, done.out) == (2, "")
    assert "--to" in done.err


def test_a_broken_handbook_is_not_exported(run: Callable[..., Any], handbook: Path, tmp_path: Path) -> None:
    (handbook / "content" / "lost.md").write_text("---\nkind: value\n---\n", encoding="utf-8")
    done = run("-C", handbook, "export", "--to", tmp_path / "out.json")
    assert (done.status, done.out) == (1, "")
    assert "lost.md" in done.err
    assert not (tmp_path / "out.json").exists()


def test_the_schema_needs_no_handbook(run: Callable[..., Any], tmp_path: Path) -> None:
    done = run("-C", tmp_path, "export", "--format", "schema")
    assert (done.status, json.loads(done.out)["type"]) == (0, "object")
