"""The Code Quality report, held to a schema.

No package ships one: this is written from the table in GitLab's documentation ("Code Quality report format"), which
names the required keys and the five severities. GitLab's own validator asks for less.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.gitlab import gitlab_report
from credo.reporters.surroundings import Surroundings

TEXT = {"type": "string", "minLength": 1}
LINES = {
    "type": "object",
    "properties": {"begin": {"type": "integer", "minimum": 1}},
    "required": ["begin"],
}
LOCATION = {
    "type": "object",
    "properties": {"path": {"type": "string", "not": {"pattern": r"^\./"}}, "lines": LINES},
    "required": ["path", "lines"],
    "additionalProperties": False,
}
ISSUE = {
    "type": "object",
    "properties": {
        "description": {"type": "string"},
        "check_name": TEXT,
        "fingerprint": TEXT,
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": LOCATION,
    },
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "additionalProperties": False,
}
FORM = Draft202012Validator({"type": "array", "items": ISSUE})


def issues(report: Report, surroundings: Surroundings) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(gitlab_report(report, surroundings).encode("utf-8"))
    FORM.validate(read)
    return read


def test_the_form(report: Report, surroundings: Surroundings) -> None:
    read = issues(report, replace(surroundings, folder="handbook"))
    assert [one["severity"] for one in read] == ["major", "info", "blocker", "blocker"]
    assert read[0]["description"] == (
        'This is what "purpose-boilerplate" objects to, on line 4. Write instead: Write better.'
    )
    assert read[0]["check_name"] == "STD004 purpose-boilerplate"
    assert read[0]["location"] == {"path": "handbook/content/standards/greet.md", "lines": {"begin": 4}}


@given(st.from_type(Report))
def test_any_text_fits_the_form(report: Report) -> None:
    read = issues(report, Surroundings(source=lambda path: None, rules=RULES))
    assert len({one["fingerprint"] for one in read}) == len(report.findings)
    for one, finding in zip(read, report.findings, strict=True):
        assert finding.path == one["location"]["path"] or "\ud800" in finding.path
