"""A handbook's past: its chapters, edition by edition, and what each record has been through.

Git knows what has changed; the records themselves know why, and also where there is no git. Both are put together here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from credo.editions.account import Account, Reason
from credo.editions.chapter import Chapter
from credo.editions.difference import Turn
from credo.editions.meaning import Nature
from credo.editions.readers import Readers
from credo.editions.released import edition_days
from credo.editions.words import said
from credo.graph.handbook import Handbook, Key
from credo.graph.withdrawn import sign
from credo.schema.validate import AnyRecord


@dataclass(frozen=True)
class Past:
    """The chapters that are known, the oldest first; one about what is there now, if anything changed, is the last.

    ``is_cut`` says that the repository is a shallow clone, in which older editions may be missing.
    """

    chapters: tuple[Chapter, ...] = ()
    is_cut: bool = False

    @property
    def running(self) -> Chapter | None:
        """What has changed since the last edition; None if nothing has."""
        return self.chapters[-1] if self.chapters and self.chapters[-1].edition is None else None

    @property
    def latest(self) -> Chapter | None:
        """The newest chapter there is, unless it is the first edition: then nothing has changed yet."""
        return self.chapters[-1] if self.chapters and not self.chapters[-1].is_first else None

    def of_edition(self, name: str) -> Chapter | None:
        """The chapter that ends with an edition."""
        return self._by_edition.get(name)

    def trail(self, record: AnyRecord) -> tuple[tuple[Chapter, Account], ...]:
        """What a record has been through, the newest first, under all its ids, back to when it came."""
        found: list[tuple[Chapter, Account]] = []
        key = record.key
        for chapter in reversed(self.chapters):
            account = chapter.by_key.get(key if chapter.is_compared else record.key)
            if account is None:
                continue
            found.append((chapter, account))
            if account.turn is Turn.ADDED:
                break
            key = (record.kind, account.was or key[1])
        return tuple(found)

    @cached_property
    def _by_edition(self) -> Mapping[str, Chapter]:
        return {chapter.edition: chapter for chapter in self.chapters if chapter.edition}


def past_of(handbook: Handbook, compared: Iterable[Chapter] = (), *, is_cut: bool = False) -> Past:
    """The past of a handbook as it is now, from what git knows and from the reasons its records give.

    ``compared`` are the chapters that git knows, the oldest first. What was withdrawn is in none of them, whatever it
    was called then.
    """
    given = tuple(compared)
    gone = {sign for chapter in given for sign in chapter.withheld}
    gone |= {sign for note in handbook.withdrawn for sign in note.signs}
    known = [_without(chapter, gone) for chapter in given]
    told = _told(handbook)
    chapters = [_with_reasons(c, told.pop(c.edition, ())) if c.edition else c for c in known]
    newest = max(edition_days(handbook).items(), key=lambda item: (item[1], item[0]), default=("", None))[0]
    if not chapters:
        coming = {None, handbook.settings.edition} - {newest}
        running = [account for name in coming for account in told.pop(name, ())]
        before = tuple(_reasons_only(handbook, told))
        if running:
            before += (Chapter(None, newest or None, _in_order(running), is_compared=False),)
        return Past(before, is_cut)
    days = edition_days(handbook)
    first = next((days[c.edition] for c in chapters if c.edition in days), None)
    older = {
        name: accounts
        for name, accounts in told.items()
        if name in days and first is not None and days[name] < first
    }
    return Past((*_reasons_only(handbook, older), *chapters), is_cut)


def _without(chapter: Chapter, gone: set[str]) -> Chapter:
    """A chapter without what was taken back, under whatever id it had."""
    if not gone:
        return chapter
    left = tuple(a for a in chapter.accounts if gone.isdisjoint((sign(*a.key), sign(a.kind, a.was))))
    return replace(chapter, accounts=left)


def _told(handbook: Handbook) -> dict[str | None, tuple[Account, ...]]:
    """The reasons that records give, by the edition they are put down to."""
    readers = Readers(handbook)
    found: dict[str | None, list[Account]] = {}
    for record in handbook.records:
        reasons: dict[str | None, list[Reason]] = {}
        for entry in record.fields.changes:
            if entry.why:
                reasons.setdefault(entry.edition, []).append(Reason(entry.why, bool(entry.editorial)))
        for edition, given in reasons.items():
            wording = all(reason.editorial for reason in given)
            now = readers.of(record)
            account = Account(
                *record.key,
                record.title,
                Turn.CHANGED,
                Nature.FORM if wording else Nature.DETAIL,
                record.status,
                reasons=tuple(given),
                before=now,
                now=now,
            )
            found.setdefault(edition, []).append(account)
    return {edition: tuple(accounts) for edition, accounts in found.items()}


def _reasons_only(handbook: Handbook, told: Mapping[Any, tuple[Account, ...]]) -> Iterator[Chapter]:
    """A chapter for each edition that has a record and of which git knows nothing, by the day it came out."""
    days: dict[str, date] = edition_days(handbook)
    since: str | None = None
    for name in sorted(days, key=lambda name: (days[name], name)):
        if told.get(name):
            yield Chapter(name, since, _in_order(told[name]), is_compared=False)
        since = name


def _with_reasons(chapter: Chapter, told: Iterable[Account]) -> Chapter:
    """A chapter with the reasons that were put down to its edition later or elsewhere."""
    accounts = dict(chapter.by_key)
    for account in told:
        known = accounts.get(account.key)
        if known is None:
            accounts[account.key] = account
            continue
        heard = {said(reason.text) for reason in known.reasons}
        more = tuple(reason for reason in account.reasons if said(reason.text) not in heard)
        accounts[account.key] = replace(known, reasons=(*known.reasons, *more))
    return replace(chapter, accounts=tuple(accounts.values()))


def _in_order(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """One account for each record: it may give reasons for “the next edition” and for one by name."""
    found: dict[Key, Account] = {}
    for account in accounts:
        other = found.get(account.key)
        reasons = (*other.reasons, *account.reasons) if other else account.reasons
        found[account.key] = replace(account, reasons=reasons)
    return tuple(found.values())
