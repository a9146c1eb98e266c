"""The rules about the rules: how they are named, set, and allowed to be broken."""

from __future__ import annotations

from typing import Final

from credo.source.finding import Rule, Severity

UNKNOWN_RULE: Final = Rule(
    "SUP001",
    "unknown-rule",
    Severity.ERROR,
    """A rule is named that does not exist.

What: `allow` in a record or page, or `checks` in `mkdocs.yml`, names a rule Credo does not know.

Why it matters: a misspelt name allows nothing and sets nothing, and nobody notices.

How to fix: write the nearest known one, which the finding proposes.
""",
)
BAD_OPTION: Final = Rule(
    "SUP002",
    "bad-option",
    Severity.ERROR,
    """A rule is given an option it does not have, or a value that does not fit.

What: a name under `checks: options:` in `mkdocs.yml` is no option of that rule, or its value is of another sort than
the one it stands for: a word where a number belongs.

Why it matters: the rule would go on as before, and nobody would notice.

How to fix: write the nearest known option, which the finding proposes; `explain` names a rule's options.
""",
)
NO_REASON: Final = Rule(
    "SUP003",
    "allowed-without-reason",
    Severity.ERROR,
    """A rule may be broken, and nobody says why.

What: an entry of `allow`, in a record, a page or `mkdocs.yml`, has no reason, or only “ok” or “tbd”. Until it has one
it allows nothing.

Why it matters: an exception states its purpose, too. All of them are listed in the handbook, for everybody to read.

How to fix: write the reason after the rule's id, in a sentence your colleagues would accept.
""",
)
NOT_NEEDED: Final = Rule(
    "SUP004",
    "allowed-in-vain",
    Severity.WARNING,
    """A rule may be broken that nothing breaks any more.

What: an entry of `allow` in a record or page stands for a rule that finds nothing there. For the whole handbook, in
`mkdocs.yml`, this is only a note. Rules that are switched off or not selected don't count.

Why it matters: the exception would quietly cover the next fault of the kind, which nobody has thought about.

How to fix: delete the line.
""",
)
MUST_HOLD: Final = Rule(
    "SUP005",
    "rule-must-hold",
    Severity.ERROR,
    """A rule cannot be switched off.

What: `allow`, or `severity` in `mkdocs.yml`, is to silence or soften a rule without which no handbook could be built:
files that cannot be read, two records of one id, two pages of one address, unknown settings.

Why it matters: the page would be missing, or replaced by another, whatever the settings say.

How to fix: delete the line, and mend what the rule found.
""",
)

SUPPRESSION_RULES: Final[tuple[Rule, ...]] = (UNKNOWN_RULE, BAD_OPTION, NO_REASON, NOT_NEEDED, MUST_HOLD)
