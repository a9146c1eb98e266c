"""The internal-customer table: whom each role and department serves, and who serves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from credo.graph.handbook import Handbook
from credo.pages.pen import Pen
from credo.schema.kinds import Department, Role
from credo.schema.record import Record

Server = Record[Role] | Record[Department]


@dataclass(frozen=True, slots=True)
class Service:
    """Somebody, whom they serve, and who serves them."""

    who: Server
    serves: Markup
    served_by: Markup


def serving(handbook: Handbook, pen: Pen) -> dict[str, Any]:
    """Departments and roles with their customers, and each customer group with those who serve it."""
    departments = [_service(handbook, pen, department) for department in handbook.departments]
    roles = [_service(handbook, pen, role) for role in handbook.roles]
    everyone: tuple[Server, ...] = (*handbook.departments, *handbook.roles)
    customers = [
        (name, pen.listed(pen.link(each) for each in everyone if id in each.fields.serves))
        for id, name in handbook.settings.customers.items()
    ]
    return {"departments": departments, "roles": roles, "customers": customers}


def _service(handbook: Handbook, pen: Pen, who: Server) -> Service:
    served_by = [each for each in handbook.backlinks(who, field="serves") if each.kind != "standard"]
    serves = pen.served(who.fields.serves)
    return Service(who, serves, pen.listed(pen.link(each) for each in served_by))
