"""The stretches of text in which two values of a field differ: entry by entry in lists, part by part in groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel

from credo.editions.difference import Passage
from credo.editions.words import said
from credo.graph.handbook import Handbook
from credo.graph.reference import mentions
from credo.schema.common import Audience, RecordFields
from credo.schema.fields import OneOf
from credo.source.yaml_nodes import Trail

Names = Mapping[Trail, str]
"""What people call the records a field names, by the way to the id."""

_ALIKE: Final = 0.4
"""Two entries that share so much of their words are one entry, rewritten."""

_MUCH_ALIKE: Final = 0.8
"""Texts in the same order that share so much need no closer look."""

_MOST_ENTRIES: Final = 10_000
"""Pairs of entries to be compared; lists beyond that are matched by place."""

_SHOWN: Final = 60

_EVERYONE: Final = "Everyone"


def names_in(fields: RecordFields, handbook: Handbook) -> Names:
    """The names of all records, customers, places and brands that a record's fields mention."""
    found: dict[Trail, str] = {}
    for mention in mentions(fields):
        if isinstance(mention.mark, OneOf):
            name = handbook.settings.setting_names[mention.mark.setting].get(mention.id)
        else:
            record = next((r for kind in mention.mark.kinds if (r := handbook.get(kind, mention.id))), None)
            customer = (
                handbook.settings.customers.get(mention.id) if "customer" in mention.mark.kinds else None
            )
            name = record.title if record else customer
        found[mention.trail] = name or mention.id
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """A field's value on one side, with the way to it and the names within it."""

    value: Any
    trail: Trail
    names: Names

    def below(self, name: str, step: str | int) -> Side:
        """The value of a part's field."""
        return Side(getattr(self.value, name, None), (*self.trail, step), self.names)

    def entries(self) -> list[Side]:
        """The entries of a list."""
        return [Side(entry, (*self.trail, at), self.names) for at, entry in enumerate(self.value or ())]

    @property
    def named(self) -> bool:
        """Whether the value is an id that people know by a name."""
        return self.trail in self.names

    @property
    def text(self) -> str | None:
        """The value as people read it."""
        if self.value is None:
            return None
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        if isinstance(self.value, Mapping):
            return "; ".join(f"{key}: {value}" for key, value in sorted(self.value.items()))
        return self.names.get(self.trail, str(self.value))

    @property
    def whole(self) -> str:
        """An entry as one text: what it is, then its parts by name."""
        if not isinstance(self.value, BaseModel):
            return self.text or ""
        parts = [
            (alias.replace("_", " "), self.below(name, alias).gist) for name, alias in _fields(self.value)
        ]
        return "; ".join(f"{label}: {text}" if at else text for at, (label, text) in enumerate(parts) if text)

    @property
    def gist(self) -> str:
        """All a value says, in one text."""
        if isinstance(self.value, BaseModel):
            return " ".join(self.below(n, a).gist for n, a in _fields(self.value)).strip()
        if isinstance(self.value, tuple):
            return " ".join(entry.gist for entry in self.entries())
        return self.text or ""


def passages(old: Side, new: Side, label: str = "") -> Iterator[Passage]:
    """The passages in which two values differ; none if only their order does."""
    if old.value == new.value:
        return
    if isinstance(old.value, Audience) or isinstance(new.value, Audience):
        yield from _audience(old, new, label)
    elif isinstance(old.value, BaseModel) or isinstance(new.value, BaseModel):
        for name, alias in _fields(old.value if old.value is not None else new.value):
            yield from passages(
                old.below(name, alias), new.below(name, alias), _joined(label, alias.replace("_", " "))
            )
    elif isinstance(old.value, tuple) or isinstance(new.value, tuple):
        for before, after in _matched(old.entries(), new.entries()):
            yield from _entry(before, after, label)
    else:
        yield Passage(label, old.text, new.text, old.named or new.named)


def _audience(old: Side, new: Side, label: str) -> Iterator[Passage]:
    """Whom something is for: all the names as one list, and apart from it the places and brands that narrow it."""
    was, now = (_EVERYONE if getattr(side.value, "everyone", None) else None for side in (old, new))
    if was != now:
        yield Passage(label, was, now, named=True)
    for part in ("roles", "departments"):
        yield from passages(old.below(part, part), new.below(part, part), label)
    for part in ("locations", "brands"):
        yield from passages(old.below(part, part), new.below(part, part), _joined(label, part))


def _entry(before: Side | None, after: Side | None, label: str) -> Iterator[Passage]:
    if before and after and isinstance(after.value, BaseModel):
        yield from passages(before, after, _joined(label, f"“{_short(after)}”"))
    elif before and after:
        yield from passages(before, after, label)
    else:
        named = bool((before and before.named) or (after and after.named))
        yield Passage(label, before.whole if before else None, after.whole if after else None, named)


def _matched(old: list[Side], new: list[Side]) -> list[tuple[Side | None, Side | None]]:
    """Entries with their counterparts, the unchanged left out wherever they stand; the same in both directions."""
    left, right = _without(old, new), _without(new, old)
    found: list[tuple[Side | None, Side | None]] = []
    if len(left) == len(right) and all(map(_much_alike, left, right)):
        return list(zip(left, right, strict=True))
    for before, after in _alike(left, right):
        if before in left and after in right:
            left.remove(before)
            right.remove(after)
            found.append((before, after))
    found += [(side, None) for side in left]
    found += [(None, side) for side in right]
    return sorted(found, key=lambda pair: (max(_at(s) for s in pair if s), sorted(s.gist for s in pair if s)))


def _without(entries: list[Side], others: list[Side]) -> list[Side]:
    kept, counts = [], Counter(side.value for side in others)
    for side in entries:
        if counts[side.value]:
            counts[side.value] -= 1
        else:
            kept.append(side)
    return kept


def _much_alike(a: Side, b: Side) -> bool:
    """Whether two texts, as they are written, share so much that nobody need look for a better counterpart."""
    if not isinstance(a.value, str) or not isinstance(b.value, str) or a.named or b.named:
        return False
    words, others = Counter(a.value.split()), Counter(b.value.split())
    return 2 * (words & others).total() >= _MUCH_ALIKE * (words.total() + others.total())


def _alike(left: list[Side], right: list[Side]) -> Iterator[tuple[Side, Side]]:
    """Entries that may be one and the same, the most alike first. Names are never each other's wording."""
    if len(left) * len(right) > _MOST_ENTRIES:
        yield from zip(left, right, strict=False)
        return
    words = {id(side): Counter(said(side.gist)) for side in (*left, *right)}
    sizes = {key: counter.total() for key, counter in words.items()}
    found = []
    for a in left:
        for b in right:
            both = sizes[id(a)] + sizes[id(b)]
            likeness = 2 * (words[id(a)] & words[id(b)]).total() / both if both else 1.0  # Dice's coefficient
            if likeness >= _ALIKE and not (a.named or b.named):
                found.append(
                    (-likeness, abs(_at(a) - _at(b)), sorted((a.gist, b.gist)), _at(a) + _at(b), a, b)
                )
    for *_, a, b in sorted(found, key=lambda one: one[:4]):
        yield a, b


def _at(side: Side) -> int:
    at = side.trail[-1]
    return at if isinstance(at, int) else 0


def _fields(part: BaseModel) -> Sequence[tuple[str, str]]:
    return [(name, field.alias or name) for name, field in type(part).model_fields.items()]


def _joined(label: str, more: str) -> str:
    return f"{label}, {more}" if label else more


def _short(side: Side) -> str:
    """What an entry is called: its first words."""
    first = next((text for n, a in _fields(side.value) if (text := side.below(n, a).gist)), "")
    return first if len(first) <= _SHOWN else first[: _SHOWN - 1].rsplit(" ", 1)[0] + " …"
