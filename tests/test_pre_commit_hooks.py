"""The hook for pre-commit: by pre-commit's own schema, and as pre-commit would choose files and run it."""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from pre_commit.clientlib import load_manifest

from credo.cli.program import COMMANDS

CHECKOUT = Path(__file__).parents[1]


@pytest.fixture
def hook() -> dict[str, Any]:
    (only,) = load_manifest(str(CHECKOUT / ".pre-commit-hooks.yaml"))
    return dict(only)


def test_it_runs_the_check_on_the_whole_handbook(hook: dict[str, Any]) -> None:
    program, command = hook["entry"].split()
    assert (hook["id"], hook["pass_filenames"], hook["language"]) == ("credo-check", False, "python")
    assert program in {script.name for script in entry_points(group="console_scripts")}
    assert command in {one.name for one in COMMANDS}


@pytest.mark.parametrize(
    ("path", "wakes"),
    [
        ("mkdocs.yml", True),
        ("content/standards/front-desk/read-back.md", True),
        ("content/images/desk.svg", True),  # a picture that goes leaves a broken link
        ("README.md", False),
        ("old-content/x.md", False),
        ("mkdocs.yml.bak", False),
    ],
)
def test_what_can_break_the_handbook_wakes_it(hook: dict[str, Any], path: str, wakes: bool) -> None:
    assert bool(re.search(hook["files"], path)) is wakes


def test_the_readme_names_it(hook: dict[str, Any]) -> None:
    assert f"- id: {hook['id']}" in (CHECKOUT / "README.md").read_text(encoding="utf-8")
