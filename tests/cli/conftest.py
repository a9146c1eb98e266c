"""The program as somebody types it, and a handbook to type it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from credo.cli.program import main

SETTINGS = """\
site_name: Example
theme: material
docs_dir: content
plugins:
  - credo:
      company: Example
      customers: [guests]
"""


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """What it wrote, as one line: where lines break depends on how long the path before them is."""
        return " ".join(self.out.split())


Run = Callable[..., Ran]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("check", "--strict")``: run the program in this process."""

    def ran(*arguments: object) -> Ran:
        monkeypatch.setattr("sys.argv", ["credo", *map(str, arguments)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capfd.readouterr()
        assert isinstance(stopped.value.code, int)
        return Ran(stopped.value.code, out, err)

    return ran


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """A folder with a value and its settings."""
    folder = tmp_path / "handbook"
    value = folder / "content" / "values" / "notice-first.md"
    value.parent.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    value.write_text(
        "---\nkind: value\ntitle: We notice first\nstatement: We look up.\n---\n\nÉtude.\n", encoding="utf-8"
    )
    return folder
