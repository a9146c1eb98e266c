"""The vision: one, and short enough to be repeated by everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from credo.checks.rule import Check, Look, rule
from credo.checks.written import visions
from credo.source.finding import Finding, Place, Severity
from credo.source.mkdocs_yml import NAME

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@rule("VIS101", "no-vision", Severity.WARNING)
def no_vision(look: Look) -> Iterator[Finding]:
    """The handbook has no vision.

    What: there are values or standards, and no record of the kind `vision`, not even a draft.

    Why it matters: values and standards say how. Without the sentence that says what for, each of them has
    to be believed on its own.

    How to fix: write one sentence about what is different for people because your company exists: `kind:
    vision`, with a `title` and a `statement`. A draft will do to begin with.
    """
    begun = look.handbook.values or look.handbook.standards
    if begun and not visions(look.handbook):
        message = "This handbook has values or standards, and no vision."
        help = "Add a file with `kind: vision`, a `title` and a `statement`, for example: "
        help += "`statement: Whoever comes through our doors leaves lighter than they came.`"
        yield look.in_settings(NAME, Place(), message, help)


@rule("VIS102", "several-visions", Severity.ERROR)
def several_visions(look: Look) -> Iterator[Finding]:
    """The handbook has more than one vision.

    What: more than one record of the kind `vision` is active.

    Why it matters: two visions are none. Asked what the company is for, two colleagues give two answers.

    How to fix: keep one. Set `status: draft` for one that is being written, or `status: retired` for one
    that was.
    """
    active = look.handbook.visions
    for other in active[1:]:
        message = f"This is a second vision, beside “{active[0].title}” ({active[0].path})."
        help = "Keep one of them, and give the other `status: draft` or `status: retired`."
        yield look.at(other, "title", message, help)


@rule("VIS103", "vision-too-long", Severity.WARNING, options={"words": 15})
def vision_too_long(look: Look) -> Iterator[Finding]:
    """The vision is too long to be remembered.

    What: the vision's `statement` has more than 15 words.

    Why it matters: a vision works when people who decide something alone have it in their heads. What
    nobody can say by heart hangs in a frame.

    How to fix: ask ten colleagues to repeat it, and keep what they kept. What had to go has a place in
    `mission` and `difference`.

    The option `words` sets another limit.
    """
    most = look.options["words"]
    for record in visions(look.handbook):
        words = len(_WORD.findall(record.fields.statement or ""))
        if words > most:
            message = f"The vision has {words} words; more than {most} are hard to repeat."
            help = (
                "Ask ten colleagues to say it by heart and keep what they kept; move the rest to `mission`."
            )
            yield look.at(record, "statement", message, help)


VISION_CHECKS: Final[tuple[Check, ...]] = (no_vision, several_visions, vision_too_long)
"""The rules about the vision."""
