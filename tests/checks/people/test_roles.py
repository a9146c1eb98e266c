"""Function is not purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

Found = Callable[[str, Mapping[str, str]], list[str]]


def role(function: str, purpose: str) -> dict[str, str]:
    text = f"---\nkind: role\ntitle: Clerk\nfunction: {function}\npurpose: {purpose}\n---\n"
    return {"content/clerk.md": text}


@pytest.mark.parametrize(
    ("function", "purpose"),
    [
        ("Checks and pays invoices.", "To check and pay invoices."),
        ("Cleans rooms and corridors.", "Clean rooms, clean corridors."),
        ("Prüft und bezahlt Rechnungen.", "Die Prüfung und Bezahlung der Rechnungen."),
        ("Contrôle et classe les factures.", "Contrôler et classer les factures."),
        ("Serves breakfast.", "To make sure that breakfast is always properly served."),
        ("Administers servers and accounts.", "Administering servers and accounts reliably and efficiently."),
    ],
)
def test_repetition_is_noticed(found: Found, function: str, purpose: str) -> None:
    assert len(found("ROL001", role(function, purpose))) == 1


@pytest.mark.parametrize(
    ("function", "purpose"),
    [
        ("Checks and pays invoices.", "A small supplier can pay its own people on Friday."),
        ("Cleans rooms.", "Whoever sleeps here should feel that nobody has slept here before."),
        ("Prüft und bezahlt Rechnungen.", "Wer uns beliefert, soll nicht nachts wach liegen."),
        (
            "Serves breakfast.",
            "Breakfast is the last thing a guest remembers of us, and some are afraid of the day.",
        ),
        ("Leads the kitchen.", "Food."),
    ],
)
def test_a_purpose_is_left_alone(found: Found, function: str, purpose: str) -> None:
    assert found("ROL001", role(function, purpose)) == []
