"""What somebody asked to have printed: a booklet, or what a role, a department or several roles get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from credo.checks.print_rules import UNKNOWN_READER
from credo.graph.audience import booklets_for, departments_with_parts, roles_for
from credo.graph.handbook import Handbook
from credo.schema.kinds import Booklet, Role
from credo.schema.nearest import did_you_mean
from credo.schema.record import Record
from credo.source.finding import Finding


@dataclass(frozen=True)
class Order:
    """A booklet to print: what its files are called, whose it is, and the record its letter and programme are from.

    ``everyone`` is true for the booklet that is for all; it holds what is for all, not what is for anybody.
    """

    id: str
    readers: str
    roles: tuple[Record[Role], ...]
    record: Record[Booklet] | None = None
    everyone: bool = False

    @property
    def title(self) -> str:
        """What stands on the cover."""
        return self.record.title if self.record else "Welcome"


def orders(handbook: Handbook, names: Iterable[str]) -> tuple[tuple[Order, ...], tuple[Finding, ...]]:
    """The orders that names on the command line mean; without a name, every booklet.

    A name is a booklet's id, a role's, a department's, or several roles' joined by ``+``; a folder before it
    (``roles/cook``) says which kind is meant. Unknown names are findings, and the others are still printed.
    """
    given = tuple(dict.fromkeys(names))
    if not given:
        return tuple(_of_booklet(handbook, record) for record in handbook.booklets), ()
    found: list[Order] = []
    findings: list[Finding] = []
    for name in given:
        order = _named(handbook, name)
        if order is None:
            findings.append(_unknown(handbook, name))
        else:
            found.append(order)
    return tuple(found), tuple(findings)


def further_orders(handbook: Handbook) -> tuple[tuple[Order, ...], tuple[Finding, ...]]:
    """The orders that ``for_whom`` in the settings asks for besides the booklets themselves, each once."""
    names: list[str] = []
    for name in handbook.settings.booklets.for_whom:
        if name == "roles":
            names += (f"roles/{role.id}" for role in handbook.roles)
        elif name == "departments":
            names += (f"departments/{each.id}" for each in handbook.departments)
        else:
            names.append(name)
    found, unknown = orders(handbook, names) if names else ((), ())
    empty = {
        f"`departments/{each.id}`" for each in handbook.departments
    }  # nobody works there, nobody needs one
    taken = {record.id for record in handbook.booklets}
    by_id = {order.id: order for order in found if order.id not in taken}
    return tuple(by_id.values()), tuple(f for f in unknown if not any(name in f.message for name in empty))


def _named(handbook: Handbook, name: str) -> Order | None:
    folder, _, id = name.rpartition("/")
    booklet = next((b for b in handbook.booklets if b.id == id and folder in ("", "booklets")), None)
    if booklet:
        return _of_booklet(handbook, booklet)
    if folder in ("", "roles"):
        by_id = {role.id: role for role in handbook.roles}
        ids = id.split("+")
        if all(one in by_id for one in ids):
            return _of_roles(handbook, "-and-".join(ids), tuple(by_id[one] for one in ids))
    department = next((d for d in handbook.departments if d.id == id and folder in ("", "departments")), None)
    if department:
        within = departments_with_parts(handbook, frozenset((id,)))
        roles = tuple(role for role in handbook.roles if within.intersection(role.fields.departments))
        return Order(id, department.title, roles, _nearest_booklet(handbook, roles)) if roles else None
    return None


def _of_booklet(handbook: Handbook, record: Record[Booklet]) -> Order:
    audience = record.fields.for_
    everyone = audience is None or bool(audience.everyone) or not (audience.roles or audience.departments)
    roles = () if everyone else roles_for(handbook, audience)
    return Order(record.id, _readers(handbook, record), roles, record, everyone)


def _of_roles(handbook: Handbook, id: str, roles: tuple[Record[Role], ...]) -> Order:
    return Order(id, ", ".join(role.title for role in roles), roles, _nearest_booklet(handbook, roles))


def _nearest_booklet(handbook: Handbook, roles: tuple[Record[Role], ...]) -> Record[Booklet] | None:
    """The booklet that is most their own: the one with the fewest readers among those that all of them get."""
    theirs = [b for b in handbook.booklets if all(b in booklets_for(handbook, role) for role in roles)]
    return min(theirs, key=lambda b: (len(roles_for(handbook, b.fields.for_)), b.id), default=None)


def _readers(handbook: Handbook, record: Record[Booklet]) -> str:
    audience = record.fields.for_
    if audience is None:
        return "Everybody"
    names = [role.title for role in handbook.some("role", audience.roles)]
    names += [department.title for department in handbook.some("department", audience.departments)]
    settings = handbook.settings
    places = [settings.locations.get(id, id) for id in audience.locations]
    places += [settings.brands.get(id, id) for id in audience.brands]
    whom = ", ".join(names) or "Everybody"
    return f"{whom} · {', '.join(places)}" if places else whom


def _unknown(handbook: Handbook, name: str) -> Finding:
    known = set(_known(handbook))
    help = did_you_mean(name.rpartition("/")[2], known)
    return Finding.by(
        UNKNOWN_READER, "mkdocs.yml", f"There is no booklet, role or department `{name}`.", help
    )


def _known(handbook: Handbook) -> Iterator[str]:
    for record in (*handbook.booklets, *handbook.roles, *handbook.departments):
        yield record.id
