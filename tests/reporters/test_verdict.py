"""The summary says what stops the build, in numbers that agree with their nouns."""

from __future__ import annotations

from itertools import starmap

import pytest

from credo.checks.report import Report
from credo.reporters.verdict import checked, tally, verdict
from credo.source.finding import Finding, Severity


def report(errors: int, warnings: int, notes: int) -> Report:
    many = zip(Severity, (errors, warnings, notes), strict=True)
    made = [
        Finding("R", "r", s, "a.md", n + 1, 1, None, "m", "h") for s, number in many for n in range(number)
    ]
    return Report(tuple(made), 1, 2)


@pytest.mark.parametrize(
    ("counts", "strict", "words"),
    [
        ((0, 0, 0), False, "Nothing to put right."),
        ((0, 0, 0), True, "Nothing to put right."),
        (
            (3, 2, 5),
            False,
            "3 errors stop the build; 2 warnings would with --strict; 5 notes are only for you.",
        ),
        ((1, 1, 1), False, "1 error stops the build; 1 warning would with --strict; 1 note is only for you."),
        ((3, 2, 5), True, "3 errors and 2 warnings stop the build; 5 notes are only for you."),
        ((0, 1, 0), True, "1 warning stops the build."),
        ((1, 1, 0), True, "1 error and 1 warning stop the build."),
        ((0, 2, 0), False, "Nothing stops the build; 2 warnings would with --strict."),
        ((0, 0, 1), True, "Nothing stops the build; 1 note is only for you."),
    ],
)
def test_verdict(counts: tuple[int, int, int], strict: bool, words: str) -> None:
    made = report(*counts)
    assert verdict(made, strict=strict) == words
    assert (" stop the build" in words or " stops the build" in words) >= made.fails(strict=strict)
    assert words.startswith("Nothing") is not made.fails(strict=strict)


def test_counts() -> None:
    assert checked(report(0, 0, 0)) == "Checked 1 record and 2 pages."
    assert checked(Report((), 0, 0)) == "Checked 0 records and 0 pages."
    assert checked(Report((), 10_000, 1)) == "Checked 10,000 records and 1 page."
    tallies = [tally(one.findings) for one in starmap(report, [(2, 0, 1), (0, 1, 0), (0, 0, 0)])]
    assert tallies == ["2 errors, 1 note", "1 warning", ""]
