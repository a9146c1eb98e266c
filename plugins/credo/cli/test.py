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
    """Run Credo's own tests (in a checkout); arguments go to pytest."""
    if not (_CHECKOUT / "tests").is_dir():
        raise click.ClickException("there are no tests here; they are in Credo's source repository.")
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=_CHECKOUT, check=False).returncode
