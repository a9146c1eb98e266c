"""Telling: the story that shows a standard best, and among those the one told least recently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from credo.schema.kinds import Standard, Story
from credo.schema.record import Record

REST: Final = 3
"""For so many periods a story isn't told again if there is another."""


@dataclass(frozen=True, slots=True)
class Tale:
    """A story, the number of the first period it can be told in, and that of the one it is pinned to."""

    story: Record[Story]
    since: int
    pin: int | None = None

    @property
    def shown(self) -> tuple[str, ...]:
        """The standards it shows, those rightly departed from among them."""
        fields = self.story.fields
        return (*fields.standards, *(fields.deviated_from if fields.justified else ()))


class Teller:
    """Tells one department's stories and remembers when it told which. Played through period by period."""

    def __init__(self, tales: Iterable[Tale], department: str | None, standards: frozenset[str]) -> None:
        """``tales`` are all stories, the newest first; ``standards`` the ids of those the department has."""
        self._told: dict[str, int] = {}
        self._showing: defaultdict[str, list[Tale]] = defaultdict(list)
        self._near: defaultdict[str, list[Tale]] = defaultdict(list)
        self._anywhere: defaultdict[str, list[Tale]] = defaultdict(list)
        self._pins: defaultdict[int, list[Tale]] = defaultdict(list)
        for tale in tales:
            fields = tale.story.fields
            is_near = department is None or department in fields.departments
            for id in tale.shown:
                self._showing[id].append(tale)
            for value in fields.values:
                (self._near if is_near else self._anywhere)[value].append(tale)
            concerns = is_near or not fields.departments or standards.intersection(tale.shown)
            if tale.pin is not None and tale.pin >= tale.since and concerns:
                self._pins[tale.pin].append(tale)

    def pinned(self, number: int) -> Tale | None:
        """The story pinned to a period; of several the first day's, then the first id's."""
        found = self._pins.get(number, ())
        return min(found, key=lambda tale: (str(tale.story.fields.lineup_on), tale.story.id), default=None)

    def tell(self, standard: Record[Standard], number: int) -> Record[Story] | None:
        """The story of a period whose topic is ``standard``; None if no story has anything to do with it."""
        pinned = self.pinned(number)
        story = pinned.story if pinned else self._best(standard, number)
        if story is not None:
            self._told[story.id] = number
        return story

    def _best(self, standard: Record[Standard], number: int) -> Record[Story] | None:
        """Those that name the standard come first, then those of the department that show one of its values."""
        second = None
        for tier in self._tiers(standard.id, standard.fields.values):
            there = [tale.story for tale in tier if tale.since <= number]
            if there:
                story = min(there, key=self._last_told)  # of several never told, the newest
                if number - self._last_told(story) > REST:
                    return story
                second = second or story
        return second

    def _tiers(self, standard: str, values: Iterable[str]) -> Iterator[Sequence[Tale]]:
        yield self._showing[standard]
        yield [tale for value in values for tale in self._near[value]]
        yield [tale for value in values for tale in self._anywhere[value]]

    def _last_told(self, story: Record[Story]) -> int:
        return self._told.get(story.id, -REST - 1)
