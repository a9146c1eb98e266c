"""`release`, killed with everything it has started: the repository stays whole, and a second run finishes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.repositories import Repo, plain_git, repo

__all__ = ["plain_git", "repo"]

KILLS = int(os.environ.get("CREDO_KILLS", "5"))
"""So many times; the benchmark asks for a hundred."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="process groups are killed otherwise there")


def started(repo: Repo, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "credo.cli", "-C", str(repo.root), "release", *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finished(repo: Repo, *arguments: str) -> float:
    """Run to the end, once more if a killed git has left its lock behind; gives how long the last run took."""
    began = time.monotonic()
    run = started(repo, *arguments)
    out, err = run.communicate(timeout=60)
    if run.returncode == 2 and "delete" in err:
        locks = [
            path for path in (repo.root / ".git").rglob("*.lock") if str(path) in err or path.name in err
        ]
        assert locks, err
        for lock in locks:
            lock.unlink()
        return finished(repo, *arguments)
    assert run.returncode == 0, out + err
    return time.monotonic() - began


def facts(repo: Repo) -> tuple[str, str, str]:
    """What a user would lose by: where the branch is, what the folder holds, whether git finds fault."""
    repo.git("fsck", "--strict", "--no-dangling")
    return repo.git("rev-parse", "HEAD"), repo.git("symbolic-ref", "HEAD"), repo.git("status", "--porcelain")


@pytest.mark.parametrize(
    "arguments", [("2026-spring", "--prepare"), ("2026-spring",)], ids=["prepare", "tag"]
)
def test_killed_at_any_moment(repo: Repo, arguments: tuple[str, ...]) -> None:
    quiet = (repo.root / "mkdocs.yml").read_text() + "      checks:\n        select: [REF]\n"
    record = {"content/editions/2026-spring.md": "---\nkind: edition\ntitle: Spring\ndate: 2026-03-16\n---\n"}
    repo.commit({"mkdocs.yml": quiet, **({} if "--prepare" in arguments else record)})
    ref = "refs/heads/prepare/2026-spring" if "--prepare" in arguments else "refs/tags/edition/2026-spring"
    before = facts(repo)
    seconds = finished(repo, *arguments)
    whole = repo.git("rev-parse", f"{ref}^{{tree}}")
    for number in range(KILLS):
        repo.git("update-ref", "-d", ref)
        run = started(repo, *arguments)
        time.sleep(random.Random(number).uniform(seconds * 0.3, seconds))
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        assert facts(repo) == before
        there = repo.git("for-each-ref", "--format=%(refname)", ref)
        assert not there or repo.git("rev-parse", f"{ref}^{{tree}}") == whole
        finished(repo, *arguments)
        assert facts(repo) == before
        assert repo.git("rev-parse", f"{ref}^{{tree}}") == whole
