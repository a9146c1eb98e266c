"""How long reading, validating and linking take, beside reading the same files and parsing their YAML.

    python -m tests.benchmarks.core_speed [RECORDS]

Both sides run in turn, three times, in this process; the medians, their ratio and the peak memory are printed. The
checks' record rules are measured on the same handbook. Nothing here passes or fails.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml

from credo.checks.run import check
from credo.graph.load import load
from tests.benchmarks.generated import write_handbook


def main() -> None:
    """Measure a handbook of the size asked for."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "handbook"
        write_handbook(root, records)
        loaded, findings = load(root)
        sides: dict[str, Callable[[], object]] = {
            "files and YAML": lambda: read_and_parse(root / "content"),
            "read, validate, link": lambda: load(root),
            "checks": lambda: check(loaded, findings, date(2026, 11, 22)),
        }
        times: dict[str, list[float]] = {side: [] for side in sides}
        for _ in range(3):
            for side, run in sides.items():
                started = time.perf_counter()
                run()
                times[side].append(time.perf_counter() - started)
    base = statistics.median(times["files and YAML"])
    for side, seconds in times.items():
        middle = statistics.median(seconds)
        print(f"{len(loaded.handbook.records)} records: {side} {middle:.2f} s, ratio {middle / base:.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def read_and_parse(content: Path) -> int:
    """Read every file and parse its front matter with the C loader, the least anybody could do."""
    fields = 0
    for path in sorted(content.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        fields += len(yaml.load(text.split("---\n", 2)[1], yaml.CSafeLoader))
    return fields


if __name__ == "__main__":
    main()
