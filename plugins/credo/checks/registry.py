"""Every rule there is, in one table: nothing registers itself."""

from __future__ import annotations

from typing import Final

from credo.checks.editions import EDITIONS
from credo.checks.measures import MEASURE_CHECKS
from credo.checks.pages.active import ACTIVE
from credo.checks.pages.images import IMAGES
from credo.checks.pages.links import LINKS
from credo.checks.pages.prose import PROSE
from credo.checks.pages.rendered import RENDERING
from credo.checks.people.booklets import BOOKLETS
from credo.checks.people.departments import DEPARTMENTS
from credo.checks.people.leaders import LEADERS
from credo.checks.people.roles import ROLES
from credo.checks.presence import presence_checks
from credo.checks.print_rules import PRINT_RULES
from credo.checks.rule import Check
from credo.checks.standards.deviations import STANDARD_DEVIATION_CHECKS
from credo.checks.standards.purposes import STANDARD_PURPOSE_CHECKS
from credo.checks.standards.standing import STANDARD_CHECKS
from credo.checks.standards.statements import STANDARD_STATEMENT_CHECKS
from credo.checks.stories.outcomes import STORY_CHECKS
from credo.checks.stories.patterns import STORY_PATTERN_CHECKS
from credo.checks.stories.people import STORY_PEOPLE_CHECKS
from credo.checks.suppression_rules import SUPPRESSION_RULES
from credo.checks.values import VALUE_CHECKS
from credo.checks.visions import VISION_CHECKS
from credo.graph.rules import GRAPH_RULES
from credo.schema.rules import SCHEMA_RULES
from credo.source.finding import Rule
from credo.source.rules import SOURCE_RULES

FAMILIES: Final[tuple[tuple[Check, ...], ...]] = (
    VISION_CHECKS,
    VALUE_CHECKS,
    STANDARD_PURPOSE_CHECKS,
    STANDARD_DEVIATION_CHECKS,
    STANDARD_STATEMENT_CHECKS,
    STANDARD_CHECKS,
    MEASURE_CHECKS,
    STORY_CHECKS,
    STORY_PEOPLE_CHECKS,
    STORY_PATTERN_CHECKS,
    ROLES,
    DEPARTMENTS,
    LEADERS,
    BOOKLETS,
    EDITIONS,
    LINKS,
    IMAGES,
    ACTIVE,
    PROSE,
    RENDERING,
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

RULES: Final[tuple[Rule, ...]] = (
    *FORM_RULES,
    *(check.rule for check in CHECKS),
    *PRINT_RULES,
    *SUPPRESSION_RULES,
)
"""Every rule, as ``explain`` and the rules' pages know them."""
