"""A theme the pages don't fit is told in one line, before a template fails on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.checks.report import Report
from credo.graph.load import load
from credo.mkdocs_plugin.run import build_site
from tests.sites import run_engine, write

PAGE = {"p.md": "# Page\n"}


def with_theme(root: Path, theme: str) -> None:
    write(root, PAGE)
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("theme: {name: material}\n", theme)
    settings.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("theme", "says"),
    [
        ("", "“mkdocs”. Write: theme: material"),
        ("theme: readthedocs\n", "“readthedocs”"),
        ("theme: {name: material, features: x}\n", "`features` is “x”; it must be a list"),
        ("theme: {name: material, palette: 5}\n", "`palette` is “5”"),
        ("theme: {name: material, icon: x}\n", "`icon` is “x”"),
    ],
)
def test_a_misfit_is_one_line(tmp_path: Path, theme: str, says: str) -> None:
    with_theme(tmp_path, theme)
    loaded, _ = load(tmp_path)
    trouble = build_site(loaded, Report((), 0, 1), tmp_path / "site")
    assert trouble.startswith("mkdocs.yml: ")
    assert says in trouble
    assert "\n" not in trouble


def test_the_stock_command_says_so_too(tmp_path: Path) -> None:
    with_theme(tmp_path, "")
    done = run_engine("mkdocs", tmp_path, tmp_path / "site")
    assert done.returncode != 0
    assert "theme: material" in done.stderr
    assert "Traceback" not in done.stderr


def test_material_fits(tmp_path: Path) -> None:
    with_theme(
        tmp_path, "theme: {name: material, features: [navigation.top], palette: [{scheme: default}]}\n"
    )
    loaded, _ = load(tmp_path)
    assert build_site(loaded, Report((), 0, 1), tmp_path / "site") == ""
