"""What a person at a terminal reads."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.display import one_line, width
from credo.reporters.surroundings import Surroundings
from credo.reporters.text import NARROWEST, text_report
from credo.source.finding import Finding, Severity

STYLED = re.compile("\x1b\\[[0-9;]*m")

EXPECTED = """\
content/standards/greet.md: 1 error, 1 warning, 1 note

content/standards/greet.md:4:10 warning[STD004 purpose-boilerplate] This is what
    "purpose-boilerplate" objects to, on line 4.
4 | purpose: To ensure quality.
  |          ^^^^^^^^^^^^^^^^^^
  = write instead: Write better.

content/standards/greet.md:5:9 note[STD009 owner-unknown] This is what "owner-unknown"
    objects to, on line 5.
5 |     owner:  漢字 desk
  |             ^^^^
  = write instead: Write better.

content/standards/greet.md:7:232 error[LNK001 broken-link] This is what "broken-link"
    objects to, on line 7.
7 | …g after, see [the old page](gone.md) for more words about it for more words about i…
  |                              ^^^^^^^
  = write instead: Write better.

content/values/gone.md:1:1 error[FIL001 unreadable] This is what "unreadable" objects to, on
    line 1.
  = write instead: Write better.

Checked 12 records and 1 page. 2 errors stop the build; 1 warning would with --strict; 1
note is only for you.
More about a rule: credo explain LNK001
"""


def test_the_whole_of_it(report: Report, surroundings: Surroundings) -> None:
    seen = text_report(report, replace(surroundings, width=92))
    assert [line for line in seen.split("\n") if "…" not in line] == [
        line for line in EXPECTED.split("\n") if "…" not in line
    ]
    [cut] = [line for line in seen.split("\n") if "…" in line]
    assert width(cut) == 92
    marks = seen.split("\n")[seen.split("\n").index(cut) + 1]
    assert cut[marks.index("^") : marks.rindex("^") + 1] == "gone.md"


def test_colours_are_only_added(report: Report, surroundings: Surroundings) -> None:
    plain = text_report(report, surroundings)
    coloured = text_report(report, replace(surroundings, colour=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31merror[LNK001 broken-link]\x1b[0m" in coloured
    assert STYLED.sub("", coloured) == plain


def test_where_the_reader_stands(report: Report, surroundings: Surroundings) -> None:
    elsewhere = replace(
        surroundings,
        folder="../handbook",
        program="build.py",
        rule_pages={"FIL001": "https://example.org/FIL001/"},
    )
    seen = text_report(report, elsewhere)
    assert "\n../handbook/content/values/gone.md:1:1 error" in seen
    assert "More about a rule: build.py explain LNK001" in seen
    assert "\n  = why: https://example.org/FIL001/\n" in seen


def test_nothing_found(surroundings: Surroundings) -> None:
    assert (
        text_report(Report((), 12, 0), surroundings)
        == "Checked 12 records and 0 pages. Nothing to put right.\n"
    )


def test_an_example_in_the_help_keeps_its_lines(surroundings: Surroundings) -> None:
    help = "say who is better off:\n  purpose: Guests rest."
    finding = Finding("R", "r", Severity.ERROR, "x.md", 10, 1, None, "Bad.", help)
    seen = text_report(Report((finding,), 1, 0), surroundings)
    assert "   = write instead: say who is better off:\n       purpose: Guests rest.\n" in seen


@given(
    st.from_type(Report), st.text(st.characters(exclude_categories=())), st.integers(0, 140), st.booleans()
)
def test_nothing_crashes_it_paints_it_or_makes_it_wide(
    report: Report, text: str, room: int, strict: bool
) -> None:
    surroundings = Surroundings(source=lambda path: text, rules=RULES, width=room, strict=strict)
    seen = text_report(report, surroundings)
    seen.encode("utf-8")
    assert "\x1b" not in seen
    paths = {one_line(finding.path) for finding in report.findings}
    for line in seen.split("\n"):
        assert width(line) <= max(NARROWEST, room) or any(line.startswith(path) for path in paths)
    for finding in report.findings:
        assert f"{one_line(finding.path)}:{finding.line}:{finding.column}" in seen
    assert seen == text_report(report, surroundings)
