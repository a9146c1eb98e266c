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
        "find-a-standard",
        "what-i-may-decide",
        "evidence",
        "deviations",
        "who-serves-whom",
        "hiring-guide",
        "where-we-fall-short",
        "celebrations",
        "measures",
        "health",
    )
)
"""The pages that answer a question from many records."""

RULE_INDEX: Final = "rules/index.md"
"""The page that lists what is checked."""

LINEUP_INDEX: Final = "lineups/index.md"
"""The page that leads to the line-ups of each week and department."""

WHAT_CHANGED: Final = "what-changed.md"
"""The page that says what has changed since the last edition."""

STORY_ARCHIVE: Final = "stories/by/index.md"
"""The page that leads to the stories by value, standard, department, year and outcome."""

PRINT_INDEX: Final = "print/index.md"
"""The page that offers the booklets."""

FEED: Final = "feeds/stories-and-changes.xml"
"""The Atom feed of stories and changes; no page, but a place to link to."""

GENERATED: Final = frozenset(
    (*INDEXES, *ANSWERS, RULE_INDEX, LINEUP_INDEX, WHAT_CHANGED, STORY_ARCHIVE, PRINT_INDEX, "index.md")
)
"""All of them. The home page gives way to a hand-written ``index.md``'s text in the same manner."""


def rule_uri(id: str) -> str:
    """The path of the page that explains a rule."""
    return f"rules/{id.lower()}.md"


def lineup_week_uri(week: str) -> str:
    """The path of a week's line-ups: ``lineups/2026-w48.md``. They come and go with the weeks."""
    return f"lineups/{week}.md"


def department_lineups_uri(id: str) -> str:
    """The path of a department's next line-ups."""
    return f"lineups/for/{id}.md"


def role_changes_uri(id: str) -> str:
    """The path of the page that says what has changed for a role, edition by edition."""
    return f"what-changed/for/{id}.md"


def shelf_uri(sort: str, id: str) -> str:
    """The path of a part of the story archive: ``stories/by/value/notice-first.md``."""
    return f"stories/by/{sort}/{id}.md"


def print_uri(id: str, part: int = 1) -> str:
    """The path of a booklet as a page to be printed from the browser, or of a further part of a long one.

    No id has a dot in it, so that no part has the path of another booklet.
    """
    return f"print/{id}.md" if part == 1 else f"print/{id}.{part}.md"
