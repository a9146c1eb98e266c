"""What changed, for somebody at a terminal: each passage before and now, why, and who has to know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.editions.comparison import Comparison
from credo.editions.difference import FieldChange, Passage, RecordChange
from credo.editions.excerpts import shortened, side
from credo.editions.impact import Impacts
from credo.editions.sentences import (
    field_name,
    headline,
    in_passing,
    minor,
    owes,
    pages,
    rests,
    summary,
    talk_to,
    told,
    unread,
    weighty,
    withdrawals,
)
from credo.editions.words import Fate, Run
from credo.reporters.display import printable
from credo.reporters.paint import Paint
from credo.reporters.paragraph import wrapped

_INDENT: Final = 4
_MARKS: Final = {Fate.KEPT: "{}", Fate.GONE: "«{}»", Fate.NEW: "«{}»"}


def diff_text(comparison: Comparison, *, colour: bool = False, width: int = 100) -> str:
    """A comparison for reading. Words that are not on both sides stand in «angle quotes»."""
    writer = _Writer(Paint(colour), width)
    return "\n\n".join("\n".join(block) for block in writer.blocks(comparison) if block) + "\n"


class _Writer:
    def __init__(self, paint: Paint, width: int) -> None:
        self._paint = paint
        self._width = width

    def blocks(self, comparison: Comparison) -> Iterator[list[str]]:
        """Paragraphs: what was compared, the weighty changes one by one, the rest in lists."""
        difference = comparison.difference
        head = wrapped(
            printable(f"From {comparison.old.name} to {comparison.new.name}: {summary(difference)}"),
            self._width,
        )
        yield [self._paint.strong(line) for line in head]
        impacts = Impacts(difference)
        for change in weighty(difference):
            yield [*self._strong(headline(change)), *self._inner(change, impacts)]
        lists = (withdrawals, minor, pages, unread)
        for title, items in (one for each in lists for one in each(difference)):
            yield [
                *self._strong(f"{title}:"),
                *(line for item in items for line in self._indented(f"- {item}")),
            ]

    def _inner(self, change: RecordChange, impacts: Impacts) -> Iterator[str]:
        for field in told(change):
            for passage in field.passages:
                yield from self._passage(field, passage)
        if in_passing(change):
            yield from self._indented(in_passing(change))
        for why in change.whys:
            yield from self._indented(f"Why{' (wording only)' if why.editorial else ''}: {why.why}")
        if change.owes_a_why:
            yield from self._indented(owes(change))
        impact = impacts.of(change)
        said = " ".join(filter(None, (rests(impact), talk_to(impact))))
        if said:
            yield from self._indented(said)

    def _passage(self, field: FieldChange, passage: Passage) -> Iterator[str]:
        label = f"{field_name(field.name)}{f', {passage.label}' if passage.label else ''}"
        runs = shortened(passage.words)
        if passage.old is not None:
            yield from self._indented(f"{label}, before: {_marked(side(runs, Fate.NEW))}")
        if passage.new is not None:
            yield from self._indented(f"{label}, now: {_marked(side(runs, Fate.GONE))}")

    def _strong(self, text: str) -> list[str]:
        return [self._paint.strong(line) for line in wrapped(printable(text), self._width)]

    def _indented(self, text: str) -> Iterator[str]:
        for number, line in enumerate(wrapped(printable(" ".join(text.split())), self._width - _INDENT - 2)):
            yield " " * (_INDENT + (2 if number else 0)) + line


def _marked(runs: tuple[Run, ...]) -> str:
    if all(run.fate is not Fate.KEPT for run in runs):
        return "".join(run.text for run in runs)
    return "".join(_mark(run) for run in runs)


def _mark(run: Run) -> str:
    """The words in quotes, the spaces around them outside."""
    words = run.text.strip()
    if not words:
        return run.text
    start = run.text.index(words)
    return run.text[:start] + _MARKS[run.fate].format(words) + run.text[start + len(words) :]
