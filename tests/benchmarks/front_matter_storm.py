"""Whether anything somebody could write into front matter ends in a traceback or never ends.

    python -m tests.benchmarks.front_matter_storm [FILES] [FIRST_SEED]

Makes up handbooks of 500 files each (see tests/storms.py), the same ones every time, until there were as many files as
asked for, and reads, checks, reports, exports and writes each. Counts and times are printed; a seed that ends in a
traceback is printed with it, and one that takes two minutes with what it was doing. Nothing here is a test; a small
storm is, in tests/test_storms.py.
"""

from __future__ import annotations

import faulthandler
import sys
import time
import traceback
from collections import Counter

from tests.storms import weather

FILES = 500
PATIENCE = 120.0


def main() -> int:
    """Let the storm pass; gives 1 if something broke."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    total: Counter[str] = Counter()
    broken: list[int] = []
    slowest = (0.0, seed)
    started = time.monotonic()
    while total["files"] < wanted:
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        begun = time.monotonic()
        try:
            total += weather(seed, FILES)
        except Exception:  # noqa: BLE001  # this is what the storm looks for
            broken.append(seed)
            total["files"] += FILES
            print(f"seed {seed}:\n{traceback.format_exc()}", flush=True)
        faulthandler.cancel_dump_traceback_later()
        slowest = max(slowest, (time.monotonic() - begun, seed))
        total["handbooks"] += 1
        seed += 1
    seconds = time.monotonic() - started
    print(", ".join(f"{number} {what}" for what, number in sorted(total.items())))
    print(
        f"{seconds:.0f} s, {1000 * seconds / total['files']:.1f} ms a file; the slowest handbook {slowest[0]:.1f} s"
    )
    print(f"tracebacks: {len(broken)}{f', seeds {broken}' if broken else ''}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
