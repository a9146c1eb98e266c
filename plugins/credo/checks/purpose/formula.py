"""Formulas: the sentences by which editors say that a reason is still to come, lies elsewhere or is somebody's wish.

``data/formulas.txt`` lists them, with slots for what varies, and says how they are written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credo.checks.purpose.lexicon import sections, words_in

_LONGEST: Final = 12
"""Whoever writes more words than this has begun to say something."""
_MOST_FREE: Final = 4


def is_formula(words: tuple[str, ...]) -> bool:
    """Tell whether ``words``, in lower case, are a formula from the first to the last."""
    return 0 < len(words) <= _LONGEST and bool(_formulas().fullmatch(" ".join(words) + " "))


@lru_cache(maxsize=1)
def _formulas() -> re.Pattern[str]:
    return re.compile("|".join(_formula(line) for line in sections("formulas")["formula"]))


def _formula(line: str) -> str:
    return "".join(_part(part) for part in line.split())


def _part(part: str) -> str:
    """Translate one part of a formula; every word it matches is followed by a space."""
    free = rf"(?:(?!(?:{_any_of('clause')}) )\S+ )"
    if part.startswith("~"):
        return free + ("?" if part == "~1" else f"{{,{_MOST_FREE}}}")
    often = part[-1] if part[-1] in "?+*" else ""
    words = (
        _any_of(word.strip("{}")) if word.startswith("{") else re.escape(word)
        for word in part.removesuffix(often).split("|")
    )
    return f"(?:(?:{'|'.join(words)}) ){often}"


def _any_of(slot: str) -> str:
    return "|".join(map(re.escape, sorted(words_in(slot, "formulas"))))
