"""The `diff` command: which states it compares, and what it says when it can't."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.repositories import Repo, plain_git, repo

__all__ = ["plain_git", "repo"]


def value(statement: str) -> dict[str, str]:
    return {
        "content/values/notice-first.md": f"---\nkind: value\ntitle: We notice\nstatement: {statement}\n---\n"
    }


@pytest.fixture
def three(repo: Repo) -> Repo:
    repo.release("2026-spring", value("We look."), day="2026-03-16")
    repo.release("2026-autumn", value("We look up."), day="2026-09-21")
    repo.write(value("We look up first."))
    return repo


def statement(run: Run, root: Path, *states: str) -> tuple[str, str]:
    ran = run("-C", root, "diff", "--format", "json", *states)
    assert ran.status == 0, ran.err
    (passage,) = next(r for r in json.loads(ran.out)["records"] if r["kind"] == "value")["fields"][0][
        "passages"
    ]
    return passage["old"], passage["new"]


def test_without_names_the_last_edition_and_now(three: Repo, run: Run) -> None:
    assert statement(run, three.root) == ("We look up.", "We look up first.")


def test_from(three: Repo, run: Run) -> None:
    assert statement(run, three.root, "2026-spring") == ("We look.", "We look up first.")


def test_from_and_to(three: Repo, run: Run) -> None:
    assert statement(run, three.root, "2026-spring", "main") == ("We look.", "We look up.")
    assert statement(run, three.root, "2026-autumn", "2026-spring") == ("We look up.", "We look.")


def test_a_handbook_in_a_folder_of_its_own(three: Repo, run: Run, tmp_path: Path) -> None:
    """Two folders need no git at all."""
    three.clone(tmp_path / "other")
    assert statement(run, tmp_path / "other", str(three.root), "now") == ("We look up first.", "We look up.")


def test_the_prefix_is_the_settings(repo: Repo, run: Run) -> None:
    settings = (repo.root / "mkdocs.yml").read_text() + "      editions:\n        tag: ausgabe-\n"
    repo.commit({"mkdocs.yml": settings, **value("We look.")})
    repo.git("tag", "ausgabe-1")
    repo.write(value("We look up."))
    assert statement(run, repo.root) == ("We look.", "We look up.")
    assert statement(run, repo.root, "1") == ("We look.", "We look up.")


def test_text_and_markdown(three: Repo, run: Run) -> None:
    assert "You changed the statement of the value “We notice”." in run("-C", three.root, "diff").out
    assert run("-C", three.root, "diff", "--format", "markdown").out.startswith("<!-- credo diff -->")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2026-autum",), "there is no edition, branch or commit 2026-autum. Did you mean 2026-autumn?"),
        (("main", "drafts"), "there is no edition, branch or commit drafts."),
    ],
)
def test_unknown_names(three: Repo, run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run("-C", three.root, "diff", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_without_an_edition(repo: Repo, run: Run) -> None:
    ran = run("-C", repo.root, "diff")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "no edition yet" in ran.err


def test_a_shallow_clone(three: Repo, run: Run, tmp_path: Path) -> None:
    three.git("commit", "-q", "-a", "-m", "later")
    ran = run("-C", three.clone(tmp_path / "shallow", "--depth", "1").root, "diff")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "git fetch --unshallow --tags" in ran.err


def test_outside_git(handbook: Path, run: Run) -> None:
    ran = run("-C", handbook, "diff")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "isn't kept in git" in ran.err


def test_without_a_handbook(tmp_path: Path, run: Run) -> None:
    assert "no mkdocs.yml" in run("-C", tmp_path, "diff").err
