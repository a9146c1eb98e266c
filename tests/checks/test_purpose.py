"""What a purpose and a deviation are judged to be, one by one."""

from __future__ import annotations

import pytest

from credo.checks.purpose import judge_deviation, judge_purpose

STATEMENT = "Keep the yard gate shut after dark."


@pytest.mark.parametrize(
    ("purpose", "label"),
    [
        (None, "missing"),
        ("", "missing"),
        (" \n\t", "missing"),
        ("<!-- why? -->", "missing"),
        ("<!-- never closed", "missing"),
        ("&nbsp;\u200b", "missing"),
        ("TBD", "placeholder"),
        ("TODO: ask Karin", "placeholder"),
        ("idem", "placeholder"),
        ("n/a", "placeholder"),
        ("-", "placeholder"),
        ("…", "placeholder"),
        ("see SOP 14.2", "placeholder"),
        ("See the employee handbook, section 3.", "placeholder"),
        ("[Leave policy](policies/leave.md)", "placeholder"),
        ("as discussed", "placeholder"),
        ("Because the policy says so.", "placeholder"),
        ("because management wants it", "placeholder"),
        ("Required by head office.", "placeholder"),
        ("We have always done it this way.", "placeholder"),
        ("Lorem ipsum dolor sit amet", "placeholder"),
        ("[why?]", "placeholder"),
        ("<purpose>", "placeholder"),
        ("**Gate**", "placeholder"),
        ("wird nachgereicht", "placeholder"),
        ("To ensure the highest quality at all times.", "boilerplate"),
        ("Safety first!", "boilerplate"),
        ("It is part of our commitment to excellence.", "boilerplate"),
        ("So that the gate isn't open at night.", "circular"),
        ("The gate should be closed when it gets dark.", "circular"),
        ("Keep the yard gate shut after dark", "circular"),
        ("It is required that this is done.", "circular"),
        ("Foxes come for the hens.", "genuine"),
        ("The neighbours' toddler once walked in at night.", "genuine"),
        ("An open gate invites whoever is after the copper.", "genuine"),
        ("Mould.", "genuine"),
        ("See to it that children can't reach the pond.", "genuine"),
        ("The board wants to know who was in the yard if something is stolen.", "genuine"),
        ("Żeby nikt nie wszedł.", "genuine"),
    ],
)
def test_purpose_label(purpose: str | None, label: str) -> None:
    assert judge_purpose(STATEMENT, purpose, title="Gate").label == label


@pytest.mark.parametrize(
    ("deviation", "label"),
    [
        (None, "missing"),
        ("<!-- when? -->", "missing"),
        ("n/a", "placeholder"),
        ("see policy", "placeholder"),
        ("Never.", "empty"),
        ("No exceptions!", "empty"),
        ("Ask your manager.", "empty"),
        ("if necessary", "empty"),
        ("In Ausnahmefällen nach Rücksprache.", "empty"),
        ("Au cas par cas.", "empty"),
        ("Sin excepciones.", "empty"),
        ("Never: the dogs are loose by then.", "genuine"),
        ("Ask your manager when the gate is frozen.", "genuine"),
        ("In case of a fall.", "genuine"),
        ("While a lorry is being unloaded.", "genuine"),
    ],
)
def test_deviation_label(deviation: str | None, label: str) -> None:
    assert judge_deviation(deviation).label == label


def test_quote_is_the_stock_phrase_alone() -> None:
    verdict = judge_purpose(STATEMENT, "In order to *guarantee* excellent quality for everyone.")
    assert verdict.label == "boilerplate"
    assert verdict.quote == "excellent quality"


def test_every_objection_says_why() -> None:
    for purpose in ("", "TBD", "Safety first!", "So that the gate is shut after dark."):
        assert judge_purpose(STATEMENT, purpose).because


def test_a_genuine_purpose_has_no_quote() -> None:
    verdict = judge_purpose(STATEMENT, "Foxes come for the hens.")
    assert (verdict.quote, verdict.because) == ("", "")


def test_stock_words_beside_a_reason_are_forgiven() -> None:
    purpose = "To ensure the highest safety: last autumn a horse got out and was hit on the main road."
    assert judge_purpose(STATEMENT, purpose).label == "genuine"


def test_stock_words_of_the_statement_itself_are_not_held_against_a_reason() -> None:
    verdict = judge_purpose(
        "Set up continuous integration.", "Continuous deployment builds on it every hour."
    )
    assert verdict.label == "genuine"


@pytest.mark.parametrize(
    ("language", "statement", "purpose", "label"),
    [
        ("de", "Der Hof ist nachts verschlossen.", "Zur Sicherstellung der Qualität.", "boilerplate"),
        (
            "en",
            "Der Hof ist nachts zu.",
            "Damit der Hof in der Nacht nicht von Füchsen besucht wird.",
            "genuine",
        ),
        ("fr", "Fermez la porte.", "Pour que la porte soit fermée.", "circular"),
        ("es", "Cierre la puerta del patio.", "Para garantizar la calidad del servicio.", "boilerplate"),
        ("fr", "Fermez la porte.", "Pour que les poules restent au chaud.", "genuine"),
        ("nl", "Houd het hek dicht.", "Houd het hek dicht!", "circular"),
        ("nl", "Houd het hek dicht.", "Zodat het hek dicht is.", "genuine"),
    ],
)
def test_other_languages_are_judged_with_caution(
    language: str, statement: str, purpose: str, label: str
) -> None:
    assert judge_purpose(statement, purpose, language=language).label == label
