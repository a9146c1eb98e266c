"""The formats ``check`` can answer in, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from credo.checks.report import Report
from credo.reporters.github import github_report
from credo.reporters.gitlab import gitlab_report
from credo.reporters.json import json_report
from credo.reporters.junit import junit_report
from credo.reporters.sarif import sarif_report
from credo.reporters.surroundings import Surroundings
from credo.reporters.text import text_report

Reporter = Callable[[Report, Surroundings], str]

FORMATS: Final[Mapping[str, Reporter]] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
    "gitlab": gitlab_report,
    "sarif": sarif_report,
    "junit": junit_report,
}
"""Each takes a report and where it is read, and gives text that ends with a line feed (or is empty)."""
