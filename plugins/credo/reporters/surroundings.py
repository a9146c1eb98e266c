"""What a reporter needs beside the report: where it is read, and the texts it quotes from."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from credo.source.finding import Rule

ReadSource = Callable[[str], str | None]
"""From a finding's path to that file's text, or None if there is none (a mapping's ``get`` is one)."""


@dataclass(frozen=True)
class Surroundings:
    """What is true where a report is read.

    ``source`` gives a file's text by a finding's path; it may raise ``OSError`` or ``UnicodeError`` for a file that
    has gone. ``rules`` are all the rules there are, ``rule_pages`` the addresses of their pages by id, as far as a
    site has them. ``folder`` is the handbook's folder as seen from where the reader stands (the working folder at a
    terminal, the repository's root on a forge), empty when it is the same. ``strict``: warnings stop the build too.
    ``colour`` and ``width`` are the terminal's; ``program`` is how Credo is called there.
    """

    source: ReadSource
    rules: tuple[Rule, ...]
    rule_pages: Mapping[str, str] = field(default_factory=dict)
    folder: str = ""
    strict: bool = False
    colour: bool = False
    width: int = 100
    program: str = "credo"

    def path(self, path: str) -> str:
        """A finding's path as seen from where the reader stands, with forward slashes."""
        return posixpath.normpath(posixpath.join(self.folder, path)) if self.folder else path
