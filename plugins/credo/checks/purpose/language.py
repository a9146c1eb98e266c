"""The language of a text, guessed from its small words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from credo.checks.purpose.lexicon import LANGUAGES, words_in

_CLEAR: Final = 2
"""How many more small words of another language a text must have before the stated language is doubted."""


def guess_language(words: Iterable[str], stated: str) -> str:
    """Return the language that most of the small words belong to.

    ``stated`` (a tag such as "de" or "en-GB") wins unless another language is clearly ahead. The answer may be a
    language whose purposes aren't judged: then it is ``stated``.
    """
    stated = stated.lower().replace("_", "-").split("-")[0]
    words = tuple(words)
    counts = {name: sum(word in words_in("function", name) for word in words) for name in LANGUAGES}
    best = max(counts, key=lambda name: (counts[name], name == stated))
    return best if counts[best] >= counts.get(stated, 0) + _CLEAR else stated
