"""The chronicle: a handbook's past as seen from its pages, which know what is there today, and what it is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from credo.editions.account import Account
from credo.editions.chapter import Chapter
from credo.editions.difference import Turn
from credo.editions.pairs import claims
from credo.editions.past import Past, past_of
from credo.editions.prepare import title_of
from credo.editions.released import edition_days
from credo.graph.handbook import Handbook
from credo.schema.validate import AnyRecord


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in a list: the style's name, the word people see, and since when, for those who don't see the list."""

    style: str
    word: str
    since: str


@dataclass(frozen=True)
class Chronicle:
    """A handbook and its past."""

    handbook: Handbook
    past: Past = field(default_factory=Past)

    def title(self, edition: str) -> str:
        """What an edition is called: as its record says, or else by its name."""
        record = self.handbook.get("edition", edition)
        return record.title if record else title_of(edition)

    def when(self, chapter: Chapter) -> str:
        """The time a chapter tells of: ``since Autumn 2026``, ``with Spring 2027``."""
        if chapter.edition:
            return f"with {self.title(chapter.edition)}"
        return f"since {self.title(chapter.since)}" if chapter.since else "since the last edition"

    def is_oldest(self, edition: str) -> bool:
        """Whether there was no edition before, as far as anybody can tell."""
        day = edition_days(self.handbook).get(edition)
        older = (other for other in edition_days(self.handbook).values() if day and other < day)
        return not self.past.is_cut and next(older, None) is None

    def record(self, account: Account) -> AnyRecord | None:
        """The record as it is today, whatever it is called by now; None if it is no longer there."""
        return self.handbook.by_key.get(account.key) or self._claimed.get(account.key)

    def hides(self, text: str) -> bool:
        """Whether a text of the past names somebody whom no story names any more."""
        return bool(self._hidden and self._hidden.search(text))

    def mark(self, record: AnyRecord) -> Mark | None:
        """The mark a record has in lists: whether it is new, or has changed, in the newest chapter."""
        return self._marks.get(record.key)

    @cached_property
    def _marks(self) -> Mapping[tuple[str, str], Mark]:
        chapter = self.past.latest
        found: dict[tuple[str, str], Mark] = {}
        for account in chapter.accounts if chapter else ():
            record = self.record(account)
            word = _word(account)
            if chapter and word and record and record.is_active and record.kind != "edition":
                found[record.key] = Mark(word.casefold(), word, self.when(chapter))
        return found

    @cached_property
    def _claimed(self) -> Mapping[tuple[str, str], AnyRecord]:
        return claims(self.handbook)

    @cached_property
    def _hidden(self) -> re.Pattern[str] | None:
        """The names that stories had and none has today: whoever bears them may have taken their consent back."""
        people = (person for story in self.handbook.stories for person in story.fields.people)
        today = {str(person.name) for person in people if person.consent}
        gone = {name for chapter in self.past.chapters for name in chapter.people} - today
        return (
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(gone)))})(?!\w)", re.IGNORECASE)
            if gone
            else None
        )


def chronicle_of(handbook: Handbook, past: Past | None = None) -> Chronicle:
    """A handbook's chronicle; without a past, of what its records say themselves."""
    return Chronicle(handbook, past_of(handbook) if past is None else past)


def _word(account: Account) -> str:
    if account.turn in (Turn.ADDED, Turn.PUBLISHED):
        return "New"
    changed = account.turn in (Turn.CHANGED, Turn.RENAMED, Turn.RESTORED) and account.is_weighty
    plain_move = account.turn is Turn.RENAMED and not (account.was_title or account.reasons or account.fields)
    return "Changed" if changed and not plain_move else ""
