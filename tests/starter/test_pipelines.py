"""The ready-made pipelines: by the forges' schemas, with as few rights as they need, with commands that exist."""

from __future__ import annotations

import os
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
from tests.repositories import Repo, plain_git, repo

__all__ = ["plain_git", "repo"]

HANDBOOK, EDITION = ".github/workflows/handbook.yml", ".github/workflows/edition.yml"
PATHS = {"github": {HANDBOOK, EDITION}, "gitlab": {".gitlab-ci.yml"}}
SCHEMAS = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci"}


def text_of(forge: str) -> str:
    """All of a forge's pipelines."""
    files = starter_files("Acme", date(2026, 11, 22), forge)
    return "\n".join(files[path] for path in sorted(PATHS[forge]))


def jobs_of(path: str) -> dict[str, Any]:
    found: dict[Any, Any] = yaml.safe_load(starter_files("Acme", date(2026, 11, 22), "github")[path])
    return {"jobs": found["jobs"], "on": found[True], "permissions": found["permissions"]}


@pytest.fixture
def jobs() -> dict[str, Any]:
    """All jobs for GitHub, those of the button with the word before their names."""
    button = {f"edition: {name}": job for name, job in jobs_of(EDITION)["jobs"].items()}
    return {**jobs_of(HANDBOOK)["jobs"], **button}


@pytest.fixture
def gitlab() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(text_of("gitlab"))
    return found


def test_there_is_one_for_each_forge_and_none_unless_asked() -> None:
    assert set(FORGES) == set(PATHS)
    plain = starter_files("Acme", date(2026, 11, 22))
    for forge in FORGES:
        made = starter_files("Acme", date(2026, 11, 22), forge)
        assert made.keys() - plain.keys() == PATHS[forge]
        assert plain.items() <= made.items()


@pytest.mark.parametrize("forge", FORGES)
def test_the_forge_understands_it(forge: str, tmp_path: Path) -> None:
    texts = starter_files("Acme", date(2026, 11, 22), forge)
    files = [tmp_path / f"{number}.yml" for number in range(len(PATHS[forge]))]
    for file, path in zip(files, sorted(PATHS[forge]), strict=True):
        file.write_text(texts[path], encoding="utf-8")
    asked = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[forge], *map(str, files)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("forge", FORGES)
def test_its_commands_and_options_exist(forge: str) -> None:
    text = text_of(forge).replace("<!-- credo -->", "")
    called = re.findall(r"(?:run: |- |^ +)credo ([^|>\n]+)", text, re.MULTILINE)
    assert {line.split()[0] for line in called} == {"diff", "check", "build", "release"}
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
    assert [jobs_of(path)["permissions"] for path in (HANDBOOK, EDITION)] == [{}, {}]
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "check": {"contents": "read"},
        "comment": {"pull-requests": "write"},
        "build": {"contents": "read"},
        "publish": {"pages": "write", "id-token": "write"},
        "edition: make": {"contents": "read"},
        "edition: propose": {"contents": "write", "pull-requests": "write"},
        "edition: publish": {"contents": "write", "actions": "write"},
    }


def test_what_a_proposal_brings_along_never_runs_where_something_may_be_written(
    jobs: dict[str, Any], gitlab: dict[str, Any]
) -> None:
    for name, job in jobs.items():
        if "write" in job["permissions"].values():
            whole = yaml.safe_dump(job)
            assert "actions/checkout" not in whole, name
            assert "credo " not in whole.replace("<!-- credo -->", ""), name
    assert gitlab["comment"]["variables"]["GIT_STRATEGY"] == "none"
    assert "before_script" not in gitlab["comment"]
    for name, job in gitlab.items():
        if "CREDO_EDITIONS" in yaml.safe_dump(job):
            assert name == ".push"
        if isinstance(job, dict) and job.get("extends") == ".push":
            assert not [line for line in job["script"] if "credo " in line]
    assert gitlab[".push"]["environment"] == {"name": "edition", "action": "access"}


def test_the_preview_opens_from_where_it_was_unpacked(jobs: dict[str, Any], gitlab: dict[str, Any]) -> None:
    """An artifact is downloaded and opened from the disk, where addresses that end in a slash show a folder."""
    steps = jobs["check"]["steps"]
    (kept,) = (step for step in steps if step.get("id") == "preview")
    assert kept["with"]["path"] == "site-offline"
    assert any(step.get("run") == "credo build --offline" for step in steps)
    assert jobs["check"]["outputs"] == {"preview": "${{ steps.preview.outputs.artifact-url }}"}
    assert any(line.startswith("credo build --offline") for line in gitlab["check"]["script"])
    assert gitlab["check"]["artifacts"]["paths"][0] == "site-offline/"
    ignored = starter_files("Acme", date(2026, 11, 22))[".gitignore"].split("\n")
    assert {"/site/", "/site-offline/"} <= set(ignored), (
        "what building leaves behind is no work to be committed"
    )


@pytest.mark.parametrize(
    ("preview", "told"),
    [
        ("https://forge.example.org/a/1", "[download the preview](https://forge.example.org/a/1), unpack it"),
        ("", "It can't be built yet."),
    ],
)
def test_the_comment_says_how_to_look_at_it(
    jobs: dict[str, Any], tmp_path: Path, preview: str, told: str
) -> None:
    (tmp_path / "changes.md").write_text("Nothing has changed.", encoding="utf-8")
    script = jobs["comment"]["steps"][-1]["run"].split("mine=")[0]
    env = {**os.environ, "PREVIEW": preview}
    subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=tmp_path, env=env, check=True)
    comment = (tmp_path / "comment.md").read_text(encoding="utf-8")
    assert comment.startswith("<!-- credo -->\nNothing has changed.\n\n**")
    assert told in comment


def test_a_button_makes_an_edition_and_has_it_published(jobs: dict[str, Any], gitlab: dict[str, Any]) -> None:
    button = jobs_of(EDITION)["on"]["workflow_dispatch"]["inputs"]
    assert button["edition"]["required"] is True
    assert button["step"]["options"] == ["prepare", "release"]
    made = "\n".join(step.get("run", "") for step in jobs["edition: make"]["steps"])
    assert 'credo release "$EDITION" --prepare' in made
    assert made.count('credo release "$EDITION"') == 2
    assert "gh workflow run handbook.yml" in jobs["edition: publish"]["steps"][-1]["run"]
    assert "workflow_dispatch" in jobs_of(HANDBOOK)["on"]
    assert jobs_of(HANDBOOK)["on"]["push"] == {"branches": ["main"], "tags": ["edition/**"]}
    assert gitlab[".make"]["rules"][0]["when"] == "manual"
    assert any("edition" in rule["if"] for rule in gitlab["pages"]["rules"])


@pytest.mark.parametrize(
    ("made", "ref"), [("branch", "refs/heads/prepare/x"), ("tag -a -m x", "refs/tags/edition/x")]
)
def test_what_was_made_is_handed_on_as_a_file(repo: Repo, tmp_path: Path, made: str, ref: str) -> None:
    """The commands of the buttons' jobs, on both ends."""
    clone = repo.clone(tmp_path / "clone", "--no-tags")
    repo.git("update-ref", "refs/remotes/origin/main", "HEAD")
    if made == "branch":
        repo.git("switch", "-q", "-c", "prepare/x")
        repo.commit({"content/new.md": "New"})
    else:
        repo.git(*made.split(), "edition/x")
    repo.git(
        "bundle", "create", "-q", str(tmp_path / "edition.bundle"), ref, "--not", "refs/remotes/origin/main"
    )
    clone.git("fetch", "-q", str(tmp_path / "edition.bundle"), f"{ref}:{ref}")
    assert clone.git("rev-parse", ref) == repo.git("rev-parse", ref)


def test_no_name_of_a_branch_is_put_into_a_script(jobs: dict[str, Any]) -> None:
    """A branch may be called like a command; it comes in as a variable."""
    for job in jobs.values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            assert step.get("with", {}).get("persist-credentials", False) is False
