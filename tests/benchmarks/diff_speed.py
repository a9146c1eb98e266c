"""How long comparing two editions takes, beside loading both.

    python -m tests.benchmarks.diff_speed [RECORDS]

Two editions of a made-up handbook in a real repository: once with a twentieth of the records changed, once with all
of them. Loading is reading both from folders; the difference is read out of git, compared and written as text with
everything that leans on each change. Medians of three runs in turn. Nothing here passes or fails.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from credo.editions.comparison import Comparison, compared
from credo.editions.naming import state_named
from credo.graph.load import load
from credo.reporters.diff_markdown import diff_markdown
from credo.reporters.diff_text import diff_text
from tests.benchmarks.generated import write_handbook


def main() -> None:
    """Measure handbooks of the size asked for."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 3_000
    for share in (20, 1):
        with tempfile.TemporaryDirectory() as name:
            old, new = Path(name) / "old", Path(name) / "new"
            write_handbook(old, records)
            write_handbook(new, records)
            changed = rewrite(new, share)
            repository = in_git(old, new)
            sides: dict[str, Callable[[], object]] = {
                "loading both": partial(load_both, old, new),
                "diff as text": partial(as_text, repository),
                "diff as Markdown": partial(as_markdown, repository),
            }
            times: dict[str, list[float]] = {side: [] for side in sides}
            for _ in range(3):
                for side, run in sides.items():
                    started = time.perf_counter()
                    run()
                    times[side].append(time.perf_counter() - started)
        base = statistics.median(times["loading both"])
        for side, seconds in times.items():
            middle = statistics.median(seconds)
            print(f"{records} records, {changed} changed: {side} {middle:.2f} s, ratio {middle / base:.2f}")


def rewrite(root: Path, share: int) -> int:
    """Change a word in the front matter and one in the text of every so-many-th record; gives how many."""
    files = sorted((root / "content").rglob("*.md"))[::share]
    for file in files:
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(" guest ", " visitor ").replace(" door ", " gate "), encoding="utf-8")
    return len(files)


def in_git(old: Path, new: Path) -> Path:
    """Make a repository of the new folder, with the old one as its first edition."""
    git(new, "init", "-q")
    for name, tree in (("one", old), ("two", new)):
        git(new, f"--work-tree={tree}", "add", "-A")
        git(
            new,
            "-c",
            "user.name=M",
            "-c",
            "user.email=m@m.example",
            "commit",
            "-q",
            "--allow-empty",
            "-m",
            name,
        )
        git(new, "tag", f"edition/{name}")
    return new


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", f"--git-dir={root / '.git'}", *arguments], cwd=root, check=True)


def load_both(old: Path, new: Path) -> object:
    return load(old), load(new)


def as_text(root: Path) -> str:
    return diff_text(difference(root))


def as_markdown(root: Path) -> str:
    return diff_markdown(difference(root))


def difference(root: Path) -> Comparison:
    """The comparison of both editions, read out of git."""
    return compared(state_named(root, "one", "edition/"), state_named(root, "two", "edition/"))


if __name__ == "__main__":
    main()
