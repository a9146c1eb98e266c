"""The command line: one program, ``python3 build.py`` in a checkout and ``credo`` once installed."""

from credo.cli.program import main

__all__ = ["main"]
