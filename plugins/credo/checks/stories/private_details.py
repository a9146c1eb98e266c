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
    | (?!0800\b)\(?0\d{1,5}\)?[\s/-]\s?\d{2,8}(?:[\s/-]\d{2,6}){0,4}    # 020 7946 0958, (01632) 960 001
    | 0\d{9,11}                                               # 07700900123
    | \(?[2-9]\d\d\)?[\s.-][2-9]\d\d[\s.-]\d{4}               # (415) 555-0132
    )(?![\w/-]|[.,]\d)""",
    re.VERBOSE,
)
_OTHER_NUMBER: Final = re.compile(
    r"""(?:
      (?<!\w)(?:order|invoice|ticket|batch|serial|reference|tracking)(?:\s+(?:number|no\.?|code))?
    | (?<!\w)(?:part|article|item|lot|model|stock|case|file|job|delivery|registration|licence|license|patent|drawing
        |charity|company|policy|version|form)\s+(?:number|no\.?|code)
    | (?<!\w)(?:isbn|issn|ean|sku|ref\.?|doi|gtin)
    | (?:artikel|bestell|auftrags|rechnungs|serien|chargen|teile|vorgangs|kunden|akten|register)-?(?:nummer|nr\.?)
    | (?<!\w)(?:numéro|número|n[°º])\s+de\s+(?:commande|pièce|série|dossier|facture|pedido|pieza|serie|factura)
    | (?<!\w)(?:référence|referencia)
    )\s*(?:is|was|ist|war|est|es)?\s*[:#]?\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a long number is called that is no telephone's."""
_DATE: Final = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}")
_FEWEST_DIGITS: Final = 8

_LONG_NUMBER: Final = re.compile(r"\d[\d\s./()-]{5,30}\d")
_NUMBER: Final = re.compile(r"\d+[a-z]?(?!\w)")
_BEFORE: Final = 48
"""How far before a number the words that explain it are looked for."""

_ROOM: Final = re.compile(
    r"""(?<!\w)(?:
      (?:room|suite|rm\.?|zimmer|chambre|habitación)(?:\s+|:\s*|\s*\#|-(?=\d{3}))
      (?:(?:no\.?|nr\.?|n[º°.]|number|nummer|numéro|número)\s*)?
    | rooms\s+(?=\d{3}\b)
    | (?:guest|lady|man|woman|gentleman|couple|family|patient|resident|visitor|boy|girl|child)s?\s+(?:in|from|of)\s+
      (?:(?=\d{3}\b)|bed\s+)
    )(?=\d{1,4}[a-z]?\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_SHARED: Final = re.compile(
    r"\b(?:meeting|conference|seminar|treatment|class|training|waiting|exam|examination|consulting|operating|server|break"
    r"|common|staff|lecture|interview|computer|music|reading|changing)\s\Z",
    re.IGNORECASE,
)
"""What stands before a room that nobody has to themselves."""
_NOBODY_SLEEPS: Final = re.compile(
    r"\b(?:choirs?|class(?:es|room)?|lessons?|pupils?|teachers?|lectures?|seminars?|exams?|scanners?|servers?)\b",
    re.IGNORECASE,
)
"""What is near the number of a room in which people work or learn."""
_AROUND: Final = 40
_UNIT: Final = re.compile(
    r"""[.,:]\d|\s*(?:%|€|£|\$|°)|-(?:hour|minute|day|degree)
    | \s+(?:hours?|minutes?|seconds?|days?|nights?|weeks?|times|degrees|people|guests|beds|metres|meters|square|euros?
      |pounds|dollars|of\ (?:us|them)|Uhr|Stunden|Tage|Grad|heures|jours|horas|días)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ACCOUNT: Final = re.compile(
    r"""(?<!\w)(?:
      (?:bank\s+)?(?:account|acct\.?|a/c)\s+(?:no\.?|number|nr\.?)|sort\s+code|routing\s+number|card\s+number
    | Konto(?:nummer|-?Nr\.?)|Bankleitzahl|BLZ|Kartennummer
    | numéro\s+de\s+(?:compte|carte)|número\s+de\s+(?:cuenta|tarjeta)
    )\s*(?:is|was|ist|est|es|:)?\s*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN_ACCOUNT: Final = re.compile(r"\b(?:account|acct\.?|a/c|konto)\s+\Z", re.IGNORECASE)
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
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if (
            digits >= _FEWEST_DIGITS
            and not _DATE.fullmatch(match.group())
            and not _OTHER_NUMBER.search(before)
        ):
            yield match.start(), match.group()


def room_numbers(text: str) -> Iterator[tuple[int, str]]:
    """The room numbers of a text with the word before them, each with where it begins."""
    for number in _NUMBER.finditer(text):
        start = max(0, number.start() - _BEFORE)
        for named in _ROOM.finditer(text, start, number.end()):
            around = text[max(0, named.start() - _AROUND) : number.end() + _AROUND]
            at_the_number = named.end() == number.start() and not _UNIT.match(text, number.end())
            before = text[max(0, named.start() - _AROUND) : named.start()]
            if at_the_number and not _NOBODY_SLEEPS.search(around) and not _SHARED.search(before):
                yield named.start(), text[named.start() : number.end()]


def account_numbers(text: str) -> Iterator[tuple[int, str]]:
    """The numbers of bank accounts and cards in a text, each with where it begins.

    A bare number counts only if its check digits are right (ISO 7064 for an IBAN, Luhn's for a card).
    """
    for number in _LONG_NUMBER.finditer(text):
        before = text[max(0, number.start() - _BEFORE) : number.start()]
        if _ACCOUNT.search(before) or (number.group().isdigit() and _PLAIN_ACCOUNT.search(before)):
            yield number.start(), number.group()
    yield from ((match.start(), match.group()) for match in _IBAN.finditer(text) if _is_iban(match.group()))
    for match in _CARD.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if _is_card(match.group()) and not _OTHER_NUMBER.search(before):
            yield match.start(), match.group()


def _is_iban(text: str) -> bool:
    signs = "".join(text.split())
    turned = signs[4:] + signs[:4]
    return 15 <= len(signs) <= 34 and int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _is_card(text: str) -> bool:
    digits = [int(sign) for sign in text if sign.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return 13 <= len(digits) <= 19 and (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
