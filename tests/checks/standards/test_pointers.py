"""Texts that only point at another document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.checks.standards.pointers import only_points_elsewhere


@pytest.mark.parametrize(
    "text",
    [
        "See section 4.2 of the guest care policy.",
        "see SOP 14.2",
        "As per the employee handbook",
        "As described in the staff manual page 12",
        "[Guest care policy](policy.pdf)",
        "See [guest care](policy.pdf).",
        "https://intranet.example/policy",
        "Siehe Richtlinie 7",
        "Laut Qualitätshandbuch",
        "Voir le règlement intérieur.",
        "Según el manual de calidad",
    ],
)
def test_pointers(text: str) -> None:
    assert only_points_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "See the guest before the guest sees you.",
        "See that nobody waits alone at the door.",
        "According to the fire code, a blocked corridor costs a minute we don't have.",
        "According to the manual a wet floor takes ten minutes to dry and people slip on it.",
        "See section 4: guests slip on wet tiles.",
        "Perfume gives some colleagues a headache.",
        "Nach der Schicht will jeder nach Hause.",
        "Guests read the [policy](policy.pdf) before they book.",
        "The law asks for it, and a child choked here in 2019.",
    ],
)
def test_reasons(text: str) -> None:
    assert not only_points_elsewhere(text)


@given(st.text(max_size=300))
def test_any_text_can_be_asked(text: str) -> None:
    assert only_points_elsewhere(text) in (True, False)
