"""How long reading, validating and linking take, beside reading the same files and parsing their YAML.

    python -m tests.benchmarks.core_speed [RECORDS]

Both sides run in turn, three times, in this process; the medians, their ratio and the peak memory are printed. The
checks are measured on the same handbook: the rules about records, and those about pages, which look at the text,
beside rendering all of it. Nothing here passes or fails.
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

import markdown
import yaml

from credo.checks.registry import CHECKS
from credo.checks.rule import Subject
from credo.graph.load import Loaded, load
from tests.benchmarks.generated import write_handbook

PAGE_RULES = ("PAG", "FLD006")


def main() -> None:
    """Measure a handbook of the size asked for."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "handbook"
        write_handbook(root, records)
        loaded, _ = load(root)
        sides: dict[str, Callable[[], object]] = {
            "files and YAML": lambda: read_and_parse(root / "content"),
            "read, validate, link": lambda: load(root),
            "record rules": lambda: run_rules(loaded, pages=False),
            "page rules": lambda: run_rules(loaded, pages=True),
        }
        times: dict[str, list[float]] = {side: [] for side in sides}
        for _ in range(3):
            for side, run in sides.items():
                times[side].append(seconds_of(run))
        some = min(1000, records)
        rendering = seconds_of(lambda: render_bodies(loaded, some)) * len(loaded.handbook.records) / some
    base = statistics.median(times["files and YAML"])
    for side, seconds in times.items():
        middle = statistics.median(seconds)
        print(f"{len(loaded.handbook.records)} records: {side} {middle:.2f} s, ratio {middle / base:.2f}")
    ratio = statistics.median(times["page rules"]) / rendering
    print(f"rendering all texts {rendering:.1f} s (measured on {some}); page rules beside it {ratio:.2f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def seconds_of(run: Callable[[], object]) -> float:
    """The CPU seconds of a call: the clock on the wall goes on while others work."""
    started = time.process_time()
    run()
    return time.process_time() - started


def run_rules(loaded: Loaded, *, pages: bool) -> int:
    """Run the rules about pages, or all others; gives the number of findings."""
    subject = Subject(loaded.handbook, date(2026, 11, 22), loaded.yml.extensions, {}, loaded.yml)
    chosen = [one for one in CHECKS if one.rule.id.startswith(PAGE_RULES) == pages]
    return sum(1 for one in chosen for _ in one.run(subject))


def render_bodies(loaded: Loaded, number: int) -> None:
    """Render so many records' bodies as the build would."""
    extensions = loaded.yml.extensions
    for record in loaded.handbook.records[:number]:
        markdown.Markdown(extensions=list(extensions), extension_configs=dict(extensions)).convert(
            record.file.body
        )


def read_and_parse(content: Path) -> int:
    """Read every file and parse its front matter with the C loader, the least anybody could do."""
    fields = 0
    for path in sorted(content.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        fields += len(yaml.load(text.split("---\n", 2)[1], yaml.CSafeLoader))
    return fields


if __name__ == "__main__":
    main()
