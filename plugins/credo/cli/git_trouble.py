"""What git can't do, as every other failure of a command: one line, exit status 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from credo.editions.git import GitError


@contextmanager
def in_one_line() -> Iterator[None]:
    """Turn git's refusals within the block into the program's own."""
    try:
        yield
    except GitError as error:
        raise click.ClickException(str(error)) from None
