"""Standards' statements: one rule each, plain enough that two people agree whether it was kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.checks.rule import Check, Look, rule
from credo.checks.standards.two_rules import second_rule
from credo.checks.wording.phrases import absolute_words, vague_words
from credo.checks.written import standards
from credo.source.finding import Finding, Severity


@rule("STD121", "two-rules-in-one", Severity.WARNING)
def two_rules_in_one(look: Look) -> Iterator[Finding]:
    """A statement holds two rules.

    What: the statement gives two commands that have nothing to do with each other, joined by “and”, a
    semicolon or a full stop: each has a time of its own (“within ten seconds … before the third ring”), or
    the second begins anew with “all” or “every”. Sequences (“knock, then count to ten”), commands about the
    same thing and those that refer back to the first one are left alone.

    Why it matters: each rule has a reason of its own. With two in one, one of them goes without, and nobody
    can say which of them a deviation or a story is about.

    How to fix: make two standards of it, each with its purpose. If the two are one after all, show how they
    hang together: “Close the till, then put its key in the safe”.
    """
    language = look.handbook.settings.language
    for record in standards(look.handbook):
        statement = record.fields.statement
        second = second_rule(statement, language) if statement else ""
        if second:
            message = f"This reads like two rules in one; the second begins at “{_short(second)}”."
            help = "Make two standards of it, each with its own purpose. "
            help += "If they belong together, join them with “then”: “Close the till, then put its key in the safe”."
            yield look.at(record, "statement", message, help, quote=second)


@rule("STD122", "vague-statement", Severity.WARNING)
def vague_statement(look: Look) -> Iterator[Finding]:
    """A statement holds words after which nobody can say whether it was kept.

    What: the statement contains a phrase such as “try to”, “as appropriate”, “where possible” or “in a
    timely manner”. Words in quotation marks are left out, and so is “don't try to”.

    Why it matters: such a rule is kept by everybody and by nobody. A newcomer can't tell what to do, and a
    colleague who could do better has nothing to point at.

    How to fix: say what is done, by when and how far. The cases in which that is wrong belong in
    `deviation`, with who decides.
    """
    language = look.handbook.settings.language
    for record in standards(look.handbook):
        for words in vague_words(record.fields.statement or "", language):
            message = f"“{words}” leaves open what to do."
            help = "Say what is done and by when, for example: “Return a call by four on the day it came.” "
            help += "Put the exceptions into `deviation`."
            yield look.at(record, "statement", message, help, quote=words)


@rule("STD123", "absolute-without-deviation", Severity.WARNING)
def absolute_without_deviation(look: Look) -> Iterator[Finding]:
    """A statement says “always” or “never”, and no deviation tells what to do when that is wrong.

    What: the statement contains a word such as “always”, “never” or “without exception”, and the standard
    has no `deviation`. Words in quotation marks are left out.

    Why it matters: there is hardly a rule without a case for which nobody made it. “Always” tells people to
    keep it even then.

    How to fix: say in `deviation` when doing otherwise is right and who decides. If there is really no such
    case, write “Never, because …” there: with its reason people believe it.
    """
    language = look.handbook.settings.language
    for record in standards(look.handbook):
        if record.fields.deviation is not None or "deviation" in record.broken:
            continue
        for words in absolute_words(record.fields.statement or "", language)[:1]:
            message = f"“{words}” allows no exception, and no `deviation` says why, or which there are."
            help = "Add when doing otherwise is right, for example: "
            help += "`deviation: {when: A child is in tears., who_decides: Whoever stands nearest.}`"
            yield look.at(record, "statement", message, help, quote=words)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rsplit(" ", 1)[0] + " …"


STANDARD_STATEMENT_CHECKS: Final[tuple[Check, ...]] = (
    two_rules_in_one,
    vague_statement,
    absolute_without_deviation,
)
"""The rules about what a standard says."""
