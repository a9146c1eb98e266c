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
        (
            "Review every change within a day, and water the plants on Friday.",
            "water the plants on Friday",
        ),
        (
            "Count the cash twice and do not discuss customers in the lift.",
            "do not discuss customers in the lift",
        ),
        ("Always smile at guests. Always keep your locker clean.", "Always keep your locker clean"),
        (
            "We thank every donor within three days and we publish our accounts every spring.",
            "we publish our accounts every spring",
        ),
        (
            "Emails are answered within a day and desks are cleared every evening.",
            "desks are cleared every evening",
        ),
        (
            "Claims must be filed by Friday, and company cars must not be used at weekends.",
            "and company cars must not be used at weekends",
        ),
    ],
)
def test_two_commands_are_two_rules(statement: str, second: str) -> None:
    assert second_rule(statement, "en-GB") == second


def test_two_obligations_in_other_languages() -> None:
    assert second_rule("Alle müssen die Hände waschen und alle müssen die Schürze tragen.", "de")
    assert second_rule("Chacun doit saluer les clients et chacun doit porter un badge.", "fr")
    assert second_rule("Todos deben saludar al cliente y todos deben llevar la placa.", "es")


def test_what_is_known_already_begins_no_second_rule_in_other_languages() -> None:
    assert not second_rule("Die Tür muss geschlossen und der Schlüssel muss abgegeben werden.", "de")
    assert not second_rule("Der Patient soll gefragt werden und soll antworten können.", "de")
    assert not second_rule("La porte doit être fermée et la clé doit être remise.", "fr")
    assert not second_rule("La puerta debe cerrarse y la llave debe entregarse.", "es")


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
        "Sit down when you give bad news, and turn your bleep over to a colleague first.",
        "Weigh every child at each visit and write the weight in kilograms.",
        "Hand over at the bedside, and let the patient correct you.",
        "Stand at the door when the class comes in and greet each child by name.",
        "Stop the machine, lock it and keep the key in your pocket before you reach in.",
        "Answer the door within a minute and offer the visitor a seat.",
        "Explain each charge on the bill and take the time the guest needs.",
        "Introduce yourself by name. Say your role and what you are about to do.",
        "Tell the truth about a delay; give the new time in the same sentence.",
        "Open the doors at nine and close the doors at six.",
        "Doctors must knock and must wait for an answer.",
        "The guest must be asked and the answer must be written down.",
        "We answer every letter within two days and we sign it with a name.",
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
