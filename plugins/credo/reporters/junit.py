"""Findings as JUnit XML, which nearly every build server shows.

Only the elements and attributes of the schema Jenkins' xUnit plugin holds files to: a file is a suite, a rule that
has something to say about it a test. What stops the build is a failure; the rest is the test's output.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final
from xml.etree import ElementTree as Xml

from credo.checks.report import Report
from credo.reporters.surroundings import Surroundings
from credo.reporters.verdict import checked
from credo.source.finding import Finding, Severity

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) does not allow in a document, escaped or not."""


def junit_report(report: Report, surroundings: Surroundings) -> str:
    """A suite a file, a test a rule; a handbook without findings is one test that passes."""
    suites: defaultdict[str, defaultdict[tuple[str, str], list[Finding]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for finding in report.findings:
        suites[finding.path][finding.rule, finding.name].append(finding)
    root = Xml.Element("testsuites", {"name": "Credo"})
    for path in sorted(suites):
        suite = Xml.SubElement(root, "testsuite", {"name": _clean(surroundings.path(path))})
        for rule in sorted(suites[path]):
            _test(suite, rule, suites[path][rule], surroundings)
    if not suites:
        suite = Xml.SubElement(root, "testsuite", {"name": "handbook"})
        Xml.SubElement(suite, "testcase", {"classname": "handbook", "name": checked(report), "time": "0"})
    for element in (*root, root):
        tests = list(element.iter("testcase"))
        element.set("tests", str(len(tests)))
        element.set("failures", str(sum(test.find("failure") is not None for test in tests)))
        element.set("errors", "0")
        element.set("time", "0")
    Xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _test(
    suite: Xml.Element, rule: tuple[str, str], findings: list[Finding], surroundings: Surroundings
) -> None:
    name = {"classname": suite.attrib["name"], "name": _clean(" ".join(rule)), "time": "0"}
    test = Xml.SubElement(suite, "testcase", name)
    stopping = [finding for finding in findings if _stops(finding, strict=surroundings.strict)]
    others = [finding for finding in findings if not _stops(finding, strict=surroundings.strict)]
    if stopping:
        kind = {"message": _clean(stopping[0].message), "type": stopping[0].severity.value}
        Xml.SubElement(test, "failure", kind).text = _said(stopping, surroundings)
    if others:
        Xml.SubElement(test, "system-out").text = _said(others, surroundings)


def _stops(finding: Finding, *, strict: bool) -> bool:
    return finding.severity is Severity.ERROR or (strict and finding.severity is Severity.WARNING)


def _said(findings: list[Finding], surroundings: Surroundings) -> str:
    blocks = []
    for finding in findings:
        place = f"{surroundings.path(finding.path)}:{finding.line}:{finding.column}"
        help = f"\nWrite instead: {finding.help}" if finding.help else ""
        blocks.append(f"{place} {finding.severity}: {finding.message}{help}")
    return _clean("\n\n".join(blocks))


def _clean(text: str) -> str:
    """Text any XML parser takes: one kind of line end, and a stand-in for what XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
