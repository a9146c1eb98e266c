"""How long building all editions takes after one change, beside building one edition only.

    python -m tests.benchmarks.editions_speed [EDITIONS [RECORDS]]

A made-up handbook in a real repository, some records of which change from edition to edition. Once everything is
built, one record on the branch is changed and both sides build, three times in turn. The medians of the processes' CPU
seconds (a busy machine shifts the clock on the wall), those on the wall and their ratios are printed. Nothing here
passes or fails; the aim is a ratio of 1.3 at most.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.generated import write_handbook

_RUNS = 3
_IDENTITY = ("-c", "user.name=M", "-c", "user.email=m@m.example")


def main() -> None:
    """Measure, and print both sides."""
    editions, records = (*map(int, sys.argv[1:]), *(10, 500)[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "handbook"
        write_handbook(root, records)
        released(root, editions)
        first = build(root, "--editions")
        print(f"{editions} editions of {records} records, all built for the first time: {first[1]:.1f} s")
        sides: dict[str, list[tuple[float, float]]] = {"": [], "--editions": []}
        for run in range(_RUNS):
            for option, times in sides.items():
                change(root, f"{option}{run}")
                times.append(build(root, *filter(None, [option])))
    medians = {
        option: [statistics.median(column) for column in zip(*times, strict=True)]
        for option, times in sides.items()
    }
    for at, clock in enumerate(("CPU", "wall")):
        one, all_ = medians[""][at], medians["--editions"][at]
        print(f"after one change, {clock}: one edition {one:.1f} s, all {all_:.1f} s, ratio {all_ / one:.2f}")


def released(root: Path, editions: int) -> None:
    """Put the handbook into git, with so many editions, in each of which other records say something else."""
    git(root, "init", "-q", "-b", "main")
    files = sorted((root / "content").rglob("*.md"))
    for number in range(editions):
        for file in files[number::20]:
            file.write_text(
                file.read_text(encoding="utf-8").replace(" door ", f" door{number} "), encoding="utf-8"
            )
        record = f"---\nkind: edition\ntitle: Edition {number}\ndate: {2010 + number}-03-01\n---\n"
        edition = root / "content" / "edition" / f"e{number}.md"
        edition.parent.mkdir(exist_ok=True)
        edition.write_text(record, encoding="utf-8")
        git(root, "add", "-A")
        git(root, *_IDENTITY, "commit", "-q", "-m", f"e{number}")
        git(root, *_IDENTITY, "tag", "-a", f"edition/e{number}", "-m", f"e{number}")


def change(root: Path, word: str) -> None:
    """Write another word into one record's text."""
    file = root / "content" / "standard" / "standard-1.md"
    file.write_text(f"{file.read_text(encoding='utf-8')}\nAnd {word}.\n", encoding="utf-8")


def build(root: Path, *options: str) -> tuple[float, float]:
    """Build once; gives the CPU seconds of the whole process, and those on the wall."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "credo.cli", "-C", str(root), "build", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - began


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True)


if __name__ == "__main__":
    main()
