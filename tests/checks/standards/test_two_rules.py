"""Two rules in one statement, found only where it is plain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.checks.standards.two_rules import second_rule


@pytest.mark.parametrize(
    ("statement", "second"),
    [
        (
            "Greet every guest within ten seconds and answer the telephone before the third ring.",
            "answer the telephone before the third ring",
        ),
        (
            "Lock the office when you leave. Report all visitors to the front desk.",
            "Report all visitors to the front desk",
        ),
        (
            "Wash your hands for twenty seconds; label every container with a date.",
            "label every container with a date",
        ),
        (
            "Staff must wear a badge at the desk and must lock the door at ten.",
            "and must lock the door at ten",
        ),
    ],
)
def test_two_commands_are_two_rules(statement: str, second: str) -> None:
    assert second_rule(statement, "en-GB") == second


def test_two_obligations_in_other_languages() -> None:
    assert second_rule("Alle müssen die Hände waschen und alle müssen die Schürze tragen.", "de")
    assert second_rule("Chacun doit saluer les clients et chacun doit porter un badge.", "fr")
    assert second_rule("Todos deben saludar al cliente y todos deben llevar la placa.", "es")


@pytest.mark.parametrize(
    "statement",
    [
        "Look up and greet before you type.",
        "Knock twice, then count slowly to ten before you open a guest's door.",
        "Put the knife down and look at the person who asked.",
        "Ask how to say a name you are unsure of and note the sound of it for the next colleague.",
        "Write the order down word for word and read the order back to the guest.",
        "Greet every guest. A look is enough for somebody in a hurry.",
        "Leave drills, hammers, hoovers and bottle banks until nine in the morning.",
        "Turn or carry a mattress with a second person.",
        "Keep the record and report book up to date.",
        "Explain every fee before you say “sign here” and answer the questions.",
        "",
    ],
)
def test_one_action_is_one_rule(statement: str) -> None:
    assert second_rule(statement, "en") == ""


@given(st.text(max_size=400), st.sampled_from(["en", "de", "fr", "es", "ja"]))
def test_the_second_rule_stands_in_the_statement(statement: str, language: str) -> None:
    assert second_rule(statement, language) in statement


def test_a_long_statement_takes_no_time() -> None:
    assert second_rule("must " * 50_000, "en") == ""
