"""Workflow commands, read back by the runner's rules and compared with another library's."""

from __future__ import annotations

import contextlib
import io
from collections import Counter
from dataclasses import replace

import github_action_utils
import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.github import MOST, command, github_report
from credo.reporters.surroundings import Surroundings
from credo.source.finding import Finding, Severity

Command = tuple[str, dict[str, str], str]


def read_back(line: str) -> Command:
    """A line as the runner takes it apart (our own reading of ``ActionCommand.TryParseV2``)."""
    assert line.startswith("::")
    end = line.index("::", 2)
    name, _, listed = line[2:end].partition(" ")
    pairs = [pair.split("=", 1) for pair in listed.strip().split(",") if pair]
    return name, {key: unescaped(value, ":,") for key, value in pairs}, unescaped(line[end + 2 :], "")


def unescaped(text: str, more: str) -> str:
    for char in f"\r\n{more}%":
        text = text.replace(f"%{ord(char):02X}", char)
    return text


def commands(text: str) -> list[Command]:
    return [read_back(line) for line in text.removesuffix("\n").split("\n") if line]


def whole(text: str) -> str:
    """A text without halves of surrogate pairs, which no output can hold."""
    return text.encode("utf-8", "replace").decode()


def many(errors: int, warnings: int, notes: int) -> Report:
    numbers = zip(Severity, (errors, warnings, notes), strict=True)
    made = [
        Finding("R01", "some-rule", severity, "a.md", number + 1, 1, None, "m", "h")
        for severity, count in numbers
        for number in range(count)
    ]
    return Report(tuple(reversed(made)), 1, 0)


def test_a_command_has_its_place(report: Report, surroundings: Surroundings) -> None:
    pages = {"LNK001": "https://example.org/LNK001/"}
    text = github_report(report, replace(surroundings, folder="handbook", rule_pages=pages))
    assert text.split("\n")[0] == (
        "::error title=LNK001 broken-link,file=handbook/content/standards/greet.md,line=7,endLine=7,col=232,"
        'endColumn=239::This is what "broken-link" objects to, on line 7.%0AWrite instead: Write better.%0A'
        "https://example.org/LNK001/"
    )
    assert [name for name, _, _ in commands(text)] == ["error", "error", "warning", "notice"]


def test_nothing_found_says_nothing(surroundings: Surroundings) -> None:
    assert github_report(Report((), 1, 0), surroundings) == ""


@pytest.mark.parametrize("severity", ["error", "warning", "notice"])
@given(message=st.text(min_size=1), title=st.text(min_size=1), file=st.text(min_size=1))
def test_escaped_as_another_library_escapes(severity: str, message: str, title: str, file: str) -> None:
    out = io.StringIO(newline="")
    with contextlib.redirect_stdout(out):
        getattr(github_action_utils, severity)(message, title=title, file=file, line=3, use_subprocess=False)
    theirs = out.getvalue().removesuffix("\n")
    seen = read_back(theirs)
    assert seen == (severity, {"title": title, "file": file, "line": "3"}, message)
    assert command(*seen) == theirs


@given(st.from_type(Report))
def test_any_text_comes_back(report: Report) -> None:
    text = github_report(report, Surroundings(source=lambda path: None, rules=RULES))
    text.encode("utf-8")
    seen = commands(text)
    assert max(Counter(name for name, _, _ in seen).values(), default=0) <= MOST
    shown = [one for one in seen if "file" in one[1]]
    left = list(report.findings)
    for name, properties, message in shown:
        [finding, *_] = [
            one
            for one in left
            if (whole(one.path), str(one.line)) == (properties["file"], properties["line"])
            and message.startswith(whole(one.message))
            and (whole(one.help) in message)
            and name in (one.severity.value, "notice")
        ]
        left.remove(finding)
    assert len(seen) == len(shown) + bool(left)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((3, 2, 1), {"error": 3, "warning": 2, "notice": 1}),
        ((10, 10, 10), {"error": 10, "warning": 10, "notice": 10}),
        ((11, 0, 0), {"error": 10, "notice": 1}),
        ((0, 0, 11), {"notice": 10}),
        ((40, 30, 12), {"error": 10, "warning": 10, "notice": 10}),
    ],
)
def test_at_most_ten_of_a_type(
    counts: tuple[int, int, int], shown: dict[str, int], surroundings: Surroundings
) -> None:
    seen = commands(github_report(many(*counts), surroundings))
    assert Counter(name for name, _, _ in seen) == shown
    ranks = [["error", "warning", "notice"].index(name) for name, _, _ in seen]
    assert ranks == sorted(ranks)


def test_the_rest_is_named_in_the_last_notice(surroundings: Surroundings) -> None:
    seen = commands(github_report(many(40, 11, 12), surroundings))
    assert seen[-1][0] == "notice"
    assert "file" not in seen[-1][1]
    first, *named, more = seen[-1][2].split("\n")
    assert first == "GitHub shows ten annotations of a kind. Not shown above: 30 errors, 1 warning, 3 notes."
    assert len(named) == 20
    assert named[0] == "a.md:30 R01 some-rule"
    assert more == "… and 14 more"
    assert len(seen[-1][2]) < 4096
