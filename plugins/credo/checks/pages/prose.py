"""The prose of pages: headings in order, and nothing left that was meant for the author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from credo.checks.pages.rendering import reader
from credo.checks.pages.texts import bodies, fields, without_template_comments
from credo.checks.rule import Check, Look, rule
from credo.source.finding import Finding, Severity
from credo.source.links import without_code

_HEADING: Final = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})(?P<atx>[^\n]*)$|^(?P<setext>[^\s#>*+-][^\n]*)\n(?P<line>=+|-+)[ \t]*$",
    re.MULTILINE,
)
_TODO: Final = re.compile(
    r"(?<!\b[Aa]\s)(?<!\bthe\s)(?<!\bany\s)(?<!\beach\s)(?<!\bevery\s)\b(?:TODO|FIXME|TB[AD])\b"
    r"(?!\s+(?:lists?|comments?|items?|notes?)\b)(?![-_/]\w)(?!\))"
)
"""Where a text speaks of a TODO, as a guide for programmers does, it is none."""
_MARKED_TODO: Final = re.compile(r"\b(?:TODO|FIXME|TBD)(?=\s*(?::|$|\]|\())|(?<=\[)TODO\b", re.MULTILINE)
"""Where *todo* is an everyday word, it counts only with a sign beside it."""
_LOREM: Final = re.compile(r"\blorem\s+ipsum\b", re.IGNORECASE)
_TODO_IS_A_WORD: Final = frozenset(("es", "pt", "gl", "ca", "ast"))
_DESTINATION: Final = re.compile(r"(?<=\])\([^()\n]*\)|(?<=\])\[[^\[\]\n]*\]|<[^<>\n]*>")
"""What of a link or a tag its readers don't see."""
_LETTERS: Final = re.compile(r"[^\W_]+")


@rule("PAG008", "heading-jump", Severity.WARNING)
def heading_jump(look: Look) -> Iterator[Finding]:
    """A heading skips a level.

    What: a heading is more than one level below the one before it: `####` after `##`.

    Why it matters: who hears the page read aloud, or jumps from heading to heading, takes it that a part is missing.
    The page's table of contents shows it under the wrong heading.

    How to fix: use one `#` more than the heading above it, not two. Choose headings by their place, not their size.
    """
    read = reader(look.subject.extensions)
    for text in bodies(look):
        levels = [level for level, _, _ in _headings(text.text)]
        if not any(below - above > 1 for above, below in pairwise(levels)):
            continue
        written = _headings(text.text)
        page = read.page(text.text)
        for above, below in pairwise(page.headings):
            if below.level - above.level <= 1:
                continue
            for at, (level, words, offset) in enumerate(written):
                if level == below.level and _letters(words).startswith(_letters(below.text)[:40]):
                    del written[: at + 1]
                    message = (
                        f"This heading has level {below.level}; “{above.text}” before it has {above.level}."
                    )
                    help = f"Write `{'#' * (above.level + 1)} {below.text}`."
                    yield text.finding(look, offset, max(1, text.text[offset:].find("\n")), message, help)
                    break


@rule("PAG009", "left-for-later", Severity.WARNING)
def left_for_later(look: Look) -> Iterator[Finding]:
    """A note to the author, or filling text, is left in what readers see.

    What: the text of a page or a record's field holds TODO, FIXME, TBD or TBA in capitals, or “lorem ipsum”.
    Code and comments don't count, and neither does a text that speaks of “a TODO”. In languages where *todo* is an
    everyday word, it counts only as `TODO:` or in brackets.

    Why it matters: readers take an unfinished page for an unfinished house, and trust the finished ones less.

    How to fix: write what is missing, or take it out until it is known. A reminder can stand in a comment:
    `<!-- who knows the year? -->`.
    """
    read = reader(look.subject.extensions)
    todo = _MARKED_TODO if look.handbook.settings.language[:2] in _TODO_IS_A_WORD else _TODO
    for text in (*bodies(look), *fields(look)):
        if not any(sign in text.text for sign in ("TODO", "FIXME", "TBD", "TBA", "psum", "PSUM")):
            continue
        plain = without_template_comments(without_code(text.text))
        plain = _DESTINATION.sub(lambda match: " " * len(match.group()), plain)
        found = sorted((*todo.finditer(plain), *_LOREM.finditer(plain)), key=lambda match: match.start())
        seen = _letters(read.page(text.text).text) if found else ""
        for match in found:
            around = plain[max(plain.rfind("\n", 0, match.start()), match.start() - 12) : match.end()]
            if _letters(around) in seen:
                message = f"“{match.group()}” is left in the text."
                help = (
                    "Write what is missing, or take it out. A reminder can stand in a comment: `<!-- … -->`."
                )
                yield text.finding(look, match.start(), len(match.group()), message, help)


@rule("PAG012", "empty-page", Severity.WARNING)
def empty_page(look: Look) -> Iterator[Finding]:
    """A file holds nothing at all.

    What: a Markdown file without front matter has no text either.

    Why it matters: it is in the navigation all the same, and whoever opens it gets a blank page and wonders what they
    are not told.

    How to fix: write the page, or delete the file until there is something to say.
    """
    for page in look.handbook.pages:
        if not page.text.strip():
            message = "This file is empty: readers would open a blank page."
            yield look.in_body(page, 0, 1, message, "Write the page, or delete the file.")


def _headings(text: str) -> list[tuple[int, str, int]]:
    """Level, words and offset of everything that looks like a heading."""
    if "#" not in text and "\n-" not in text and "\n=" not in text:
        return []
    return [
        (
            len(match["marks"]) if match["marks"] else 1 if match["line"].startswith("=") else 2,
            match["atx"] or match["setext"] or "",
            match.start(),
        )
        for match in _HEADING.finditer(without_code(text))
    ]


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))


PROSE: Final[tuple[Check, ...]] = (heading_jump, left_for_later, empty_page)
