"""A handbook from a few texts, and what the checks say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from credo.checks.examples import DAY, Tree, lay_out
from credo.checks.report import Report
from credo.checks.run import check
from credo.graph.load import load

Checked = Callable[[Mapping[str, str]], Report]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Checks a handbook given as paths with texts; settings are those of the examples unless it brings its own."""

    def run(files: Mapping[str, str]) -> Report:
        lay_out(Tree(tuple(files.items())), tmp_path)
        loaded, earlier = load(tmp_path)
        return check(loaded, earlier, DAY)

    return run


@pytest.fixture
def found(checked: Checked) -> Callable[..., list[str]]:
    """``found(rule, files)``: the rule's findings as ``path:line:column message``."""

    def run(rule: str, files: Mapping[str, str]) -> list[str]:
        return [
            f"{f.path}:{f.line}:{f.column} {f.message}" for f in checked(files).findings if f.rule == rule
        ]

    return run
