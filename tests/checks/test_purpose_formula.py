"""Formulas by which editors say that a reason is still to come, lies elsewhere or is somebody's wish."""

from __future__ import annotations

import pytest

from credo.checks.purpose import judge_purpose
from credo.checks.purpose.formula import only_praises, stands_in
from credo.checks.purpose.passage import read_passage


@pytest.mark.parametrize(
    "text",
    [
        "Reason to be supplied by purchasing.",
        "The rationale will be described in the next version.",
        "not yet agreed with the works council",
        "Operations to fill in",
        "Greta will add this later",
        "ask Svetlana",
        "Waiting for feedback from the bank",
        "still unclear, Tomasz is finding out",
        "no explanation known",
        "Nobody remembers why.",
        "copied from the Lyon handbook",
        "Order of the regional manager",
        "The franchisor requires it.",
        "It is written in the contract.",
        "As agreed at the team day",
        "see ticket 4711",
        "for historical reasons",
        "Purpose: rule",
        "Grund fehlt noch",
        "muss noch ergänzt werden",
        "Wunsch der Geschäftsführung",
        "steht im Vertrag",
        "wie im Mai besprochen",
        "reste à préciser",
        "demande de la direction",
        "consigne du siège",
        "falta por definir",
        "lo manda la central",
    ],
)
def test_formulas_are_placeholders(text: str) -> None:
    assert judge_purpose("Keep the yard gate shut after dark.", text).label == "placeholder"


@pytest.mark.parametrize(
    "text",
    [
        "Punctuality is very important to us.",
        "Discretion goes without saying.",
        "Hygiene is everyone's responsibility.",
        "It's essential.",
        "For organisational reasons.",
        "Sauberkeit ist uns wichtig.",
        "La ponctualité est essentielle.",
        "La limpieza es fundamental.",
    ],
)
def test_only_calling_something_important_is_boilerplate(text: str) -> None:
    assert judge_purpose("Keep the yard gate shut after dark.", text).label == "boilerplate"


@pytest.mark.parametrize(
    "text",
    [
        "Sleep is important for a wound to heal.",
        "To avoid copied homework.",
        "Waiting callers feel ignored.",
        "The board decides on Mondays because the bank closes early.",
        "The auditors fine us for each missing signature.",
        "So the manager can decide what to order.",
        "See problems while they are small.",
        "Draught makes the flour damp.",
        "Open fires are lethal in a hay barn.",
        "Nobody remembers a list of nine points.",
        "To be seen by drivers.",
        "Patients don't know what we know.",
        "Management sees the numbers a week late.",
        "Explain once, save ten calls.",
        "Steht das Tor offen, laufen die Hühner weg.",
        "Le chef part à seize heures.",
        "La central cierra a las ocho.",
    ],
)
def test_reasons_are_no_formulas(text: str) -> None:
    words = read_passage(text).texts
    assert not stands_in(words)
    assert not only_praises(words)
