"""``explain`` says everything about a rule that its author wrote, for every rule there is."""

from __future__ import annotations

import pytest

from credo.checks.examples import example_of
from credo.checks.explain import WIDTH, explain, sections
from credo.checks.registry import RULES
from credo.source.finding import Rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_nothing_the_author_wrote_is_lost(rule: Rule) -> None:
    text = explain(rule)
    assert text.startswith(f"{rule.id} {rule.name} ({rule.severity.value})\n\n")
    assert text.endswith("\n")
    squeezed = " ".join(text.split())
    summary, parts = sections(rule)
    assert list(parts) == ["What", "Why it matters", "How to fix"]
    for part in (summary, *parts.values()):
        assert " ".join(part.split()) in squeezed


def by_id(id: str) -> Rule:
    return next(rule for rule in RULES if rule.id == id)


def test_both_examples_and_the_finding_are_shown() -> None:
    text = explain(by_id("BKL003"))
    example = example_of("BKL003")
    assert example is not None
    assert "      led_by: cook\n" in text.split("Fine\n")[0]
    assert "led_by: head-chef" in text.split("Fine\n")[1]
    assert example.expected[0] in " ".join(text.split())
    assert "content/kitchen.md" not in text, "files that both have alike tell nothing"


def test_options_and_how_to_allow_are_shown() -> None:
    assert "  ROL001: {share: 0.75}\n" in explain(by_id("ROL001"))
    assert "  allow:\n    ROL001: the reason\n" in explain(by_id("ROL001"))
    assert "can't be switched off" in explain(by_id("FIL002"))


def test_files_made_by_a_recipe_are_told() -> None:
    assert "content/menu.md (saved as Latin-1)\n      Café crème" in explain(by_id("FIL002"))
    assert "content/wages (a symbolic link to ../wages)" in explain(by_id("FIL004"))


def test_prose_fits_a_terminal() -> None:
    prose = [line for rule in RULES for line in explain(rule).split("Found here")[0].split("\n")]
    assert max(len(line) for line in prose) <= WIDTH + 12
