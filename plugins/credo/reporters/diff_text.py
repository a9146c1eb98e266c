"""What changed, for somebody at a terminal: each passage before and now, why, and who has to know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.editions.comparison import Comparison
from credo.editions.difference import Passage, RecordChange
from credo.editions.excerpts import is_rewritten, shortened, side
from credo.editions.impact import Impacts
from credo.editions.lists import minor, new_stories, pages, unread, withdrawals
from credo.editions.sentences import (
    headline,
    in_passing,
    introduced,
    one_by_one,
    owes,
    rests,
    summary,
    talk_to,
    told,
    where,
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
        for change in one_by_one(difference):
            yield [*self._strong(headline(change)), *self._inner(change, impacts)]
        lists = (withdrawals, new_stories, minor, pages, unread)
        for title, items in (one for each in lists for one in each(difference)):
            yield [
                *self._strong(f"{title}:"),
                *(line for item in items for line in self._indented(f"- {item}")),
            ]

    def _inner(self, change: RecordChange, impacts: Impacts) -> Iterator[str]:
        for label, text in introduced(change):
            yield from self._indented(f"{label}: {text}")
        for field in told(change):
            for passage in field.passages:
                yield from self._passage(where(change, field, passage), passage)
        if in_passing(change):
            yield from self._indented(in_passing(change))
        for why in change.whys:
            yield from self._indented(f"Why{' (wording only)' if why.editorial else ''}: {why.why}")
        if change.owes_a_why:
            yield from self._indented(owes(change))
        impact = None if change.is_editorial else impacts.of(change)
        said = " ".join(filter(None, (rests(impact), talk_to(impact)))) if impact else ""
        if said:
            yield from self._indented(said)

    def _passage(self, label: str, passage: Passage) -> Iterator[str]:
        if passage.old is None or passage.new is None:
            yield from self._indented(f"{label}: {passage.old or passage.new}")
            return
        before, now = passage.old, passage.new
        if not is_rewritten(passage.words):
            runs = shortened(passage.words)
            before, now = _marked(side(runs, Fate.NEW)), _marked(side(runs, Fate.GONE))
        yield from self._indented(f"{label}, before: {before}")
        yield from self._indented(f"{label}, now: {now}")

    def _strong(self, text: str) -> list[str]:
        return [self._paint.strong(line) for line in wrapped(printable(text), self._width)]

    def _indented(self, text: str) -> Iterator[str]:
        for number, line in enumerate(wrapped(printable(" ".join(text.split())), self._width - _INDENT - 2)):
            yield " " * (_INDENT + (2 if number else 0)) + line


def _marked(runs: tuple[Run, ...]) -> str:
    return "".join(_mark(run) for run in runs)


def _mark(run: Run) -> str:
    """The words in quotes, the spaces around them outside."""
    words = run.text.strip()
    if not words:
        return run.text
    start = run.text.index(words)
    return run.text[:start] + _MARKS[run.fate].format(words) + run.text[start + len(words) :]
