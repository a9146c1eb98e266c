"""Formulas: fixed sentences in which only a word or two varies.

By some, editors say that a reason is still to come, lies elsewhere or is somebody's wish; by others, that something is
important, and no more. ``data/formulas.txt`` lists them and says how they are written.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from credo.checks.purpose.lexicon import sections, words_in

_LONGEST: Final = 12
"""Whoever writes more words than this has begun to say something."""
_MOST_FREE: Final = 4
_MOST_ABOUT_ITSELF: Final = 8
_SLOTS: Final = ("text", "done", "do", "am", "who", "order", "paper", "status", "core")


def stands_in(words: tuple[str, ...]) -> bool:
    """Tell whether ``words``, in lower case, are a formula that holds the place of a reason, or only speak of one."""
    return _is_one_of("formula", words) or _is_about_itself(words)


def only_praises(words: tuple[str, ...]) -> bool:
    """Tell whether ``words``, in lower case, are a formula that calls something important and doesn't say why."""
    return _is_one_of("praise", words)


def _is_about_itself(words: tuple[str, ...]) -> bool:
    """Tell whether ``words`` speak of the text that should stand here and of its author, and of nothing else."""
    if len(words) > _MOST_ABOUT_ITSELF or not _slot("clause").isdisjoint(words):
        return False
    return not _slot("core").isdisjoint(words) and _office_words().issuperset(words)


def _is_one_of(section: str, words: tuple[str, ...]) -> bool:
    return 0 < len(words) <= _LONGEST and bool(_formulas(section).fullmatch(" ".join(words) + " "))


@lru_cache(maxsize=2)
def _formulas(section: str) -> re.Pattern[str]:
    return re.compile("|".join(_formula(line) for line in sections("formulas")[section]))


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
    return "|".join(map(re.escape, sorted(_slot(slot))))


def _slot(name: str) -> frozenset[str]:
    return words_in(name, "formulas")


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    return words_in("function", "en").union(*map(_slot, _SLOTS))
