"""`build --editions` killed at random moments: the last good site stands, and the next build finishes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from pathlib import Path

from tests.cli.test_build import run, start
from tests.cli.test_editions_build import SETTINGS, files, tag
from tests.repositories import Repo, plain_git

__all__ = ["plain_git"]

KILLS = int(os.environ.get("CREDO_KILLS", "5"))
"""So many times; the benchmark asks for a hundred."""


def test_killed_at_any_moment(tmp_path: Path, plain_git: None) -> None:
    made = Repo(tmp_path / "house")
    made.root.mkdir()
    made.git("init", "-q")
    for name, day in {"one": "2025-03-01", "two": "2025-09-01"}.items():
        page = {"content/about.md": f"# {name}\n", "mkdocs.yml": SETTINGS.format(folder="content", more="")}
        made.commit(page, at=f"{day}T09:00:00+00:00")
        tag(made, name, day)
    began = time.monotonic()
    assert run(made.root, "build", "--editions")[0] == 0
    whole = time.monotonic() - began
    good = files(made.root / "site")
    history = made.git("rev-parse", "HEAD", "edition/one", "edition/two")
    shutil.rmtree(made.root / ".credo")  # from here on, the editions are on their way to the shelf as well
    moments = random.Random(18)
    for _ in range(KILLS):
        process = start(made.root, "build", "--editions")
        time.sleep(moments.uniform(0.2, whole))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert files(made.root / "site") == good  # the same content, so a finished build looks the same
        assert made.git("rev-parse", "HEAD", "edition/one", "edition/two") == history
    status, _, errors = run(made.root, "build", "--editions")
    assert (status, errors) == (0, "")
    assert files(made.root / "site") == good
    assert {path.name for path in made.root.iterdir()} == {".credo", ".git", "content", "mkdocs.yml", "site"}
    shelf = made.root / ".credo/cache/editions"
    assert [p.name for p in shelf.rglob("*") if p.name.startswith(".new")] == []
