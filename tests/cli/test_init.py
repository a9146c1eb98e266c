"""``init``: a new handbook that passes and builds at once, from a checkout and from a wheel."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hatchling.builders.wheel import WheelBuilder

Run = Callable[..., Any]
ROOT = Path(__file__).parents[2]


def test_a_new_handbook_passes_and_builds(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "acme-mends"
    made = run("init", folder)
    assert (made.status, made.err) == (0, "")
    assert f"credo -C {folder} serve" in made.out
    checked = run("-C", folder, "check", "--strict", "--format", "json")
    assert (checked.status, json.loads(checked.out)["findings"]) == (0, [])
    built = run("-C", folder, "build", "--strict")
    assert (built.status, built.err) == (0, "")
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert "Acme mends" in home
    assert (folder / "site" / "standards" / "say-it-back" / "index.html").is_file()


def test_the_company_may_be_named(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "x", "--company", "Müller: & Co.").status == 0
    assert 'company: "Müller: & Co."' in (tmp_path / "x" / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("forge", "files"),
    [
        ("github", {".github/workflows/handbook.yml", ".github/workflows/edition.yml"}),
        ("gitlab", {".gitlab-ci.yml"}),
        ("none", set()),
    ],
)
def test_a_pipeline_for_the_forge(run: Run, tmp_path: Path, forge: str, files: set[str]) -> None:
    assert run("init", tmp_path / "x", "--forge", forge).status == 0
    there = {path.relative_to(tmp_path / "x").as_posix() for path in _files(tmp_path / "x")}
    assert {path for path in there if path.startswith(".git")} == {".gitignore", *files}


def test_the_folder_lies_in_the_folder_one_works_on(run: Run, tmp_path: Path) -> None:
    assert run("-C", tmp_path, "init", "in here").status == 0
    assert (tmp_path / "in here" / "mkdocs.yml").is_file()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("full",), "not empty"), (("full/notes.txt",), "is a file"), (("new", "--company", " "), "--company")],
)
def test_what_cannot_be_is_one_line(run: Run, tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    done = run("-C", tmp_path, "init", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("credo: ")
    assert done.err.count("\n") == 1
    assert says in done.err
    assert sorted(tmp_path.rglob("*")) == before


def test_the_wheel_brings_theme_fonts_and_starter_along(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("credo/")}
    program, theme = ROOT / "plugins" / "credo", ROOT / "theme"
    starter = {f"credo/{p.relative_to(program).as_posix()}" for p in _files(program / "starter")}
    themed = {f"credo/theme/{p.relative_to(theme).as_posix()}" for p in _files(theme)}
    assert len(starter) > 30
    assert any(name.endswith(".woff2") for name in themed)
    assert sorted((starter | themed) - held) == []
    assert not [name for name in held if name.startswith(("credo/content", "credo/tests")) or "/.git" in name]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
