"""The command line: one program, ``python3 build.py`` in a checkout and ``credo`` once installed."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program; see credo.cli.program, which is loaded here so that Ctrl+C meanwhile is one line, too."""
    try:
        from credo.cli.program import main as run
    except KeyboardInterrupt:
        sys.stderr.write("credo: stopped.\n")
        raise SystemExit(2) from None
    run()
