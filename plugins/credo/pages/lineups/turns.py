"""Turns: which standard is whose line-up's topic, so that all have had theirs before one comes again."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from credo.schema.kinds import Standard
from credo.schema.record import Record


@dataclass(frozen=True, slots=True)
class Entrant:
    """A standard, the number of the first period it can be the topic of, and that of the one it is pinned to."""

    standard: Record[Standard]
    since: int
    pin: int | None = None


class Queue:
    """The standards of one department in the order of their turns. Played through period by period, from 0 on.

    Whoever has waited longest is next; newcomers come before those who have had a turn. So all have had theirs
    before one comes again, and a newcomer changes nothing that was before it.
    """

    def __init__(self, name: str, entrants: Iterable[Entrant]) -> None:
        """``name`` gives each department an order of its own."""
        entrants = list(entrants)
        coming = sorted(entrants, key=lambda one: (one.since, _mixed(name, one.standard.id)))
        self._coming = deque(coming)
        self._waiting: deque[Record[Standard]] = deque()
        self._pins = _pins(entrants)
        self._pinned: Mapping[str, int] = {
            one.standard.id: one.pin for one in entrants if one.pin is not None
        }

    def arrive(self, number: int) -> None:
        """Let in whoever can be the topic from this period on."""
        new = []
        while self._coming and self._coming[0].since <= number:
            new.append(self._coming.popleft().standard)
        self._waiting.extendleft(reversed(new))

    def next(
        self, number: int, wanted: Iterable[str] = (), values: Iterable[str] = ()
    ) -> Record[Standard] | None:
        """The topic of a period: the one pinned to it, else one that fits, else whose turn it is.

        ``wanted`` are the ids of standards that fit the story pinned to the period; if none of them has waited long,
        one with the same ``values`` will do. Gives None if nobody waits.
        """
        if not self._waiting:
            return None
        chosen = (
            self._pinned_to(number)
            or self._fitting(frozenset(wanted), frozenset(values))
            or next((one for one in self._waiting if not self._waits_for_its_day(one, number)), None)
            or self._waiting[0]
        )
        self._waiting.remove(chosen)
        self._waiting.append(chosen)
        return chosen

    def _fitting(self, ids: frozenset[str], values: frozenset[str]) -> Record[Standard] | None:
        """Of those who have waited long: the first with one of these ids, else with one of these values."""
        if not ids and not values:
            return None
        long = tuple(islice(self._waiting, (len(self._waiting) + 1) // 2))
        named = next((one for one in long if one.id in ids), None)
        return named or next((one for one in long if values.intersection(one.fields.values)), None)

    def _pinned_to(self, number: int) -> Record[Standard] | None:
        return next((one for one in self._pins.get(number, ()) if one in self._waiting), None)

    def _waits_for_its_day(self, standard: Record[Standard], number: int) -> bool:
        """Whether it is pinned to a day so near that two turns would fall into one round."""
        pin = self._pinned.get(standard.id)
        return pin is not None and number < pin <= number + len(self._waiting)


def _pins(entrants: Iterable[Entrant]) -> Mapping[int, list[Record[Standard]]]:
    """The standards pinned to each period, the first day's first."""
    pins: dict[int, list[Record[Standard]]] = {}
    for one in sorted(entrants, key=lambda one: (str(one.standard.fields.lineup_on), one.standard.id)):
        if one.pin is not None:
            pins.setdefault(one.pin, []).append(one.standard)
    return pins


def _mixed(name: str, id: str) -> str:
    """An order that looks like none, and is always the same."""
    return hashlib.sha256(f"{name}/{id}".encode()).hexdigest()
