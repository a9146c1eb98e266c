"""What all tests share: the sample company's site, built once."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import settings

from tests.chromium import WHY_NOT
from tests.sites import CHECKOUT, Site, run_engine

# A busy machine is no failure, and what a pipeline finds must be found again on the next run of the same state.
settings.register_profile("credo", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("credo")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Tell how many tests had no browser: here, as workers print nothing."""
    number = sum(WHY_NOT in str(report.longrepr) for report in terminalreporter.stats.get("skipped", []))
    if number:
        terminalreporter.write_line(f"{number} browser tests were not run: {WHY_NOT}", yellow=True)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample company, built strictly by the stock command with its mkdocs.yml as it stands."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    done = run_engine("mkdocs", CHECKOUT, folder, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(folder)
