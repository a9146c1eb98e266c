"""The `release` command in real repositories: prepared, merged, tagged; and every reason why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run
from tests.repositories import SETTINGS, Repo, plain_git, repo

__all__ = ["plain_git", "repo"]

FILE = "content/values/notice-first.md"
VALUE = """---
kind: value
title: We notice
statement: {}
behaviours:
  we_do: [Look up before the door has closed.]
  we_avoid: [Finishing the line first.]
interview:
  - ask: When did you last see what nobody said?
    listen_for: A person, and what happened to them.
{}---
"""
VISION = """---
kind: vision
title: Everyone leaves lighter than they came
statement: Everyone leaves lighter than they came.
mission: We give people a night's rest.
difference: We walk with them.
customers_say: I was expected.
feelings: Lighter.
---
"""


@pytest.fixture
def sound(repo: Repo) -> Repo:
    """A handbook that passes strictly, with one edition out."""
    quiet = SETTINGS + "      checks:\n        select: [EDI, FLD, REF]\n"
    repo.commit({"mkdocs.yml": quiet, FILE: VALUE.format("We look.", ""), "content/vision.md": VISION})
    repo.release("2026-spring", day="2026-03-16")
    return repo


@pytest.fixture
def changed(sound: Repo) -> Repo:
    """The same after a change of meaning, with its reason."""
    sound.commit({FILE: VALUE.format("We look up.", "changes:\n  - why: Guests are tall.\n")})
    return sound


def release(run: Run, repo: Repo, *arguments: str) -> Ran:
    return run("-C", repo.root, "release", *arguments)


def whole(repo: Repo) -> str:
    """All of a repository somebody can see: its branches, tags, the folder's state."""
    return (
        repo.git("for-each-ref") + repo.git("status", "--porcelain") + repo.git("symbolic-ref", "-q", "HEAD")
    )


def refused(run: Run, repo: Repo, *arguments: str) -> str:
    """The one line a refusal is, after making sure that nothing has happened."""
    before = repo.git("for-each-ref"), repo.git("status", "--porcelain")
    ran = release(run, repo, *arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert (repo.git("for-each-ref"), repo.git("status", "--porcelain")) == before
    return ran.err


def test_prepared_merged_and_tagged(changed: Repo, run: Run) -> None:
    head = changed.git("rev-parse", "HEAD")
    ran = release(run, changed, "2026-autumn", "--prepare")
    assert ran.status == 0, ran.out + ran.err
    assert (changed.git("rev-parse", "HEAD"), changed.git("status", "--porcelain")) == (head, "")
    assert "git merge prepare/2026-autumn" in ran.said

    files = changed.git("diff", "--name-only", "main", "prepare/2026-autumn").splitlines()
    assert files == ["content/editions/2026-autumn.md", FILE]
    record = changed.git("show", "prepare/2026-autumn:content/editions/2026-autumn.md")
    assert record.startswith("---\nkind: edition\ntitle: Autumn 2026\ndate: ")
    assert "- We notice: Guests are tall." in record
    assert "  - edition: 2026-autumn\n    why: Guests are tall.\n" in changed.git(
        "show", f"prepare/2026-autumn:{FILE}"
    )

    assert "there is no record of edition 2026-autumn yet" in refused(run, changed, "2026-autumn")
    changed.git("merge", "-q", "--no-ff", "-m", "merge", "prepare/2026-autumn")
    ran = release(run, changed, "2026-autumn")
    assert ran.status == 0, ran.out + ran.err
    assert changed.git("rev-parse", "edition/2026-autumn^{commit}") == changed.git("rev-parse", "HEAD")
    assert changed.git("cat-file", "-t", "edition/2026-autumn") == "tag"
    assert "1 value changed in meaning" in changed.git("tag", "-l", "-n9", "edition/2026-autumn")
    assert run("-C", changed.root, "diff").out.endswith("Nothing has changed.\n")


def test_the_first_edition(repo: Repo, run: Run, sound: Repo) -> None:
    sound.git("tag", "-d", "edition/2026-spring")
    sound.commit({"content/editions/2026-spring.md": None})
    assert release(run, sound, "2026-spring", "--prepare").status == 0
    assert "first edition" in sound.git("show", "prepare/2026-spring:content/editions/2026-spring.md")
    sound.git("merge", "-q", "prepare/2026-spring")
    assert release(run, sound, "2026-spring").status == 0


@pytest.mark.parametrize("arguments", [("2026-autumn", "--prepare"), ("2026-autumn",)])
def test_without_a_why_nothing_is_released(sound: Repo, run: Run, arguments: tuple[str, ...]) -> None:
    record = "---\nkind: edition\ntitle: Autumn 2026\ndate: 2026-09-21\n---\n"
    more = {} if "--prepare" in arguments else {"content/editions/2026-autumn.md": record}
    sound.commit({FILE: VALUE.format("We look up.", ""), **more})
    before = whole(sound)
    ran = release(run, sound, *arguments)
    assert ran.status == 1
    assert "EDI001" in ran.out
    assert ran.out.endswith("Nothing was released.\n")
    assert whole(sound) == before


def test_what_is_checked_is_the_commit(changed: Repo, run: Run) -> None:
    """A file git ignores is in the folder, but in no edition."""
    changed.commit({".gitignore": "content/private.md\n"})
    changed.write({"content/private.md": "---\nkind: nonsense\n---\n"})
    assert release(run, changed, "2026-autumn", "--prepare").status == 0


def test_a_second_run_of_prepare(changed: Repo, run: Run) -> None:
    release(run, changed, "2026-autumn", "--prepare")
    before = whole(changed)
    again = release(run, changed, "2026-autumn", "--prepare")
    assert (again.status, whole(changed)) == (0, before)
    assert "is prepared on the branch prepare/2026-autumn" in again.out
    changed.commit({"content/page.md": "New"})
    assert "git branch -D prepare/2026-autumn" in refused(run, changed, "2026-autumn", "--prepare")
    changed.git("merge", "-q", "-m", "merge", "prepare/2026-autumn")
    assert "is prepared: content/editions/2026-autumn.md is on main" in refused(
        run, changed, "2026-autumn", "--prepare"
    )


def test_prepared_again_once_its_letter_is_written(changed: Repo, run: Run) -> None:
    release(run, changed, "2026-autumn", "--prepare")
    changed.git("switch", "-q", "prepare/2026-autumn")
    changed.commit(
        {"content/editions/2026-autumn.md": "---\nkind: edition\ntitle: A\ndate: 2026-09-21\n---\nDear all\n"}
    )
    changed.git("switch", "-q", "main")
    before = whole(changed)
    assert release(run, changed, "2026-autumn", "--prepare").status == 0
    assert whole(changed) == before


def test_prepared_by_somebody_else(changed: Repo, run: Run, tmp_path: Path) -> None:
    changed.git("clone", "-q", "--bare", str(changed.root), str(tmp_path / "there.git"))
    changed.git("remote", "add", "origin", str(tmp_path / "there.git"))
    release(run, changed, "2026-autumn", "--prepare")
    changed.git("push", "-q", "origin", "prepare/2026-autumn")
    changed.git("branch", "-q", "-D", "prepare/2026-autumn")
    said = refused(run, changed, "2026-autumn", "--prepare")
    assert "it is on origin/prepare/2026-autumn. Go on there: git switch prepare/2026-autumn" in said
    assert "If it has been merged elsewhere: git pull." in refused(run, changed, "2026-autumn")
    changed.git("merge", "-q", "--squash", "origin/prepare/2026-autumn")
    changed.commit({FILE: VALUE.format("We look up.", "changes:\n  - why: Guests are tall.\n")})
    assert release(run, changed, "2026-autumn", "--prepare").status == 0


@pytest.mark.parametrize("name", ["now", "latest"])
def test_a_name_the_site_needs(changed: Repo, run: Run, name: str) -> None:
    assert f"can't be called {name}" in refused(run, changed, name, "--prepare")


def test_a_tag_that_is_no_edition(changed: Repo, run: Run) -> None:
    changed.git("tag", "edition/2026-autumn", changed.git("rev-parse", f"HEAD:{FILE}"))
    assert "Delete it: git tag -d edition/2026-autumn" in refused(run, changed, "2026-autumn", "--prepare")


def test_a_branch_whose_name_is_in_the_way(changed: Repo, run: Run) -> None:
    changed.git("branch", "prepare")
    said = refused(run, changed, "2026-autumn", "--prepare")
    assert "while there is a branch or tag called prepare. Give that another name" in said


def test_a_hook_that_refuses(changed: Repo, run: Run) -> None:
    hook = changed.root / ".git" / "hooks" / "reference-transaction"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    assert "a hook, which somebody has set up" in refused(run, changed, "2026-autumn", "--prepare")


def test_a_reason_that_comes_in_after_it_was_prepared(changed: Repo, run: Run) -> None:
    """Without the edition's name it would be taken for the next one's."""
    release(run, changed, "2026-autumn", "--prepare")
    late = VISION.replace("Lighter.\n", "Light.\nchanges:\n  - why: It sounded like a diet.\n")
    changed.commit({"content/vision.md": late})
    changed.git("merge", "-q", "-m", "merge", "prepare/2026-autumn")
    line = refused(run, changed, "2026-autumn")
    assert "in content/vision.md. Put them down to this one: " in line
    ran = release(run, changed, "2026-autumn", "--prepare")
    assert (ran.status, "Written: the edition's name in 1 record." in ran.out) == (0, True)
    assert changed.git("diff", "--name-only", "main", "prepare/2026-autumn") == "content/vision.md"
    changed.git("merge", "-q", "prepare/2026-autumn")
    assert release(run, changed, "2026-autumn").status == 0
    assert "  - edition: 2026-autumn\n    why: It sounded" in changed.git("show", "HEAD:content/vision.md")


def test_a_second_run_of_release(sound: Repo, run: Run) -> None:
    before = whole(sound)
    ran = release(run, sound, "2026-spring")
    assert (ran.status, whole(sound)) == (0, before)
    assert "is out already: edition/2026-spring is on this commit" in ran.said


def test_an_edition_that_is_out_stays_as_it_is(changed: Repo, run: Run) -> None:
    for arguments in (("2026-spring",), ("2026-spring", "--prepare")):
        assert "edition 2026-spring is out already: edition/2026-spring was made on 2026-03-16" in refused(
            run, changed, *arguments
        )


def test_a_dirty_tree(changed: Repo, run: Run) -> None:
    changed.write({"content/new.md": "New", "content/a.md": "A", "content/b c.md": "B", FILE: "x"})
    line = refused(run, changed, "2026-autumn", "--prepare")
    assert "content/a.md, content/b c.md, content/new.md and 1 more are not committed yet" in line


def test_a_detached_head(changed: Repo, run: Run) -> None:
    changed.git("checkout", "-q", "--detach")
    assert "git switch main" in refused(run, changed, "2026-autumn", "--prepare")


def test_a_shallow_clone(changed: Repo, run: Run, tmp_path: Path) -> None:
    shallow = changed.clone(tmp_path / "shallow", "--depth", "1")
    assert "git fetch --unshallow --tags" in refused(run, shallow, "2026-autumn", "--prepare")


def test_without_a_commit(tmp_path: Path, repo: Repo, run: Run) -> None:
    empty = Repo(tmp_path / "empty")
    empty.root.mkdir()
    empty.git("init", "-q")
    empty.write({"mkdocs.yml": SETTINGS})
    assert "no commit yet" in refused(run, empty, "2026-autumn")


def test_outside_git(handbook: Path, run: Run) -> None:
    ran = run("-C", handbook, "release", "2026-autumn")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "isn't kept in git" in ran.err


def test_without_git(changed: Repo, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ran = release(run, changed, "2026-autumn")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "git isn't installed" in ran.err


def test_without_a_name_to_commit_under(changed: Repo, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    changed.git("config", "user.useConfigOnly", "true")
    assert "git config --global user.name" in refused(run, changed, "2026-autumn", "--prepare")


def test_a_lock_left_behind(changed: Repo, run: Run) -> None:
    release(run, changed, "2026-autumn", "--prepare")
    changed.git("merge", "-q", "prepare/2026-autumn")
    lock = changed.root / ".git/refs/tags/edition/2026-autumn.lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    lock.touch()
    assert "If no git is running, delete" in refused(run, changed, "2026-autumn")
    lock.unlink()
    assert release(run, changed, "2026-autumn").status == 0


@pytest.mark.parametrize("name", ["Autumn 2026", "../x", "-x", "2026.autumn"])
def test_a_name_that_is_none(changed: Repo, run: Run, name: str) -> None:
    ran = run("-C", changed.root, "release", "--prepare", "--", name)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "lower-case letters" in ran.err


def test_the_edition_being_written_comes_first(changed: Repo, run: Run) -> None:
    settings = (changed.root / "mkdocs.yml").read_text()
    changed.commit({"mkdocs.yml": settings + "      edition: 2027-spring\n"})
    assert "mkdocs.yml says that 2027-spring is being written" in refused(
        run, changed, "2026-autumn", "--prepare"
    )
    changed.commit({"mkdocs.yml": settings + "      edition: 2026-spring\n"})
    assert "2026-spring is out, and mkdocs.yml still has" in refused(run, changed, "2026-autumn", "--prepare")


def test_an_edition_dated_before_the_last_one(changed: Repo, run: Run) -> None:
    changed.commit(
        {"content/editions/2026-autumn.md": "---\nkind: edition\ntitle: A\ndate: 2026-03-01\n---\n"}
    )
    assert "which is not after 2026-spring (2026-03-16)" in refused(run, changed, "2026-autumn")


def test_released_from_the_right_branch(changed: Repo, run: Run) -> None:
    release(run, changed, "2026-autumn", "--prepare")
    changed.git("switch", "-q", "prepare/2026-autumn")
    assert "Merge it first" in refused(run, changed, "2026-autumn")
    changed.git("switch", "-q", "-c", "trunk")
    settings = (changed.root / "mkdocs.yml").read_text()
    changed.commit({"mkdocs.yml": settings + "      forge: {kind: github, branch: main}\n"})
    assert "editions are released from main" in refused(run, changed, "2026-autumn")


def test_how_to_push(changed: Repo, run: Run, tmp_path: Path) -> None:
    clone = changed.clone(tmp_path / "clone")
    assert "git push -u origin prepare/2026-autumn" in release(run, clone, "2026-autumn", "--prepare").out
    clone.git("merge", "-q", "prepare/2026-autumn")
    assert "git push origin main edition/2026-autumn\n" in release(run, clone, "2026-autumn").out
    clone.git("update-ref", "refs/remotes/origin/main", "main")
    assert "git push origin edition/2026-autumn\n" in release(run, clone, "2026-autumn").out


def test_a_handbook_in_a_folder_of_its_repository(tmp_path: Path, run: Run, changed: Repo) -> None:
    whole = Repo(tmp_path / "whole")
    whole.root.mkdir()
    whole.git("init", "-q")
    whole.git("-c", "protocol.file.allow=always", "fetch", "-q", str(changed.root), "main")
    whole.git("read-tree", "--prefix=culture/", "-u", "FETCH_HEAD")
    whole.commit({"README.md": "The rest"})
    whole.write({"other.txt": "not of the handbook, so nobody minds"})
    inner = Repo(whole.root / "culture")
    assert release(run, inner, "2026-autumn", "--prepare").status == 0
    files = whole.git("diff", "--name-only", "main", "prepare/2026-autumn").splitlines()
    assert files == ["culture/content/editions/2026-autumn.md"]
