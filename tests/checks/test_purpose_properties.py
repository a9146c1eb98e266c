"""What holds for any text a person or a machine can put into a purpose."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from credo.checks.purpose import judge_deviation, judge_purpose

PURPOSE_LABELS = {"genuine", "missing", "placeholder", "boilerplate", "circular"}
DEVIATION_LABELS = {"genuine", "missing", "placeholder", "empty"}
ENGLISH = (
    "ensure",
    "quality",
    "guest",
    "the",
    "of",
    "TBD",
    "see",
    "policy",
    "never",
    "because",
    "shut",
    "gate",
    "1.5",
)
OTHERS = ("weil", "pour", "para", "\u00df", "\u0130", "\u200b", "…", "'")
MARKS = ("<!--", "-->", "[a](b)", "&nbsp;", "**", "\n", "</b>", "[", "{{")
WORDS = st.sampled_from(ENGLISH + OTHERS + MARKS)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join))


@given(TEXTS, TEXTS, st.sampled_from(["en", "de", "fr", "es", "nl", "en-GB", "", "xx_YY"]), TEXTS)
def test_any_purpose_gets_a_verdict_that_quotes_it(
    statement: str, purpose: str, language: str, title: str
) -> None:
    verdict = judge_purpose(statement, purpose, title=title, language=language)
    assert verdict.label in PURPOSE_LABELS
    assert verdict.quote in purpose
    assert bool(verdict.quote) == (verdict.label not in ("genuine", "missing"))


@given(TEXTS, st.sampled_from(["en", "de", "nl"]))
def test_any_deviation_gets_a_verdict_that_quotes_it(deviation: str, language: str) -> None:
    verdict = judge_deviation(deviation, language=language)
    assert verdict.label in DEVIATION_LABELS
    assert verdict.quote in deviation


@given(TEXTS, TEXTS, st.text(" \t\n", max_size=4), st.text(" \t\n", max_size=4))
def test_white_space_around_a_text_changes_nothing(
    statement: str, purpose: str, before: str, after: str
) -> None:
    bare = judge_purpose(statement.strip(), purpose.strip())
    assert judge_purpose(f"{before}{statement.strip()}{after}", f"{before}{purpose.strip()}{after}") == bare
    assert judge_deviation(f"{before}{purpose.strip()}{after}") == judge_deviation(purpose.strip())


@given(TEXTS, TEXTS)
def test_the_same_texts_get_the_same_verdict(statement: str, purpose: str) -> None:
    assert judge_purpose(statement, purpose) == judge_purpose(statement, purpose)


def test_hostile_lengths_are_judged_in_bounded_time() -> None:
    hostile = (
        "<!--" * 20_000,
        "](" * 20_000,
        "<a" * 20_000,
        "!" * 50_000 + "a",
        "see " + "a/" * 20_000,
        "always " * 20_000,
        "a" * 50_000,
        "&" * 20_000,
        "quality " * 20_000,
        "[" * 20_000,
        "bla " * 20_000 + "x",
        "ha " * 20_000,
    )
    begin = time.process_time()
    for text in hostile:
        judge_purpose(text, text)
        judge_purpose("Shut the gate.", text)
        judge_deviation(text)
    assert time.process_time() - begin < 20
