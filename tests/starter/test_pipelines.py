"""The ready-made pipelines: by the forges' schemas, with as few rights as they need, with commands that exist."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from credo.cli.program import credo
from credo.starter.files import FORGES, starter_files

PATHS = {"github": ".github/workflows/handbook.yml", "gitlab": ".gitlab-ci.yml"}
SCHEMAS = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}


def text_of(forge: str) -> str:
    return starter_files("Acme", date(2026, 11, 22), forge)[PATHS[forge]]


@pytest.fixture
def jobs() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(text_of("github"))["jobs"]
    return found


def test_there_is_one_for_each_forge_and_none_unless_asked() -> None:
    assert set(FORGES) == set(PATHS)
    plain = starter_files("Acme", date(2026, 11, 22))
    for forge in FORGES:
        assert starter_files("Acme", date(2026, 11, 22), forge) == {**plain, PATHS[forge]: text_of(forge)}


@pytest.mark.parametrize("forge", FORGES)
def test_the_forge_understands_it(forge: str, tmp_path: Path) -> None:
    file = tmp_path / "pipeline.yml"
    file.write_text(text_of(forge), encoding="utf-8")
    asked = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[forge], str(file)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("forge", FORGES)
def test_its_commands_and_options_exist(forge: str) -> None:
    text = text_of(forge).replace("<!-- credo -->", "")
    called = re.findall(r"(?:run: |- |^ +)credo ([^|>\n]+)", text, re.MULTILINE)
    assert {line.split()[0] for line in called} == {"diff", "check", "build"}
    for line in called:
        name, *words = line.split()
        options = {opt: o for o in credo.commands[name].params for opt in o.opts}
        for at, word in enumerate(words):
            if word.startswith("--"):
                assert word in options, line
                choices = getattr(options[word].type, "choices", None)
                assert choices is None or words[at + 1] in choices, line


def test_every_action_is_pinned_by_its_commit() -> None:
    used = re.findall(r"uses: (.*)", text_of("github"))
    assert len(used) > 5
    for one in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)
    versions = {(one.split("@")[0], one.split("@")[1]) for one in used}
    assert len(versions) == len({name for name, _ in versions}), "one action at two versions"


def test_nothing_has_a_right_it_does_not_need(jobs: dict[str, Any]) -> None:
    assert yaml.safe_load(text_of("github"))["permissions"] == {}
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "check": {"contents": "read"},
        "comment": {"pull-requests": "write"},
        "build": {"contents": "read"},
        "publish": {"pages": "write", "id-token": "write"},
    }


def test_what_a_proposal_brings_along_never_runs_where_something_may_be_written(jobs: dict[str, Any]) -> None:
    for name, job in jobs.items():
        if "write" in job["permissions"].values():
            whole = yaml.safe_dump(job)
            assert "actions/checkout" not in whole, name
            assert "credo " not in whole.replace("<!-- credo -->", ""), name
    comment = yaml.safe_load(text_of("gitlab"))["comment"]
    assert comment["variables"]["GIT_STRATEGY"] == "none"
    assert "before_script" not in comment


def test_no_name_of_a_branch_is_put_into_a_script(jobs: dict[str, Any]) -> None:
    """A branch may be called like a command; it comes in as a variable."""
    for job in jobs.values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            assert step.get("with", {}).get("persist-credentials", False) is False
