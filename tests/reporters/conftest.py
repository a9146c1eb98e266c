"""Made-up findings for every reporter, and a report a person could have got."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from credo.checks.registry import RULES
from credo.checks.report import Report
from credo.reporters.surroundings import Surroundings
from credo.source.finding import Finding, Severity

TRICKY = (
    "::", "%", "%0A", "%25", ",", "=", "|", "\\", "`", "~~", "***", "[a](b.md)", "![", "<b>", "</", "&amp;", "]]>",
    "\x1b[31m", "\x00", "\x85", "\r", "\r\n", "\n", "\t", "\u2028", "\u202e", "\ud800", "\ufffe", "漢字", "e\u0301",
    "👩\u200d💻", "https://example.org", "www.example.org", "a@example.org", "$x$", ":+1:", " ", "word ", '"', "'",
)  # fmt: skip
"""What some format or other gives a meaning to."""

texts = st.lists(
    st.one_of(st.sampled_from(TRICKY), st.text(st.characters(exclude_categories=()), max_size=6)), max_size=12
).map("".join)
paths = texts.filter(bool)
st.register_type_strategy(
    Finding,
    st.builds(
        Finding,
        rule=st.sampled_from(("STD001", "FIL001", "NEW999")),
        name=st.sampled_from(("purpose-missing", "unreadable")),
        severity=st.sampled_from(Severity),
        path=st.one_of(st.sampled_from(("content/a.md", "content/b.md")), paths),
        line=st.integers(1, 12),
        column=st.integers(1, 400),
        field=st.one_of(st.none(), texts),
        message=texts,
        help=texts,
        length=st.integers(0, 400),
    ),
)
st.register_type_strategy(
    Report,
    st.builds(
        Report,
        findings=st.lists(st.from_type(Finding), max_size=45).map(tuple),
        records=st.integers(0, 10_000),
        pages=st.integers(0, 10_000),
    ),
)

SOURCE = {
    "content/standards/greet.md": (
        "---\nkind: standard\ntitle: Greet before you type\npurpose: To ensure quality.\n\towner:\t漢字 desk\n---\n"
        + "Long before anybody is in the lobby, and long after, " * 4
        + "see [the old page](gone.md) "
        + "for more words about it " * 6
        + "\n"
    ),
    "content/values/care.md": "---\nkind: value\n---\n",
}


def _finding(
    rule: str, name: str, severity: Severity, path: str, *place: int, about: str | None = None
) -> Finding:
    line, column, length = place
    message = f'This is what "{name}" objects to, on line {line}.'
    return Finding(rule, name, severity, path, line, column, about, message, "Write better.", length)


@pytest.fixture(scope="session")
def report() -> Report:
    """Two errors, a warning and a note in three files, one of which has gone since."""
    greet = "content/standards/greet.md"
    return Report(
        (
            _finding("STD004", "purpose-boilerplate", Severity.WARNING, greet, 4, 10, 18, about="purpose"),
            _finding("STD009", "owner-unknown", Severity.NOTE, greet, 5, 9, 2, about="owner"),
            _finding("LNK001", "broken-link", Severity.ERROR, greet, 7, 232, 7),
            _finding("FIL001", "unreadable", Severity.ERROR, "content/values/gone.md", 1, 1, 3),
        ),
        records=12,
        pages=1,
    )


@pytest.fixture(scope="session")
def surroundings() -> Surroundings:
    """A terminal without colours."""
    return Surroundings(source=SOURCE.get, rules=RULES)
