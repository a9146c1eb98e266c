"""A passage before and now: changed words kept, and of what stayed as much as it takes to see where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from credo.editions.words import Fate, Run

CONTEXT: Final = 60
"""So many characters of unchanged text are kept on each side of a change, to the end of the word."""

GAP: Final = "…"

_ALIKE: Final = 0.3
"""Two texts that share less of their letters than this are read whole, one after the other."""


def is_rewritten(runs: Sequence[Run]) -> bool:
    """Whether so little stayed of a text that marking its words would only hinder reading."""
    kept = sum(len(run.text.strip()) for run in runs if run.fate is Fate.KEPT)
    longer = max(sum(len(run.text) for run in side(runs, fate)) for fate in (Fate.NEW, Fate.GONE))
    return kept < _ALIKE * longer


def side(runs: Sequence[Run], without: Fate) -> tuple[Run, ...]:
    """One side of a passage: what was there without the new words, or what is there without those gone."""
    return tuple(run for run in runs if run.fate is not without)


def shortened(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The same runs with long stretches of unchanged text cut down to what stands next to a change."""
    return tuple(Run(run.fate, _cut(run, at > 0, at < len(runs) - 1)) for at, run in enumerate(runs))


def _cut(run: Run, after_one: bool, before_one: bool) -> str:
    """An unchanged text's beginning, if it follows a change, and its end, if it leads to one."""
    if run.fate is not Fate.KEPT or len(run.text) <= 2 * CONTEXT + len(GAP):
        return run.text
    parts = "".join(_ends(run.text, after_one, before_one))
    return parts if len(parts) < len(run.text) else run.text


def _ends(text: str, first: bool, last: bool) -> Iterator[str]:
    if first:
        yield text[: _after_word(text, CONTEXT)]
    yield f" {GAP} " if first and last else f"{GAP} " if last else f" {GAP}" if first else GAP
    if last:
        yield text[_before_word(text, len(text) - CONTEXT) :]


def _after_word(text: str, at: int) -> int:
    found = text.find(" ", at)
    return found if 0 <= found < at + CONTEXT else at


def _before_word(text: str, at: int) -> int:
    found = text.rfind(" ", at - CONTEXT, at)
    return found + 1 if found >= 0 else at
