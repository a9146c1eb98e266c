"""Details that lead to a person: addresses and numbers in a text that everybody in the company can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_TELEPHONE: Final = re.compile(
    r"""(?<![\w.,/-])(?:
      \+[1-9]\d{0,3}(?:[\s./-]?\(?\d{1,5}\)?){2,6}            # +44 20 7946 0958
    | 00[1-9]\d{0,2}(?:[\s/-]\(?\d{1,5}\)?){2,6}              # 0044 20 7946 0958
    | \(?0\d{1,5}\)?[\s/-]\s?\d{2,8}(?:[\s/-]\d{2,6}){0,4}    # 020 7946 0958, (01632) 960 001
    | 0\d{9,11}                                               # 07700900123
    | \(?[2-9]\d\d\)?[\s.-][2-9]\d\d[\s.-]\d{4}               # (415) 555-0132
    )(?![\w/-]|[.,]\d)""",
    re.VERBOSE,
)
_DATE: Final = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")
_FEWEST_DIGITS: Final = 8

_LONG_NUMBER: Final = re.compile(r"\d[\d\s./()-]{5,30}\d")
_NUMBER: Final = re.compile(r"\d+[a-z]?(?!\w)")
_BEFORE: Final = 48
"""How far before a number the words that explain it are looked for."""

_ROOM: Final = re.compile(
    r"""(?<!\w)(?:
      (?<!meeting\ )(?<!conference\ )(?<!seminar\ )(?<!treatment\ )(?<!class\ )(?<!training\ )
      (?:room|suite|rm|zimmer|chambre|habitación)\s+(?:(?:no\.?|nr\.?|n[º°.]|number|nummer|numéro|número)\s*)?
    | (?:guest|lady|man|woman|gentleman|couple|family)\s+in\s+(?=\d{3}\b)
    )(?=\d{1,4}[a-z]?\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_UNIT: Final = re.compile(
    r"""[.,:]\d|\s*(?:%|€|£|\$|°)|-(?:hour|minute|day|degree)
    | \s+(?:hours?|minutes?|seconds?|days?|nights?|weeks?|times|degrees|people|guests|beds|metres|meters|square|euros?
      |pounds|dollars|of\ (?:us|them)|Uhr|Stunden|Tage|Grad|heures|jours|horas|días)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ACCOUNT: Final = re.compile(
    r"""(?<!\w)(?:
      (?:bank\s+)?account\s+(?:no\.?|number|nr\.?)|sort\s+code|routing\s+number|card\s+number
    | Konto(?:nummer|-?Nr\.?)|Bankleitzahl|BLZ|Kartennummer
    | numéro\s+de\s+(?:compte|carte)|número\s+de\s+(?:cuenta|tarjeta)
    )\s*(?:is|was|ist|est|es|:)?\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_IBAN: Final = re.compile(r"[A-Z]{2}(?<!\w..)\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?(?!\w)")
_CARD: Final = re.compile(
    r"""(?:[3-6]\d{3}(?<![\w.,-]\d{4})(?:[\s-]?\d{4}){2}[\s-]?\d{1,7}
    | 3[47]\d{2}(?<![\w.,-]\d{4})[\s-]\d{6}[\s-]\d{5})(?![\w-]|[.,]\d)""",
    re.VERBOSE,
)


def contact_details(text: str) -> Iterator[tuple[int, str]]:
    """The mail addresses and telephone numbers of a text, each with where it begins."""
    if "@" in text:
        yield from ((match.start(), match.group()) for match in _MAIL.finditer(text))
    if _LONG_NUMBER.search(text) is None:
        return
    for match in _TELEPHONE.finditer(text):
        digits = sum(sign.isdigit() for sign in match.group())
        if digits >= _FEWEST_DIGITS and not _DATE.fullmatch(match.group()):
            yield match.start(), match.group()


def room_numbers(text: str) -> Iterator[tuple[int, str]]:
    """The room numbers of a text with the word before them, each with where it begins."""
    for number in _NUMBER.finditer(text):
        start = max(0, number.start() - _BEFORE)
        for named in _ROOM.finditer(text, start, number.end()):
            if named.end() == number.start() and not _UNIT.match(text, number.end()):
                yield named.start(), text[named.start() : number.end()]


def account_numbers(text: str) -> Iterator[tuple[int, str]]:
    """The numbers of bank accounts and cards in a text, each with where it begins.

    A bare number counts only if its check digits are right (ISO 7064 for an IBAN, Luhn's for a card).
    """
    for number in _LONG_NUMBER.finditer(text):
        before = text[max(0, number.start() - _BEFORE) : number.start()]
        if _ACCOUNT.search(before):
            yield number.start(), number.group()
    yield from ((match.start(), match.group()) for match in _IBAN.finditer(text) if _is_iban(match.group()))
    yield from ((match.start(), match.group()) for match in _CARD.finditer(text) if _is_card(match.group()))


def _is_iban(text: str) -> bool:
    signs = "".join(text.split())
    turned = signs[4:] + signs[:4]
    return 15 <= len(signs) <= 34 and int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _is_card(text: str) -> bool:
    digits = [int(sign) for sign in text if sign.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return 13 <= len(digits) <= 19 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
