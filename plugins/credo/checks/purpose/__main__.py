"""Print how well the judgement agrees with labelled files: ``python -m credo.checks.purpose FILE.jsonl``."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from credo.checks.purpose.figures import load_rows, read_deviations, read_purposes, report


def main() -> None:
    """Judge the files named on the command line and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m credo.checks.purpose", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl", help="one JSON object a line")
    parser.add_argument("--show", action="store_true", help="list the texts that were misjudged")
    arguments = parser.parse_args()
    rows = [row for path in arguments.files for row in load_rows(path)]
    begin = time.perf_counter()
    purposes, deviations = read_purposes(rows), read_deviations(rows)
    each = (time.perf_counter() - begin) / max(1, len(purposes) + len(deviations))
    lines = [*report("purposes", purposes), *report("deviations", deviations), f"{each * 1000:.2f} ms each"]
    if arguments.show:
        wrong = (one for one in (*purposes, *deviations) if not one.is_right)
        lines += (f"{one.id}: {one.label}, judged {one.verdict.label}: {one.text}" for one in wrong)
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
