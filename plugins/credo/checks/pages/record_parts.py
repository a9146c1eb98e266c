"""The parts of a record's page that no file holds: the headings its page is given beside those of the body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_EVERYWHERE: Final = frozenset(("how-it-came-to-be",))
_OWN: Final[Mapping[str, frozenset[str]]] = {
    "vision": frozenset(
        (
            "what-are-we-here-to-do",
            "what-makes-us-different",
            "what-do-we-want-to-be-said-about-us",
            "how-should-everyone-feel-whom-we-meet",
            "the-values-that-carry-it",
        )
    ),
    "value": frozenset(
        (
            *("why", "we-do", "we-avoid", "where-we-fall-short", "questions-for-an-interview"),
            *("standards-that-carry-it", "stories-that-show-it"),
        )
    ),
    "standard": frozenset(
        (
            *("why", "what-we-do", "when-something-else-is-right", "how-we-can-tell", "to-talk-about"),
            *("stories-that-show-it", "rightly-done-otherwise", "your-turn"),
        )
    ),
    "story": frozenset(
        (
            *("what-it-taught-us", "what-we-changed", "rightly-done-otherwise", "departed-from"),
            "to-talk-about",
        )
    ),
    "department": frozenset(("what-it-is-for", "roles", "standards", "stories")),
    "role": frozenset(
        (
            *("what-the-role-is-for", "what-the-role-does", "what-you-may-decide-alone"),
            *("standards", "stories", "commitments"),
        )
    ),
    "commitment": frozenset(("the-promise", "how-you-would-notice", "the-other-promises-of-this-role")),
    "booklet": frozenset(("the-first-days", "the-letter")),
    "edition": frozenset(
        (
            *("what-changed-and-why", "vision", "values", "standards", "stories", "departments", "roles"),
            *("leaders-commitments", "booklets", "plain-pages"),
        )
    ),
}


def record_parts(kind: str) -> frozenset[str]:
    """The ids of the headings that the page of a record of this kind may have of its own."""
    return _OWN[kind] | _EVERYWHERE


def without_count(id: str) -> str:
    """A heading's id without the number that tells it from an equal one: ``why_1`` is ``why``."""
    return re.sub(r"_\d+\Z", "", id)
