"""Find a standard: every standard by department, and what a browser needs to choose among them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from credo.graph.audience import departments_with_parts, roles_for
from credo.graph.handbook import Handbook
from credo.pages.changes.chronicle import Mark
from credo.pages.groups import Group, groups
from credo.pages.markdown_text import spoken, typeset
from credo.pages.pen import Pen
from credo.pages.script_text import script_text
from credo.schema.kinds import Standard
from credo.schema.record import Record
from credo.schema.validate import AnyRecord

News = Callable[[AnyRecord], Mark | None]
"""Whether a record is new, or has changed."""
LISTED: Final = 200
"""More standards than this aren't listed on one page; it leads to their groups instead."""
SHARE: Final = 500
"""So many standards share a file."""
EVERYONE: Final = "everyone"


@dataclass(frozen=True, slots=True)
class Row:
    """A standard as it is chosen: by ids of values, roles, departments and of whom it serves."""

    standard: Record[Standard]
    value: tuple[str, ...]
    department: tuple[str, ...]
    role: tuple[str, ...]
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to choose: its name in the address, what it is called, and the choices with how many each leaves."""

    name: str
    label: str
    choices: tuple[tuple[str, str, int], ...]


def finding(handbook: Handbook, pen: Pen) -> dict[str, Any]:
    """The facets, the standards by group, and under which name the browser finds the rest."""
    found = rows(handbook)
    standards = groups(handbook, "standard") if found else Group("", "")
    return {
        "count": len(found),
        "facets": [facet for facet in _facets(handbook, found) if len(facet.choices) > 1],
        "groups": standards.parts or (standards,),
        "listed": len(found) <= LISTED,
        "files": " ".join(_names(found, pen.news)),
    }


def rows(handbook: Handbook) -> tuple[Row, ...]:
    """Every active standard as a row, by title."""
    ordered = sorted(handbook.standards, key=lambda standard: (standard.title.casefold(), standard.id))
    return tuple(_row(handbook, standard) for standard in ordered)


def standard_files(handbook: Handbook, addresses: Mapping[str, str], news: News) -> dict[str, bytes]:
    """The rows as scripts, by their path on the site; ``addresses`` says where a page is, by its path."""
    found = rows(handbook)
    parts = (found[start : start + SHARE] for start in range(0, len(found), SHARE))
    return {
        f"assets/data/{name}": _script([[addresses[row.standard.uri], *_cells(row, news)] for row in part])
        for name, part in zip(_names(found, news), parts, strict=True)
    }


def _row(handbook: Handbook, standard: Record[Standard]) -> Row:
    fields = standard.fields
    audience = fields.applies_to
    if audience is None:
        return Row(standard, fields.values, (), (), fields.serves)
    if audience.everyone or not (audience.roles or audience.departments):
        return Row(standard, fields.values, (EVERYONE,), (EVERYONE,), fields.serves)
    within = departments_with_parts(handbook, frozenset(audience.departments))
    named = [role for role in handbook.roles if role.id in audience.roles]
    within |= {department for role in named for department in role.fields.departments}
    roles = tuple(role.id for role in roles_for(handbook, audience))
    return Row(standard, fields.values, tuple(sorted(within)), roles, fields.serves)


def _facets(handbook: Handbook, found: tuple[Row, ...]) -> Iterator[Facet]:
    count: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in found:
        for name in ("value", "department", "role", "serves"):
            count[name].update(set(getattr(row, name)))
    for_all = count["role"].pop(EVERYONE, 0)
    values = ((value.id, value.title) for value in handbook.values)
    departments = [(department.id, department.title) for department in handbook.departments]
    roles = [(role.id, role.title) for role in handbook.roles]
    customers = handbook.settings.customers.items()
    yield _facet("value", "Value", values, count["value"])
    yield _facet("department", "Department", [(EVERYONE, "Everyone"), *departments], count["department"])
    yield _facet("role", "Role", roles, count["role"] if found else {}, for_all)
    yield _facet("serves", "Serves", [*customers, *departments, *roles], count["serves"])


def _facet(
    name: str, label: str, ids: Iterable[tuple[str, str]], count: Mapping[str, int], more: int = 0
) -> Facet:
    choices = ((id, title, count.get(id, 0) + more) for id, title in ids)
    return Facet(name, label, tuple(choice for choice in choices if choice[2]))


def _cells(row: Row, news: News) -> list[Any]:
    why = spoken(row.standard.fields.purpose or row.standard.fields.statement or "")
    mark = news(row.standard)
    marked = [[mark.style, mark.word, mark.since]] if mark else []
    return [
        typeset(row.standard.title),
        typeset(why),
        row.value,
        row.department,
        row.role,
        row.serves,
        *marked,
    ]


def _names(found: tuple[Row, ...], news: News) -> list[str]:
    """The files' names, each with a mark of what is in it, so that a browser never reads an old one."""
    names = []
    for start in range(0, len(found), SHARE):
        content = _script([[row.standard.id, *_cells(row, news)] for row in found[start : start + SHARE]])
        names.append(f"standards-{start // SHARE}-{hashlib.sha256(content).hexdigest()[:12]}.js")
    return names


def _script(data: list[list[Any]]) -> bytes:
    return f"credoStandards.push(...{script_text(data)});\n".encode()
