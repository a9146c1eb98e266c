"""The pages that exist though no file holds them: their paths, so that content may link to them."""

from __future__ import annotations

from typing import Final

from credo.schema.kinds import KINDS

INDEXES: Final = tuple(f"{kind.plural}/index.md" for kind in KINDS)
"""The section indexes. A hand-written page of the same name opens one; it does not clash with it."""

ANSWERS: Final = tuple(
    f"answers/{name}.md"
    for name in (
        "index",
        "what-i-may-decide",
        "evidence",
        "deviations",
        "who-serves-whom",
        "hiring-guide",
        "where-we-fall-short",
        "celebrations",
        "measures",
    )
)
"""The pages that answer a question from many records."""

RULE_INDEX: Final = "rules/index.md"
"""The page that lists what is checked."""

GENERATED: Final = frozenset((*INDEXES, *ANSWERS, RULE_INDEX, "index.md"))
"""All of them. The home page gives way to a hand-written ``index.md``'s text in the same manner."""


def rule_uri(id: str) -> str:
    """The path of the page that explains a rule."""
    return f"rules/{id.lower()}.md"
