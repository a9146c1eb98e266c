"""Phrases that allow no exception, promise nothing, or only hold a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.checks.wording.phrases import absolute_words, is_placeholder, vague_words, without_quotations


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Never cancel a meeting. Always greet, at all times.", ("Never", "Always", "at all times")),
        ("en-US", "Close the door every single time.", ("every single",)),
        ("de", "Immer wenn es klingelt, ist stets jemand da.", ("stets",)),
        ("fr", "Saluez toujours, en toutes circonstances.", ("toujours", "en toutes circonstances")),
        ("es", "Siempre que llame alguien, conteste siempre.", ("siempre",)),
        ("en", "Don't say “always”; it is not always so. Nevertheless, never mind.", ()),
        (
            "en",
            "Leave the always-open door; a never-ending form. You never know, and it is never too late.",
            (),
        ),
        ("en", "On no account open it. Sign without fail.", ("On no account", "without fail")),
        ("ja", "always", ()),
    ],
)
def test_absolute_words(language: str, text: str, words: tuple[str, ...]) -> None:
    assert absolute_words(text, language) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Try to answer where possible.", ("Try to", "where possible")),
        ("en", "Don't try to lift it alone; never try to, and do not  try to.", ()),
        ("en", "Reply ASAP, if necessary by post.", ("ASAP", "if necessary")),
        ("en", "The country tone is possible as far as the gate.", ()),
        ("en", "Try and reply within a reasonable time.", ("Try and", "reasonable time")),
        (
            "en",
            "Where feasible, respond promptly; take appropriate action.",
            ("Where feasible", "promptly", "appropriate action"),
        ),
        ("en", "Open promptly at nine, as required by law. Use your judgement.", ()),
        ("de", "Wir handeln zügig und schnellstmöglich.", ("zügig", "schnellstmöglich")),
        ("fr", "Répondez dans un délai raisonnable.", ("dans un délai raisonnable",)),
        ("es", "Conteste cuanto antes.", ("cuanto antes",)),
        ("de", "Antworten Sie nach Möglichkeit zeitnah.", ("nach Möglichkeit", "zeitnah")),
        ("fr", "Efforcez-vous de répondre dès que possible.", ("Efforcez-vous de", "dès que possible")),
        ("es", "Conteste siempre que sea posible.", ("siempre que sea posible",)),
    ],
)
def test_vague_words(language: str, text: str, words: tuple[str, ...]) -> None:
    assert vague_words(text, language) == words


@pytest.mark.parametrize(
    "text", ["TBD", "n/a", "…", " - ", "To follow.", "(none)", "À définir", "noch offen", ""]
)
def test_placeholders(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["None of the callers waits longer.", "No", "Nothing by mouth", "0"])
def test_a_short_answer_need_not_be_one(text: str) -> None:
    assert is_placeholder(text) == (text == "No")


@given(st.text(alphabet='a“”„«»" ', max_size=80))
def test_blanking_quotations_keeps_the_length(text: str) -> None:
    assert len(without_quotations(text)) == len(text)
