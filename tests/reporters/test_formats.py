"""Every format takes the same two values and gives the same text each time."""

from __future__ import annotations

import pytest

from credo.checks.report import Report
from credo.reporters.formats import FORMATS
from credo.reporters.surroundings import Surroundings


def test_the_formats_of_the_design() -> None:
    assert list(FORMATS) == ["text", "json", "github", "gitlab", "sarif", "junit"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_its_last_line(name: str, report: Report, surroundings: Surroundings) -> None:
    text = FORMATS[name](report, surroundings)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert FORMATS[name](report, surroundings) == text
