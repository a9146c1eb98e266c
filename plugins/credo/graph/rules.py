"""The rules of linking: what can be wrong between records."""

from __future__ import annotations

from credo.source.finding import Rule, Severity

UNKNOWN_ID = Rule(
    "REF001",
    "unknown-id",
    Severity.ERROR,
    """A field names a record that does not exist.

What: a reference (a value, an owner, a department, a standard …) names an id no record has.

Why it matters: the page would lack a link, and the record it was meant for would not know of this one.

How to fix: write the nearest known id, which the finding proposes, or write the record that is missing.
""",
)
UNKNOWN_NAME = Rule(
    "REF002",
    "undeclared-name",
    Severity.ERROR,
    """A location or brand is not declared in the settings.

What: `locations` or `brands` in a record names something `mkdocs.yml` does not declare.

Why it matters: a misspelt place would silently apply to nobody.

How to fix: write a declared one, or declare it under `plugins: credo: locations:` (or `brands:`).
""",
)
SAME_ADDRESS = Rule(
    "REF003",
    "same-address",
    Severity.ERROR,
    """Two files would have the same address in the handbook.

What: two pages would be published at one address, or at addresses that differ only in capitals; or a page at an
address where Credo makes one of its own, such as `/answers/`.

Why it matters: one of them would replace the other; which one, depends on the computer.

How to fix: rename one of the files.
""",
)
TAKEN_FORMER_ID = Rule(
    "REF004",
    "former-id-in-use",
    Severity.ERROR,
    """A former id belongs to a living record.

What: `formerly` names an id that a record has today, that two records claim, or whose address another page has.

Why it matters: the old address can lead to one place only.

How to fix: remove the id from `formerly`, or give the other record a new id.
""",
)
UNKNOWN_WITHDRAWAL = Rule(
    "REF005",
    "unknown-withdrawal",
    Severity.ERROR,
    """An entry under `withdrawn` names no record.

What: `withdrawn` in `mkdocs.yml` names an id that no record has, or that records of several kinds have.

Why it matters: somebody has taken a text back, or it must go; for a slip of the pen it would stay where it is.

How to fix: write the id the finding proposes, with its kind: `story/the-soup`. The same entry keeps the text out of
older editions when the record's file has been deleted.
""",
)

GRAPH_RULES: tuple[Rule, ...] = (
    UNKNOWN_ID,
    UNKNOWN_NAME,
    SAME_ADDRESS,
    TAKEN_FORMER_ID,
    UNKNOWN_WITHDRAWAL,
)
