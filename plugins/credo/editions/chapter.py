"""A chapter of a handbook's past: what became of everything from one edition to the next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from credo.editions.account import Account, account_of, read_account
from credo.editions.compare import compare
from credo.editions.difference import Turn
from credo.editions.meaning import Nature
from credo.editions.readers import Readers
from credo.editions.state import State
from credo.graph.handbook import Handbook, Key


@dataclass(frozen=True, slots=True)
class PageAccount:
    """What became of a plain page, by its address below the content folder."""

    uri: str
    turn: Turn


@dataclass(frozen=True)
class Chapter:
    """What became of a handbook's records and plain pages, sorted as in a comparison.

    ``edition`` is the edition it ends with, None for what is there now; ``since`` the one it begins with, None before
    the first. ``is_compared`` says whether two states were compared; else it holds no more than the reasons people
    gave. ``people`` are those whom stories name at its end, ``withheld`` signs for the records that were taken back
    by then.
    """

    edition: str | None
    since: str | None
    accounts: tuple[Account, ...]
    pages: tuple[PageAccount, ...] = ()
    people: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    is_compared: bool = True

    @property
    def is_first(self) -> bool:
        """Whether there was nothing to compare with: all there is counts as there from then on."""
        return self.is_compared and self.since is None

    @property
    def tells(self) -> bool:
        """Whether anything has changed."""
        return bool(self.accounts or self.pages)

    @cached_property
    def by_key(self) -> Mapping[Key, Account]:
        """The accounts by kind and id."""
        return {account.key: account for account in self.accounts}

    def as_json(self) -> str:
        """The chapter as it is kept in a file."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def chapter_of(old: State | None, new: State) -> Chapter:
    """The chapter from one state to a later one; ``None`` is before the first."""
    people, withheld = _people(new.handbook), _withheld(new.handbook)
    if old is None:
        come = tuple(
            Account(r.kind, r.id, r.title, Turn.ADDED, Nature.MEANING, r.status) for r in new.handbook.records
        )
        return Chapter(new.edition, None, come, (), people, withheld)
    found = compare(old.handbook, new.handbook, old.lost | new.lost)
    before, now = Readers(old.handbook), Readers(new.handbook)
    accounts = tuple(account_of(change, before, now) for change in found.records)
    pages = tuple(PageAccount(change.page.uri, change.turn) for change in found.pages if not change.is_form)
    return Chapter(new.edition, old.edition, accounts, pages, people, withheld)


def read_chapter(text: str) -> Chapter:
    """A chapter from the file it was kept in. Raises ValueError, KeyError or TypeError if it is none."""
    kept = json.loads(text)
    kept["accounts"] = tuple(read_account(account) for account in kept["accounts"])
    kept["pages"] = tuple(PageAccount(page["uri"], Turn(page["turn"])) for page in kept["pages"])
    kept["people"] = tuple(kept["people"])
    kept["withheld"] = tuple(kept["withheld"])
    return Chapter(**kept)


def _people(handbook: Handbook) -> tuple[str, ...]:
    """Whom the active stories name with their consent."""
    people = (person for story in handbook.stories for person in story.fields.people)
    return tuple(sorted({str(person.name) for person in people if person.name and person.consent}))


def _withheld(handbook: Handbook) -> tuple[str, ...]:
    """Signs for the records that were taken back, under every id they have had."""
    return tuple(sign for note in handbook.withdrawn for sign in note.signs)
