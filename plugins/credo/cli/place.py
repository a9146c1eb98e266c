"""The handbook a command works on, and the terminal it answers to."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.checks.run import check
from credo.cli.since import since
from credo.editions.naming import now
from credo.graph.addresses import address_of
from credo.graph.generated import rule_uri
from credo.graph.load import Loaded, load
from credo.mkdocs_plugin.clock import today
from credo.reporters.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Place:
    """The folder a handbook lies in."""

    root: Path

    def open(self, against: str | None = None) -> tuple[Loaded, Report]:
        """Load and check the handbook, with what has changed since the state named ``against``, if one is.

        Raises ClickException if there is no handbook, or no such state.
        """
        self.insist()
        loaded, findings = load(self.root)
        comparison = since(self.root, now(self.root, (loaded, findings)), against) if against else None
        return loaded, check(loaded, findings, today(loaded.handbook.settings.timezone), comparison)

    def insist(self) -> None:
        """Raise ClickException if there is no handbook here."""
        if not self.root.is_dir():
            raise click.ClickException(f"there is no folder {self.root}.")
        if not (self.root / "mkdocs.yml").is_file():
            raise click.ClickException(
                f"there is no mkdocs.yml in {self.root.resolve().name or self.root}; go to the handbook's folder, "
                f"name it with -C FOLDER, or begin a new one with: {program()} init FOLDER"
            )

    def surroundings(self, loaded: Loaded, *, strict: bool = False) -> Surroundings:
        """How a report is read here: from which files, how wide, in colour or not, with which pages about rules."""
        site = str(loaded.yml.values.get("site_url") or "").rstrip("/")
        return Surroundings(
            source=self._source,
            rules=RULES,
            rule_pages={rule.id: f"{site}/{address_of(rule_uri(rule.id))}" for rule in RULES} if site else {},
            folder=self._folder(),
            strict=strict,
            colour=sys.stdout is not None and sys.stdout.isatty() and "NO_COLOR" not in os.environ,
            width=min(shutil.get_terminal_size((100, 24)).columns, 120),
            program=program(),
        )

    def _folder(self) -> str:
        """The handbook's folder as seen from here; a forge wants paths that begin at the repository."""
        root, here = self.root.resolve(), Path.cwd().resolve()
        inside = root.relative_to(here).as_posix() if root.is_relative_to(here) else self.root.as_posix()
        return "" if inside == "." else inside

    def _source(self, path: str) -> str | None:
        file = self.root / path
        try:
            if file.is_symlink():  # it may lead to a private file, and a report may be published
                return None
            return file.read_text(encoding="utf-8-sig", errors="replace")
        except OSError:
            return None


def program_in(folder: Path) -> str:
    """How to call this program again for the handbook in a folder, ready to be pasted."""
    if folder.resolve() == Path.cwd().resolve():
        return program()
    quoted = f'"{folder}"' if os.name == "nt" else shlex.quote(str(folder))
    return f"{program()} -C {quoted}"


def program() -> str:
    """How this program was called, for the advice it gives."""
    if Path(sys.argv[0]).stem == "credo":
        return "credo"
    python = "py" if os.name == "nt" else "python3"
    return f"{python} -m credo" if Path(sys.argv[0]).name == "__main__.py" else f"{python} build.py"
