"""Groups: how the records of a kind are told apart in lists and in the navigation.

No level of the navigation should hold more than some thirty entries, however large the handbook grows; a group that
does is split again, by month or by letter.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from credo.graph.handbook import Handbook
from credo.pages.kind_words import SECTION
from credo.schema.kinds import KIND_BY_NAME, Commitment, Role, Standard, Story
from credo.schema.validate import AnyRecord

MOST: Final = 30
"""More entries than this on one level are too many to look through."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records of a kind that belong together: a title, the path of the group's own page, and the records in order.

    A group too large for one level has ``parts`` instead of records.
    """

    title: str
    uri: str
    records: tuple[AnyRecord, ...] = ()
    parts: tuple[Group, ...] = ()

    @property
    def count(self) -> int:
        """How many records it holds, in its parts too."""
        return len(self.records) + sum(part.count for part in self.parts)

    @property
    def everything(self) -> tuple[AnyRecord, ...]:
        """Every record it holds, in its parts too."""
        return (*self.records, *(record for part in self.parts for record in part.everything))


def groups(handbook: Handbook, kind: str) -> Group:
    """All records of a kind that have a page, grouped; the section itself is the outermost group."""
    plural = KIND_BY_NAME[kind].plural
    records = _ordered(handbook, kind)
    whole = Group(SECTION[kind], f"{plural}/index.md", records)
    if len(records) <= MOST and kind not in ("standard", "story", "commitment"):
        return whole
    named = _GROUPERS[kind](handbook) if kind in _GROUPERS else None
    if named is None:
        return _split(whole, f"{plural}/by-letter")
    found: defaultdict[tuple[str, str], list[AnyRecord]] = defaultdict(list)
    for record in records:
        found[named(record)].append(record)
    if len(found) < 2 and len(records) <= MOST:
        return whole
    folder = f"{plural}/{_FOLDERS[kind]}"
    order = sorted(found, key=lambda key: (key[1].casefold(), key[0]), reverse=kind == "story")
    order.sort(key=lambda key: key[0] == "")
    other = _free("other", {slug for slug, _ in found})
    parts = [
        _split(Group(title, f"{folder}/{slug or other}/index.md", tuple(found[slug, title])))
        for slug, title in order
    ]
    return Group(whole.title, whole.uri, parts=_bundled(tuple(parts), folder))


def _ordered(handbook: Handbook, kind: str) -> tuple[AnyRecord, ...]:
    """Active records in their natural order, then retired ones; drafts last."""
    natural: dict[str, tuple[AnyRecord, ...]] = {
        "value": handbook.values,
        "story": handbook.stories,
        "edition": handbook.editions,
    }
    active = natural.get(kind) or tuple(
        sorted((r for r in handbook.of_kind(kind) if r.is_active), key=lambda r: (r.title.casefold(), r.id))
    )
    rest = sorted(
        (r for r in handbook.of_kind(kind) if not r.is_active), key=lambda r: (r.status == "draft", r.id)
    )
    return (*active, *rest)


def _split(group: Group, folder: str | None = None) -> Group:
    """Split a group that is too large for one level: stories by month, all else by letter."""
    if len(group.records) <= MOST:
        return group
    folder = folder or group.uri.removesuffix("/index.md")
    stories = all(isinstance(record.fields, Story) for record in group.records)
    found: defaultdict[tuple[str, str], list[AnyRecord]] = defaultdict(list)
    for record in group.records:
        found[_month(record) if stories else _letter(record)].append(record)
    parts = [
        part
        for (slug, title), records in sorted(found.items(), reverse=stories)
        for part in _numbered(title, f"{folder}/{slug}", tuple(records))
    ]
    return Group(group.title, group.uri, parts=_bundled(tuple(parts), folder))


def _bundled(parts: tuple[Group, ...], folder: str) -> tuple[Group, ...]:
    """Groups that are too many for one level, in bundles named by their first and last."""
    if len(parts) <= MOST:
        return parts
    count = min(MOST, -(-len(parts) // MOST))
    bundles = []
    for number in range(count):
        inner = parts[number * len(parts) // count : (number + 1) * len(parts) // count]
        path = f"{folder}/part/{number + 1}"
        title = f"{inner[0].title} – {inner[-1].title}"
        bundles.append(Group(title, f"{path}/index.md", parts=_bundled(inner, path)))
    return tuple(bundles)


def _numbered(title: str, path: str, records: tuple[AnyRecord, ...]) -> Iterable[Group]:
    if len(records) <= MOST:
        yield Group(title, f"{path}/index.md", records)
        return
    for number, start in enumerate(range(0, len(records), MOST), 1):
        yield Group(f"{title} ({number})", f"{path}-{number}/index.md", records[start : start + MOST])


def _letter(record: AnyRecord) -> tuple[str, str]:
    bare = unicodedata.normalize("NFKD", record.title.casefold())  # É stands with E
    first = next((char for char in bare if char.isalnum()), "")
    return (first, first.upper()) if "a" <= first <= "z" else ("other", "0–9 and others")


def _month(record: AnyRecord) -> tuple[str, str]:
    day = record.fields.date if isinstance(record.fields, Story) else None
    return (f"{day:%Y-%m}", f"{day:%Y-%m}") if day else ("undated", "Undated")


def _free(name: str, taken: AbstractSet[str]) -> str:
    """A folder's name that is nobody's id."""
    return _free(f"{name}-here", taken) if name in taken else name


Namer = Callable[[AnyRecord], tuple[str, str]]


def _by_department(handbook: Handbook) -> Namer:
    departments = {record.id for record in handbook.of_kind("department")}

    def name(record: AnyRecord) -> tuple[str, str]:
        fields = record.fields
        ids: Iterable[str] = ()
        if isinstance(fields, Role):
            ids = fields.departments
        elif isinstance(fields, Standard) and fields.applies_to:
            audience = fields.applies_to
            roles = handbook.some("role", audience.roles)
            ids = (
                *audience.departments,
                *(d for r in roles if isinstance(r.fields, Role) for d in r.fields.departments),
            )
            if not ids:
                return (_free("everyone", departments), "Everyone")
        department = next(iter(handbook.some("department", ids)), None)
        return (department.id, department.title) if department else ("", "Other")

    return name


def _by_year(_: Handbook) -> Namer:
    def name(record: AnyRecord) -> tuple[str, str]:
        day = record.fields.date if isinstance(record.fields, Story) else None
        return (str(day.year), str(day.year)) if day else ("", "Undated")

    return name


def _by_leader(handbook: Handbook) -> Namer:
    def name(record: AnyRecord) -> tuple[str, str]:
        leader = record.fields.leader if isinstance(record.fields, Commitment) else None
        role = handbook.get("role", leader)
        return (role.id, role.title) if role else ("", "Other")

    return name


_GROUPERS: Final[dict[str, Callable[[Handbook], Namer]]] = {
    "standard": _by_department,
    "role": _by_department,
    "story": _by_year,
    "commitment": _by_leader,
}
_FOLDERS: Final = {"standard": "for", "role": "in", "story": "year", "commitment": "of"}
