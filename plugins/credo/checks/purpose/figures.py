"""Figures: how well the judgement agrees with the labels of a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from credo.checks.purpose.judgement import judge_deviation, judge_purpose
from credo.checks.purpose.verdict import Verdict

_LABELS = ("genuine", "missing", "placeholder", "boilerplate", "circular", "empty")


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled text: its place in the file, what it is, and what it was judged to be."""

    id: str
    text: str
    label: str
    verdict: Verdict

    @property
    def is_right(self) -> bool:
        """Tell whether the judgement has the very label."""
        return self.verdict.label == self.label


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, with Wilson's 95 % interval."""

    part: int
    whole: int

    def __str__(self) -> str:
        if not self.whole:
            return "none"
        low, high = self.interval
        return f"{self.part / self.whole:.3f} ({low:.3f} to {high:.3f}; {self.part} of {self.whole})"

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval at 95 %, for a whole above 0."""
        z, n = 1.96, self.whole
        share = self.part / n
        middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        reach = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        return max(0.0, middle - reach), min(1.0, middle + reach)


def read_purposes(rows: Sequence[dict[str, Any]]) -> list[Judged]:
    """Judge every row that has a ``purpose_label``."""
    return [
        Judged(
            row["id"],
            f"{row['statement']} | {row['purpose']}",
            row["purpose_label"],
            judge_purpose(row["statement"], row["purpose"], language=row.get("language", "en")),
        )
        for row in rows
        if row.get("purpose_label")
    ]


def read_deviations(rows: Sequence[dict[str, Any]]) -> list[Judged]:
    """Judge every row that has a ``deviation_label``."""
    return [
        Judged(
            row["id"],
            str(row["deviation"]),
            row["deviation_label"],
            judge_deviation(row["deviation"], language=row.get("language", "en")),
        )
        for row in rows
        if row.get("deviation_label")
    ]


def load_rows(path: Path) -> list[dict[str, Any]]:
    """Read a file of one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def flag_recall(judged: Sequence[Judged]) -> Share:
    """How many of those that aren't genuine were flagged, under whatever label."""
    faulty = [one for one in judged if one.label != "genuine"]
    return Share(sum(one.verdict.label != "genuine" for one in faulty), len(faulty))


def false_alarms(judged: Sequence[Judged]) -> Share:
    """How many of the genuine were flagged."""
    genuine = [one for one in judged if one.label == "genuine"]
    return Share(sum(one.verdict.label != "genuine" for one in genuine), len(genuine))


def report(name: str, judged: Sequence[Judged]) -> Iterator[str]:
    """Yield the lines that tell how ``judged`` came out; nothing for nothing."""
    if not judged:
        return
    yield f"{name}: {len(judged)}"
    yield f"  flagged of those to flag   {flag_recall(judged)}"
    yield f"  flagged of the genuine     {false_alarms(judged)}"
    yield f"  label                      {'recall':38} precision"
    for label in _LABELS:
        meant = [one for one in judged if one.label == label]
        found = [one for one in judged if one.verdict.label == label]
        if meant or found:
            right = sum(one.is_right for one in meant)
            yield f"  {label:26} {Share(right, len(meant))!s:38} {Share(right, len(found))}"
