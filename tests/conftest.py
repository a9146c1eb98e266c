"""What all tests share: the sample company's site, built once."""

from __future__ import annotations

import pytest

from tests.sites import CHECKOUT, Site, run_engine


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample company, built strictly by the stock command with its mkdocs.yml as it stands."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    done = run_engine("mkdocs", CHECKOUT, folder, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(folder)
