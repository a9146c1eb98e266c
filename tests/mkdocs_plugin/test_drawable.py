"""An icon or template that no theme holds is left out, and everything else stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from credo.mkdocs_plugin.drawable import drawable


@pytest.fixture
def themes(tmp_path: Path) -> list[str]:
    for name in ("one/.icons/material/home.svg", "two/own.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return [str(tmp_path / "one"), str(tmp_path / "two"), str(tmp_path / "gone")]


@pytest.mark.parametrize(
    ("meta", "left"),
    [
        (
            {"icon": "material/home", "template": "own.html"},
            {"icon": "material/home", "template": "own.html"},
        ),
        ({"icon": "material/nope", "title": "T"}, {"title": "T"}),
        ({"template": "nope.html", "hide": ["toc"]}, {"hide": ["toc"]}),
        ({"icon": ["material/home"]}, {}),
        ({}, {}),
    ],
)
def test_only_what_is_there_is_drawn(themes: list[str], meta: dict[str, Any], left: dict[str, Any]) -> None:
    assert drawable(meta, themes) == left
