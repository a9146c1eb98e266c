"""Word by word, and form told apart from meaning."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.editions import words
from credo.editions.words import Fate, runs, said, says_the_same

TEXTS = st.text(st.sampled_from("ab é.,-'’ 1%£\n日本कि👍🏽"), max_size=30) | st.text(max_size=20)


def marked(old: str, new: str) -> str:
    signs = {Fate.KEPT: "{}", Fate.GONE: "[-{}-]", Fate.NEW: "[+{}+]"}
    return "".join(signs[run.fate].format(run.text) for run in runs(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Look up first.", "Look up first.", "Look up first."),
        ("Look up first.", "Look up and greet first.", "Look up [+and greet +]first."),
        ("Don't run.", "Don't walk.", "Don't [-run-][+walk+]."),
        ("keep none of them", "forget every one of them", "[-keep none-][+forget every one+] of them"),
        ("£80 without asking", "£120 without asking", "£[-80-][+120+] without asking"),
        ("挨拶をする", "挨拶はする", "挨拶[-を-][+は+]する"),
        ("किताब पढ़ो", "किताबें पढ़ो", "[-किताब-][+किताबें+] पढ़ो"),  # a vowel sign stays with its letter
        ("", "New.", "[+New.+]"),
    ],
)
def test_runs(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


@given(TEXTS, TEXTS)
def test_runs_lead_from_the_one_text_to_the_other_and_back(old: str, new: str) -> None:
    found = runs(old, new)
    assert "".join(run.text for run in found if run.fate is not Fate.NEW) == old
    assert "".join(run.text for run in found if run.fate is not Fate.GONE) == new
    turned = {Fate.GONE: Fate.NEW, Fate.NEW: Fate.GONE, Fate.KEPT: Fate.KEPT}
    assert sorted((turned[run.fate], run.text) for run in runs(new, old)) == sorted(
        (r.fate, r.text) for r in found
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Look up  and\ngreet", "Look up and greet"),
        ("Look up – and greet!", "look up, and greet."),
        ("Walk *with* a guest", "Walk **with** a guest"),
        ("Don’t point", "Don't point"),
        ("check-in", "check in"),
        ("[the rota](../people/rota.md)", "[the rota](rota-two-weeks.md)"),
        ("`label` it", "label it"),
        ("cafe\u0301", "café"),
    ],
)
def test_form(one: str, other: str) -> None:
    assert said(one) == said(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("You may decide", "You may not decide"),
        ("£80", "€80"),
        ("10 %", "10"),
        ("by 9.30", "by 930"),
        ("down to -5 degrees", "down to 5 degrees"),
        ("more than > 5", "more than < 5"),
        ("[ring](tel:+351)", "[ring](tel:+352)"),
        ("Keep ~~never~~", "Keep never"),
        ("कि", "की"),
        ("Smile 👍", "Smile"),
        ("dont", "don't"),
    ],
)
def test_meaning(one: str, other: str) -> None:
    assert said(one) != said(other)


USUAL = st.text(st.sampled_from("aZé09ß _*`^~|<>=+-–−%‰°.,:/'’£€¨´·¦\n\t…“”[]()#@&;½²İ"), max_size=25)


@given(USUAL)
def test_the_short_way_for_european_texts_sees_the_same(text: str) -> None:
    found = (said.__wrapped__(text), words._tokens(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "_USUAL", re.compile(r"(?!)"))
        assert (said.__wrapped__(text), words._tokens(text)) == found


SHORT = st.text(st.sampled_from("aB1 _*-.'<[](/)\n#`é"), max_size=12)


@given(SHORT, SHORT)
def test_the_short_way_to_a_difference_finds_the_same(one: str, other: str) -> None:
    assert says_the_same(one, other) is (said(one) == said(other))
    assert says_the_same(one, one.upper()) is (said(one) == said(one.upper()))


def test_long_texts_are_not_endless() -> None:
    started = time.monotonic()
    one = " ".join(f"word{n % 900} and" for n in range(30_000))
    assert runs(one, one.replace("word7 ", "other "))
    assert time.monotonic() - started < 10
