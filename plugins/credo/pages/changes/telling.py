"""What changed, told kind by kind: what is new, what means something else, before and now, and why.

A page holds so much and no more: once it is full, changes are told by title only, and in the end counted. Each record's
own page has its history anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from credo.editions.account import Account
from credo.editions.chapter import Chapter
from credo.editions.difference import Passage, Turn
from credo.editions.meaning import Nature
from credo.editions.readers import EVERYONE
from credo.editions.sentences import field_name
from credo.graph.handbook import Key
from credo.pages.changes.chronicle import Chronicle, Mark
from credo.pages.changes.comparison_text import Row, row
from credo.pages.changes.reasons import reasons
from credo.pages.kind_words import SECTION
from credo.pages.markdown_text import plain
from credo.pages.meta import gist
from credo.pages.pen import Pen
from credo.pages.plain_page import page_title
from credo.schema.kinds import KIND_BY_NAME, KINDS

ROOM: Final = 36_000
"""So many signs of Markdown a page may use for changes in full; with markup it stays below 150 KB."""
TITLES: Final = 90
"""So many titles a page may name beyond that."""
SMALL: Final = 30
"""So many small changes are named for each kind."""

_BADGE: Final = {
    Turn.ADDED: ("new", "New"),
    Turn.PUBLISHED: ("new", "New"),
    Turn.RETIRED: ("retired", "Retired"),
    Turn.WITHHELD: ("draft", "A draft again"),
    Turn.RESTORED: ("changed", "Back in force"),
    Turn.REMOVED: ("retired", "Gone"),
}
_ORDER: Final = (
    Turn.CHANGED,
    Turn.RENAMED,
    Turn.RESTORED,
    Turn.ADDED,
    Turn.PUBLISHED,
    Turn.RETIRED,
    Turn.WITHHELD,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A change told: the record, a badge, what it is about, sentences about it, what it said and says, and why."""

    title: Markup
    badge: Mark
    gist: Markup | None = None
    notes: tuple[Markup, ...] = ()
    rows: tuple[Row, ...] = ()
    why: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one kind: told, small ones by title, and how many are not named here at all.

    ``untold`` are those there was no room for, ``gone`` those that are no longer there and whose names say too much.
    """

    title: str
    uri: str | None
    items: tuple[Item, ...]
    small: tuple[Markup, ...] = ()
    small_more: int = 0
    untold: int = 0
    gone: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.items or self.small or self.small_more or self.untold or self.gone)


class Teller:
    """Tells chapters on one page, as long as there is room."""

    def __init__(self, pen: Pen, chronicle: Chronicle, role: frozenset[str] = frozenset()) -> None:
        """``role`` are the ids of the role the page is for, if it is for one: only what concerns it is told."""
        self._pen = pen
        self._chronicle = chronicle
        self._role = role
        self._room = ROOM
        self._titles = TITLES
        self._briefly = False

    def sections(
        self, chapter: Chapter, included: frozenset[Key] = frozenset(), *, briefly: bool = False
    ) -> tuple[Section, ...]:
        """A chapter's changes by kind, ``briefly`` without the words of before and of now.

        ``included`` are records that concern the role though they don't name it.
        """
        self._briefly = briefly
        found = [a for a in chapter.accounts if not self._role or self._concerns(a, included)]
        made = [self._section(kind.name, [a for a in found if a.kind == kind.name]) for kind in KINDS]
        pages = () if self._role else (self._pages(chapter),)
        return tuple(section for section in (*made, *pages) if not section.is_empty)

    def _concerns(self, account: Account, included: frozenset[Key]) -> bool:
        return _is_meant(self._role, (*account.before, *account.now)) or account.key in included

    def _section(self, kind: str, accounts: list[Account]) -> Section:
        items: list[Item] = []
        small: list[Markup] = []
        untold = gone = 0
        for account in sorted(accounts, key=_place):
            if kind == "edition" or _is_nothing(account):
                continue
            record = self._chronicle.record(account)
            if record is None and (kind == "story" or self._chronicle.hides(account.title)):
                gone += 1
            elif _is_small(account):
                small += [self._pen.link(record)] if record else []
            elif self._room > 0:
                item = self._item(account)
                self._room -= _size(item)
                items.append(item)
            elif self._titles > 0:
                self._titles -= 1
                items.append(Item(self._title(account), _badge(account)))
            else:
                untold += 1
        uri = f"{KIND_BY_NAME[kind].plural}/index.md" if self._pen.handbook.of_kind(kind) else None
        named = tuple(small[: SMALL if self._room > 0 else 0])
        return Section(SECTION[kind], uri, tuple(items), named, len(small) - len(named), untold, gone)

    def _title(self, account: Account) -> Markup:
        record = self._chronicle.record(account)
        return self._pen.link(record, mark=True) if record else plain(account.title)

    def _item(self, account: Account) -> Item:
        return Item(
            self._title(account),
            _badge(account),
            None if self._briefly else self._gist(account),
            tuple(self._notes(account)),
            () if self._briefly else tuple(self._rows(account)),
            reasons(self._pen, self._chronicle, account),
        )

    def _gist(self, account: Account) -> Markup | None:
        """What something new is about."""
        record = self._chronicle.record(account)
        is_new = account.turn in (Turn.ADDED, Turn.PUBLISHED) and record is not None and record.is_active
        return self._pen.inline(record, gist(record)) if is_new and record and gist(record) else None

    def _notes(self, account: Account) -> Iterator[Markup]:
        record = self._chronicle.record(account)
        if account.was_title and not self._chronicle.hides(account.was_title):
            yield plain(f"It was called “{account.was_title}”.")
        elif account.was:
            yield Markup("Its address is a new one; the old one leads there.")
        if account.turn is Turn.REMOVED:
            kin = self._pen.handbook.get(account.kind, account.kin)
            if kin:
                yield Markup("It has become part of {}.").format(self._pen.link(kin))
            elif account.status == "retired":
                yield Markup("It was retired before.")
        elif record is None:
            yield Markup("It is no longer in the handbook.")
        if (
            self._role
            and account.turn in (Turn.CHANGED, Turn.RENAMED)
            and account.kind in ("standard", "booklet")
        ):
            now = _is_meant(self._role, account.now)
            if now is not _is_meant(self._role, account.before):
                yield plain("It is for this role now." if now else "It is no longer for this role.")
        if account.turn is Turn.CHANGED and not any(f.passages for f in account.fields):
            names = [field_name(f.name) for f in account.fields if f.nature is not Nature.FORM]
            if names:
                yield plain(f"Changed: {', '.join(dict.fromkeys(names))}.")

    def _rows(self, account: Account) -> Iterator[Row]:
        for field in account.fields:
            for passage in _joined(field.passages):
                label = f"{field_name(field.name)}{f', {passage.label}' if passage.label else ''}"
                if self._chronicle.hides(label):
                    continue
                hidden = self._chronicle.hides(passage.old or "")
                found = row(label[:1].upper() + label[1:], passage, hidden=hidden)
                if found:
                    yield found

    def _pages(self, chapter: Chapter) -> Section:
        """Plain pages, by name only: nobody gives reasons for them."""
        there = {page.uri: page for page in self._pen.handbook.pages}
        named = [
            Markup("[{}]({})").format(plain(page_title(there[each.uri])), self._pen.to(there[each.uri].uri))
            + (Markup(" (new)") if each.turn is Turn.ADDED else Markup())
            for each in chapter.pages
            if each.uri in there and each.uri not in self._pen.handbook.opened_by
        ]
        gone = sum(each.turn is Turn.REMOVED for each in chapter.pages)
        return Section("Plain pages", None, (), tuple(named[:SMALL]), max(0, len(named) - SMALL), 0, gone)


def _joined(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages, the names of a list in one: ``Cook, Waiter`` came and ``Porter`` went."""
    for (label, named), group in groupby(passages, key=lambda passage: (passage.label, passage.named)):
        found = tuple(group)
        if not named:
            yield from found
            continue
        old, new = ([text for p in found if (text := getattr(p, side))] for side in ("old", "new"))
        yield Passage(label, ", ".join(old) or None, ", ".join(new) or None, named=True)


def _is_meant(role: frozenset[str], ids: Iterable[str]) -> bool:
    """Whether what is for these roles is for this one, by any id it has had."""
    return not (role | {EVERYONE}).isdisjoint(ids)


def _place(account: Account) -> tuple[int, str, str]:
    at = _ORDER.index(account.turn) if account.turn in _ORDER else len(_ORDER)
    return at, account.title.casefold(), account.id


def _is_small(account: Account) -> bool:
    if account.turn is Turn.CHANGED:
        return not account.is_weighty
    return account.turn is Turn.RENAMED and not (account.was_title or account.reasons or account.fields)


def _is_nothing(account: Account) -> bool:
    """Whether it says nothing to readers: it is about a draft, or of a new form only."""
    form = account.nature is Nature.FORM and not (account.reasons or account.was_title)
    return (account.turn is Turn.CHANGED and form) or (
        account.status == "draft" and account.turn is not Turn.WITHHELD
    )


def _badge(account: Account) -> Mark:
    if account.turn in _BADGE:
        return Mark(*_BADGE[account.turn], "")
    if account.status == "retired":
        return Mark("retired", "Retired", "")
    return Mark(
        "changed", "Renamed" if account.turn is Turn.RENAMED and not account.fields else "Changed", ""
    )


def _size(item: Item) -> int:
    texts = (
        item.gist or "",
        item.title,
        *item.notes,
        *item.why,
        *(text for r in item.rows for text in (r.label, r.said, r.says)),
    )
    return sum(map(len, texts)) + 120
