"""The nearest known name to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name most like ``word``, or None if nothing is near enough to be meant."""
    folded = {name.lower().replace("_", "-"): name for name in sorted(known)}
    found = get_close_matches(word.lower().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that proposes the nearest known name, or lists the known ones if they are few."""
    names = sorted(known)
    found = nearest(word, names)
    if found:
        return f"Did you mean `{found}`?"
    if not names:
        return "There are none yet."
    some = ", ".join(f"`{name}`" for name in names[:12])
    return f"Known are {some}{' and others' if len(names) > 12 else ''}."
