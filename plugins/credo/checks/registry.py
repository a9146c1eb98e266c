"""Every rule there is, in one table: nothing registers itself."""

from __future__ import annotations

from typing import Final

from credo.checks.booklets import BOOKLETS
from credo.checks.departments import DEPARTMENTS
from credo.checks.leaders import LEADERS
from credo.checks.presence import presence_checks
from credo.checks.roles import ROLES
from credo.checks.rule import Check
from credo.graph.rules import GRAPH_RULES
from credo.schema.rules import SCHEMA_RULES
from credo.source.finding import Rule
from credo.source.rules import SOURCE_RULES

FAMILIES: Final[tuple[tuple[Check, ...], ...]] = (
    ROLES,
    DEPARTMENTS,
    LEADERS,
    BOOKLETS,
)
"""The checks about meaning, family by family."""

_OWN: Final = tuple(check for family in FAMILIES for check in family)

CHECKS: Final[tuple[Check, ...]] = (
    *presence_checks(frozenset(pair for check in _OWN for pair in check.covers)),
    *_OWN,
)
"""Every check, the general ones first."""

FORM_RULES: Final[tuple[Rule, ...]] = (*SOURCE_RULES, *SCHEMA_RULES, *GRAPH_RULES)
"""The rules of the stages before: reading, fields, links."""

RULES: Final[tuple[Rule, ...]] = (*FORM_RULES, *(check.rule for check in CHECKS))
"""Every rule, as ``explain`` and the rules' pages know them."""
