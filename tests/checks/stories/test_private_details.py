"""Addresses and numbers that lead to a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.checks.stories.private_details import account_numbers, contact_details, room_numbers


def shown(found: object) -> list[str]:
    return [text for _, text in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "detail",
    [
        "020 7946 0958",
        "+44 20 7946 0958",
        "0044 20 7946 0958",
        "(01632) 960 001",
        "07700900123",
        "(415) 555-0132",
        "415-555-0132",
        "030/12345678",
        "jo.doe+x@mail.example.org",
    ],
)
def test_contact_details_are_found(detail: str) -> None:
    text = f"She rang {detail}, twice."
    assert list(contact_details(text)) == [(9, detail)]


@pytest.mark.parametrize(
    "text",
    [
        "On 01-02-2026, 01.02.2026 and 2026-11-20.",
        "Order 00123456 of 12 345 678, for £1,850.00 or 1.000.000.",
        "The 11.48 and the 06.20, from 09:00 to 17:00.",
        "Room 0-5, table 4711, 0 to 10.",
        "At half past eight @ the bar.",
        "Version 2.10.2004 and 192.168.100.200.",
        "The part number is 0815-4711-22; order no. 0049-12345678; ISBN 0-306-40615-2.",
        "Rechnungsnummer: 00123-456789, numéro de série 01 42 68 53 00.",
        "The helpline is 0800 123 4567.",
    ],
)
def test_other_numbers_are_no_contact(text: str) -> None:
    assert shown(contact_details(text)) == []


@pytest.mark.parametrize(
    "detail",
    [
        "room 12",
        "Room 214",
        "Suite No. 7",
        "Zimmer 12",
        "chambre 4",
        "lady in 214",
        "guest from 214",
        "patient in bed 7",
        "room: 214",
        "room #214",
        "room-214",
        "rooms 214",
        "Rm. 7",
    ],
)
def test_room_numbers_are_found(detail: str) -> None:
    assert shown(room_numbers(f"It was {detail}.")) == [detail]


def test_two_rooms_in_one_sentence() -> None:
    assert shown(room_numbers("From room 12 to room 14a.")) == ["room 12", "room 14a"]


@pytest.mark.parametrize(
    "text",
    [
        "In the room 24 hours a day, room 12 guests, a room for 12.",
        "Meeting room 3 and conference room 12.",
        "Room 4.12 of the norm; a room, 12 in all; rooms 12.",
        "A man in 1950, a guest in 3 coats, families in 120 countries.",
        "The room 20% smaller, the room 30-minute slot.",
        "Waiting room 1, exam room 7, server room 3 and staff room 2.",
        "In room 12 the choir was singing. Room 9 has the better teacher.",
    ],
)
def test_other_numbers_are_no_room(text: str) -> None:
    assert shown(room_numbers(text)) == []


@pytest.mark.parametrize(
    "number",
    [
        "GB82 WEST 1234 5698 7654 32",
        "DE89370400440532013000",
        "4111 1111 1111 1111",
        "378282246310005",
        "3782 822463 10005",
    ],
)
def test_check_digits_tell_an_account(number: str) -> None:
    assert shown(account_numbers(f"It went to {number}.")) == [number]
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert shown(account_numbers(f"It went to {wrong}.")) == []


def test_what_is_called_an_account_is_one() -> None:
    assert shown(account_numbers("Account number 12345678, sort code: 12-34-56.")) == ["12345678", "12-34-56"]
    assert shown(account_numbers("It went to account 12345678, or acct. no. 87654321.")) == [
        "12345678",
        "87654321",
    ]
    assert shown(account_numbers("On account 2019-2024; serial number 4111111111111111.")) == []
    assert (
        shown(account_numbers("On account of 12 things; card number 4; the account is 12 years old.")) == []
    )


def test_a_number_called_a_telephone_s_is_one() -> None:
    text = "In any case 020 7946 0958; numéro de téléphone 01 42 68 53 00."
    assert shown(contact_details(text)) == ["020 7946 0958", "01 42 68 53 00"]


@given(st.text(alphabet="0123456789 +-()/.@AGBroom", max_size=200))
def test_what_is_found_stands_there(text: str) -> None:
    for find in (contact_details, room_numbers, account_numbers):
        for start, detail in find(text):
            assert text[start : start + len(detail)] == detail
