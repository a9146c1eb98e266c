"""JUnit XML, read by expat (which forgives nothing) and by the package junitparser."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as Xml

from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml, TestSuite

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.junit import junit_report
from credo.reporters.surroundings import Surroundings
from credo.source.finding import Severity

ALLOWED = {
    "testsuites": {"name", "tests", "failures", "errors", "time"},
    "testsuite": {"name", "tests", "failures", "errors", "time"},
    "testcase": {"classname", "name", "time"},
    "failure": {"message", "type"},
    "system-out": set(),
}
"""Of what the schema of Jenkins' xUnit plugin knows, the part used here; anything else it would refuse."""


def suites(text: str) -> list[TestSuite]:
    root = Xml.fromstring(text.encode("utf-8"))
    for element in root.iter():
        assert set(element.attrib) <= ALLOWED[element.tag]
    read = JUnitXml.fromstring(text.encode("utf-8"))
    assert isinstance(read, JUnitXml)
    return list(read)


def test_a_suite_a_file_a_test_a_rule(report: Report, surroundings: Surroundings) -> None:
    greet, gone = suites(junit_report(report, replace(surroundings, folder="handbook")))
    assert (greet.name, greet.tests, greet.failures) == ("handbook/content/standards/greet.md", 3, 1)
    assert (gone.name, gone.tests, gone.failures) == ("handbook/content/values/gone.md", 1, 1)
    broken, boilerplate, owner = greet
    assert (broken.classname, broken.name) == (greet.name, "LNK001 broken-link")
    [failure] = broken.result
    assert (failure.message, failure.type) == ('This is what "broken-link" objects to, on line 7.', "error")
    assert failure.text == (
        "handbook/content/standards/greet.md:7:232 error: "
        'This is what "broken-link" objects to, on line 7.\nWrite instead: Write better.'
    )
    assert boilerplate.is_passed
    assert boilerplate.system_out.startswith("handbook/content/standards/greet.md:4:10 warning: ")
    assert owner.is_passed
    assert "note: " in owner.system_out


def test_strict_warnings_fail(report: Report, surroundings: Surroundings) -> None:
    greet, _ = suites(junit_report(report, replace(surroundings, strict=True)))
    assert [case.is_passed for case in greet] == [False, False, True]


def test_nothing_found_is_one_test_that_passes(surroundings: Surroundings) -> None:
    [suite] = suites(junit_report(Report((), 12, 1), surroundings))
    [case] = suite
    assert case.is_passed
    assert case.name == "Checked 12 records and 1 page."


@given(st.from_type(Report), st.booleans())
def test_any_text_is_read_back(report: Report, strict: bool) -> None:
    text = junit_report(report, Surroundings(source=lambda path: None, rules=RULES, strict=strict))
    read = suites(text)
    severities = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    stopping = {(f.path, f.rule, f.name) for f in report.findings if f.severity in severities}
    assert sum(suite.failures for suite in read) == len(stopping)
    said = "\n".join(Xml.fromstring(text.encode("utf-8")).itertext())
    for finding in report.findings:
        plain = "".join(char for char in finding.message if "\x20" <= char <= "\ud7ff")
        if plain == finding.message:
            assert finding.message in said
