"""``test``: the tests of this checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click

import credo

_CHECKOUT = Path(credo.__file__).resolve().parents[2]


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def test(arguments: tuple[str, ...]) -> int:
    """Run Credo's own tests (in a checkout), on all cores; arguments go to pytest, which then runs in one."""
    if not (_CHECKOUT / "tests").is_dir():
        raise click.ClickException("there are no tests here; they are in Credo's source repository.")
    # A file's tests stay together, as they share what was built for them.
    wanted = arguments or ("--numprocesses", "auto", "--dist", "loadfile")
    return subprocess.run([sys.executable, "-m", "pytest", *wanted], cwd=_CHECKOUT, check=False).returncode
