"""Kill ``release`` and ``build --editions`` at random moments, many times over.

    python -m tests.benchmarks.editions_kill [KILLS]

The tests of the same do it five times; this asks them for a hundred of each command. After every kill the branch, the
working folder and the last good site are as they were and git finds no fault, and the command finishes when it is
called again. Takes a quarter of an hour or so; the exit status is that of the tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

_CHECKOUT = Path(__file__).parents[2]
_TESTS = ("tests/cli/test_release_killed.py", "tests/cli/test_editions_killed.py")


def main() -> int:
    """Run the tests with so many kills each; gives their exit status."""
    kills = sys.argv[1] if len(sys.argv) > 1 else "100"
    began = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *_TESTS]
    status = subprocess.run(
        command, cwd=_CHECKOUT, env=os.environ | {"CREDO_KILLS": kills}, check=False
    ).returncode
    said = "all is intact" if status == 0 else "something is lost, see above"
    print(f"{kills} kills of each command in {time.monotonic() - began:.0f} s: {said}")
    return status


if __name__ == "__main__":
    sys.exit(main())
