"""The forms that single settings have: what people may write, and why something else is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from credo.schema.languages import LANGUAGES, spoken
from credo.schema.nearest import nearest
from credo.schema.record import readable

URL: Final = "an address begins with https:// or http://, for example: https://forge.example/company/handbook"
LANGUAGE: Final = "a language is written as its code, for example: en, de, pt-BR"
EDITION: Final = "an edition's name has only lower-case letters, digits and hyphens, for example: 2027-spring"
MAIL: Final = "a mail address is written like this: culture@company.example"


def a_colour(value: str) -> str:
    """A colour as style sheets write it, in small letters; anything else is refused."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError("a colour is written as # and six digits or letters a to f, for example: #2f5d62")
    return value.lower()


def with_names(value: object) -> object:
    """``guests``, ``[guests]`` and ``{guests: Guests}`` all name groups; an id stands for its missing name."""
    entries = value if isinstance(value, list) else [value]
    if not all(isinstance(entry, str | int | dict | None) for entry in entries):
        return value
    pairs: list[tuple[Any, Any]] = []
    for entry in entries:
        pairs += entry.items() if isinstance(entry, dict) else [(entry, None)] if entry is not None else []
    return {str(id): readable(str(id)) if name is None else name for id, name in pairs}


def a_time_zone(value: str) -> str:
    """The name of a time zone; anything else is refused with the nearest one."""
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zones = available_timezones()
        if zones:  # a computer that has none cannot tell
            found = nearest(value, zones)
            advice = f"did you mean `{found}`?" if found else "for example: Europe/Lisbon"
            raise ValueError(f"there is no such time zone; {advice}") from None
    return value


def a_language(value: str) -> str:
    """The code of a language that the menus and the search have words for."""
    if spoken(value) is None:
        raise ValueError(
            f"the menus and the search speak none like it; for example, they speak {', '.join(LANGUAGES)}"
        )
    return value


def shaped(pattern: str, reason: str) -> Callable[[str], str]:
    """Refuses a text that the pattern doesn't match, for this reason."""

    def look(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(reason)
        return value

    return look


def printed(value: object) -> object:
    """``booklets: true`` prints them at each build, in the usual form."""
    return {"build": value} if isinstance(value, bool) else value


def often(value: object) -> object:
    """``lineup: daily`` says how often, as ``lineup: {every: day}`` does."""
    return {"every": value} if isinstance(value, str) else value


def a_period(value: object) -> object:
    """``daily`` and ``weekly`` are the days and weeks themselves."""
    return {"daily": "day", "weekly": "week"}.get(value, value) if isinstance(value, str) else value


def off(value: object) -> object:
    """YAML takes an ``off`` without quotes for *false*."""
    return "off" if value is False else value


def alternatives(value: object) -> object:
    """``customer, visitor`` names two words, as ``[customer, visitor]`` does."""
    words = value.split(",") if isinstance(value, str) else value
    if isinstance(words, list):
        return tuple(
            word.strip() if isinstance(word, str) else word for word in words if word not in ("", None)
        )
    return words
