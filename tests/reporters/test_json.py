"""The JSON form is the design's, held to a schema that allows nothing else."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.json import json_report
from credo.reporters.surroundings import Surroundings

TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}


def closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


FINDING = closed(
    {
        "rule": TEXT,
        "name": TEXT,
        "severity": {"enum": ["error", "warning", "note"]},
        "path": TEXT,
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
        "field": {"type": ["string", "null"]},
        "message": TEXT,
        "help": TEXT,
    }
)
FORM = Draft202012Validator(
    closed(
        {
            "findings": {"type": "array", "items": FINDING},
            "summary": closed(dict.fromkeys(("records", "pages", "errors", "warnings", "notes"), COUNT)),
        }
    )
)


def test_the_form(report: Report, surroundings: Surroundings) -> None:
    read = json.loads(json_report(report, surroundings))
    FORM.validate(read)
    assert read["findings"][0] == {
        "rule": "STD004",
        "name": "purpose-boilerplate",
        "severity": "warning",
        "path": "content/standards/greet.md",
        "line": 4,
        "column": 10,
        "field": "purpose",
        "message": 'This is what "purpose-boilerplate" objects to, on line 4.',
        "help": "Write better.",
    }
    assert read["summary"] == {"records": 12, "pages": 1, "errors": 2, "warnings": 1, "notes": 1}


@given(st.from_type(Report))
def test_any_text_comes_back(report: Report) -> None:
    text = json_report(report, Surroundings(source=lambda path: None, rules=RULES, folder="elsewhere"))
    read = json.loads(text.encode("utf-8"))
    FORM.validate(read)
    for one, finding in zip(read["findings"], report.findings, strict=True):
        # halves of a pair that stand together come back as the pair, as JSON has it
        halves = "\ud800" in finding.message + finding.help + finding.path
        assert halves or (one["message"], one["help"], one["path"]) == (
            finding.message,
            finding.help,
            finding.path,
        )
        assert one["field"] == finding.field or "\ud800" in (finding.field or "")
