"""Times in English statements: when, how soon or how often something is to be done."""

from __future__ import annotations

import re
from typing import Final

_UNIT: Final = (
    r"(?:second|minute|hour|day|night|morning|noon|afternoon|evening|week|weekend|fortnight|month|quarter|season|year"
    r"|spring|summer|autumn|winter|shift|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)s?"
)
_NUMBER: Final = (
    r"(?:\d[\d.:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|noon|midnight|fifteen|twenty|thirty"
    r"|forty|fifty|sixty)"
)
_TIME: Final = re.compile(
    rf"""\b(?:
      within\ (?:an?|the|our|your|\w+ing|{_NUMBER})
    | before | after | until | when | whenever | while | once | always | never | don['’]t | do\ not
    | daily | nightly | weekly | monthly | quarterly | yearly | annually | hourly | twice | immediately
    | at\ once | on\ time
    | at\ all\ times | at\ (?:the\ (?:beginning|start|end)\ of|night|weekends?|{_NUMBER})
    | by\ (?:(?:the\ )?(?:end|close|next|{_UNIT}|{_NUMBER}|\w+th)) | by\ the\ (?:first|second|third)
    | (?:every|each|once\ a|on|in\ the|the\ same|the\ next|per)\ (?:other\ |following\ |second\ )?{_UNIT}
    | on\ the\ (?:first|last|same|next)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def says_when(text: str) -> bool:
    """Whether a text tells when, how soon or how often."""
    return _TIME.search(text) is not None
