"""The rules of putting a booklet together: what was asked for that there is none of."""

from __future__ import annotations

from typing import Final

from credo.source.finding import Rule, Severity

UNKNOWN_READER: Final = Rule(
    "PRT001",
    "unknown-booklet",
    Severity.ERROR,
    """Nobody knows the booklet or role that was asked for.

What: a name given to the command `booklet` is neither a booklet's nor a role's id, or the role is not active.

Why it matters: the newcomer it was meant for would start without.

How to fix: write the nearest known id, which the finding proposes.
""",
)
NO_STANDARDS: Final = Rule(
    "PRT011",
    "nothing-applies",
    Severity.WARNING,
    """No standard applies to a booklet's readers.

What: no active standard's `applies_to` reaches a role the booklet is for, and it includes none.

Why it matters: the chapter that says what we do, and why, is left out.

How to fix: name the role in the `applies_to` of the standards that it follows, or include some: `standards/ID`.
""",
)
UNKNOWN_SECTION: Final = Rule(
    "PRT015",
    "unknown-section",
    Severity.ERROR,
    """A booklet includes a section that there is none of.

What: an entry of `include` without a slash is no section's name. Sections are letter, vision, values, roles,
programme, standards, stories, questions, changes, sign-off and notes.

Why it matters: whoever named the section expects it in print.

How to fix: write the nearest known name, which the finding proposes, or a record such as `stories/one-plate`.
""",
)
