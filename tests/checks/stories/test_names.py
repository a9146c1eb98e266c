"""Likely names: found by the company they keep, and nothing else taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.checks.stories.names import Acquaintance, likely_names, readable, small_words

NOBODY_KNOWN = Acquaintance(frozenset(), frozenset(), frozenset())


def names(
    text: str,
    *,
    consented: frozenset[str] = frozenset(),
    known: Acquaintance = NOBODY_KNOWN,
    language: str = "en",
) -> list[str]:
    return [name for _, name in likely_names(readable(text), consented, known, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It's closed,” said Oriane, and went out.", ["Oriane"]),
        ("In the yard Oriane asked for the key. Oriane got it.", ["Oriane"]),
        ("We rang Mrs Dolmen at nine.", ["Dolmen"]),
        ("We rang Dr. Dolmen at nine.", ["Dolmen"]),
        ("It was our receptionist Oriane.", ["Oriane"]),
        ("She took over Oriane's shift.", ["Oriane"]),
        ("The tray was with Sarah all along.", ["Sarah"]),
        ("Sarah had the tray.", ["Sarah"]),
        ("Dear Hye-jin, thank you.", ["Hye-jin"]),
        ("He told *Oriane* and she laughed.", ["Oriane"]),
        ("“No,” Sarah Dolmen said.", ["Sarah"]),
        ("Oriane'll know,” said Oriane.", ["Oriane"]),
        ("Then Oriane climbed up and mended it.", ["Oriane"]),
        ("The ladder was on loan to Oriane, who was away.", ["Oriane"]),
        ("It was Oriane who found the ring.", ["Oriane"]),
        ("There stood Oriane, our night porter, with the key.", ["Oriane"]),
        ("Our apprentice, Oriane, stopped the line.", ["Oriane"]),
        ("“Thank you, Oriane.” “My name is Dolmen.”", ["Oriane", "Dolmen"]),
        ("Nurse Dolmen took over from Professor Dolm.", ["Dolmen", "Dolm"]),
        ("Mrs van der Dolm and Ms. de Dolmen had paid.", ["Dolm", "Dolmen"]),
    ],
)
def test_names_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Reception called. Nobody answered.",
        "On Thursday in December she asked for the English menu.",
        "They met at Elm Street and walked to Dolmen Hospital.",
        "She asked London for the figures.",
        "He said THIS IS THE ONE and pointed.",
        "The book says:\n\n# Oriane said no\n",
        "See `Oriane said` and [here](Oriane-said.md).",
        "<!-- Oriane said no -->",
        "The Dolmen wrote to us. The Soil Dolmen says yes. Our Chief Dolmen asked why.",
        "Production Planning wrote a note; Stores said they had none; Payroll asked.",
        "Then Google asked, and Ikea's chair held. They told Lyon and rang Warsaw.",
        "“Yes,” said Matron. “Hm,” said Grandad. “No,” said Headteacher.",
        "Dear Customer. Dear Parents. Hello World. Dear Santa. Sister Tutor laughed.",
        "Dolmen Ward rang at nine. Then Dolmen asked again.",
        "“Goodbye,” it said. I'll come, they've said; Sundays, said Twenty-six.",
        "",
    ],
)
def test_other_capitals_are_left_alone(text: str) -> None:
    assert names(text) == []


def test_who_agreed_is_left_alone_with_their_surname() -> None:
    text = "“No,” said Oriane Dolmen. Oriane's shift was over."
    assert names(text) == ["Oriane"]
    assert names(text, consented=frozenset({"oriane"})) == []


def test_a_colleague_listed_elsewhere_is_known_by_name_alone() -> None:
    known = Acquaintance(frozenset({"precious"}), frozenset(), frozenset({"precious"}))
    assert names("The note was from Precious.", known=known) == ["Precious"]
    assert names("Precious little was left.", known=known) == []


def test_words_the_handbook_writes_small_are_no_names() -> None:
    known = Acquaintance(frozenset(), frozenset(), frozenset(small_words("the laundry was late")))
    assert names("Then the Laundry said it would come.", known=known) == []
    assert names("“Soon,” said Laundry.", known=known) == []


def test_titles_of_departments_are_no_names() -> None:
    known = Acquaintance(frozenset(), frozenset({"banqueting"}), frozenset())
    assert names("“Soon,” said Banqueting.", known=known) == []


def test_german_capitals_mean_nothing_by_themselves() -> None:
    assert names("Am Abend brachte die Köchin den Teller. Der Gast nickte.", language="de") == []
    assert names("„Nein“, sagte Oriane.", language="de") == ["Oriane"]
    assert names("Er sagte Ja. Sie meinte Sonntag. Da rief Verwaltung an.", language="de") == []
    assert names("Dann kam Frau Dolmen herein.", language="de-AT") == ["Dolmen"]


def test_greetings_are_no_names() -> None:
    assert names("Liebe Kolleginnen, hallo Welt. Sie antwortete Folgendes.", language="de") == []
    assert names("Elle dit Bonjour. Chère Cliente. Merci Monsieur.", language="fr") == []
    assert names("Hola Mundo. Querido Cliente. Dijo Gracias.", language="es") == []


def test_each_name_is_given_once_at_its_first_place() -> None:
    text = "“No,” said Sarah. “Yes,” said Sarah."
    assert list(likely_names(text, frozenset(), NOBODY_KNOWN, "en")) == [(text.index("Sarah"), "Sarah")]


@given(st.text(max_size=300), st.sampled_from(["en", "de", "fr", "xx"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    shown = readable(text)
    assert len(shown) == len(text)
    for start, name in likely_names(shown, frozenset(), NOBODY_KNOWN, language):
        assert text[start : start + len(name)] == name
