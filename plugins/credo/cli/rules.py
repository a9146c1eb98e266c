"""Every rule a command may report: the checks' and those of print."""

from __future__ import annotations

from typing import Final

from credo.booklets.rules import PRINT_RULES
from credo.checks.registry import RULES
from credo.source.finding import Rule

EVERY_RULE: Final[tuple[Rule, ...]] = (*RULES, *PRINT_RULES)
