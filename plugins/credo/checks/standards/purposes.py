"""Standards' purposes: there at all, more than a place held, more than words that fit anywhere, and their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from credo.checks.purpose import Verdict, judge_purpose
from credo.checks.rule import Check, Look, rule
from credo.checks.standards.pointers import only_points_elsewhere
from credo.checks.written import standards
from credo.schema.kinds import Standard
from credo.schema.record import Record
from credo.source.finding import Finding, Severity

_WORD: Final = re.compile(r"[^\W_]+")
_EXAMPLE: Final = "“Somebody who has travelled all day wants to be seen before they are processed.”"


@rule("STD101", "purpose-missing", Severity.ERROR, covers=[("standard", "purpose")])
def purpose_missing(look: Look) -> Iterator[Finding]:
    """A standard doesn't state its purpose.

    What: `purpose` of a standard is absent, empty or only a comment.

    Why it matters: people who can't see the reason for a rule follow its letter, and stop serving whoever
    it was for. They can't tell either when keeping it would defeat it.

    How to fix: ask who is better off when the standard is kept, and what happens to them when it isn't.
    Name them and what happens, in a sentence or two. If nobody knows any more, ask whether you need the
    standard.
    """
    for record, _ in _judged(look, "missing"):
        message = "This standard doesn't say why it exists."
        help = f"Add a `purpose` that names who is better off, and how, for example: {_EXAMPLE}"
        yield look.at(record, "purpose", message, help)


@rule("STD102", "purpose-placeholder", Severity.ERROR)
def purpose_placeholder(look: Look) -> Iterator[Finding]:
    """A purpose only holds the place of one.

    What: the purpose is a word such as “TBD”, “n/a” or “idem”, says that a reason will follow, is known or
    is unknown, or says only who wants the rule.

    Why it matters: the page looks finished and isn't. Readers take away that there is no reason.

    How to fix: write the reason: who is better off, and how. Until you know it, set `status: draft`.
    """
    for record, verdict in _judged(look, "placeholder"):
        message = f"{_quoted(record, verdict)} stands where a reason should stand: {verdict.because}."
        help = f"Say who is better off when the standard is kept, and how, for example: {_EXAMPLE}"
        yield look.at(record, "purpose", message, help, quote=verdict.quote)


@rule("STD103", "purpose-boilerplate", Severity.WARNING)
def purpose_boilerplate(look: Look) -> Iterator[Finding]:
    """A purpose would fit under any standard of any company.

    What: when the stock phrases are taken out of the purpose (“to ensure quality”, “for the highest level
    of service”, “it is important to us”), nothing is left that belongs to this standard.

    Why it matters: nobody can act on it. Such a sentence doesn't help anyone to decide in the case that the
    standard didn't foresee.

    How to fix: think of the last time the standard was not kept. Who had to bear it, and what happened to
    them? That is the purpose.
    """
    for record, verdict in _judged(look, "boilerplate"):
        message = f"{_quoted(record, verdict)} would fit under any standard; it gives no reason for this one."
        help = f"Name somebody, and what happens to them, for example: {_EXAMPLE}"
        yield look.at(record, "purpose", message, help, quote=verdict.quote)


@rule("STD104", "purpose-circular", Severity.WARNING)
def purpose_circular(look: Look) -> Iterator[Finding]:
    """A purpose only says the statement again.

    What: whatever the purpose says is in the statement already, in the same words or in others, or is
    nothing but its result.

    Why it matters: readers who asked “why?” are told “because”.

    How to fix: take the purpose and ask “and why does that matter, and to whom?” The answer is the purpose.
    """
    for record, verdict in _judged(look, "circular"):
        message = (
            f"{_quoted(record, verdict)} says again what the statement says, and not what it is good for."
        )
        help = f"Ask “and to whom does that matter?”, and write the answer, for example: {_EXAMPLE}"
        yield look.at(record, "purpose", message, help, quote=verdict.quote)


@rule("STD105", "purpose-shared", Severity.WARNING)
def purpose_shared(look: Look) -> Iterator[Finding]:
    """Several standards state the same purpose.

    What: the purpose of a standard is word for word that of another one.

    Why it matters: a reason that fits two rules explains neither. It was copied, or it is so general that
    it says little.

    How to fix: say for each what only this standard does for somebody. If there is no difference, make one
    standard of the two.
    """
    first: dict[tuple[str, ...], Record[Standard]] = {}
    for record, words in _worded(look):
        other = first.setdefault(words, record)
        if other is not record:
            message = f"“{other.title}” ({other.path}) states the same purpose, word for word."
            help = (
                "Say what this standard does for somebody that the other one doesn't, or make one of the two."
            )
            yield look.at(record, "purpose", message, help)


@rule("STD106", "purpose-elsewhere", Severity.ERROR)
def purpose_elsewhere(look: Look) -> Iterator[Finding]:
    """A purpose only points at another document.

    What: the purpose is nothing but a link, or “see …”, “according to …” and the name of a policy, manual
    or standard.

    Why it matters: nobody who stands at the counter with a telephone in their hand opens the policy. Mostly
    it doesn't give a reason either.

    How to fix: write the reason here, in a sentence or two. The document can be named in `source`.
    """
    for record in standards(look.handbook):
        purpose = record.fields.purpose or ""
        if only_points_elsewhere(purpose):
            message = (
                f"“{_short(purpose)}” sends the reader to another document instead of giving the reason."
            )
            help = "Write the reason here, and name the document in `source`. "
            help += f"A reason names who is better off, for example: {_EXAMPLE}"
            yield look.at(record, "purpose", message, help)


def _judged(look: Look, label: str) -> Iterator[tuple[Record[Standard], Verdict]]:
    """The standards whose purpose deserves this label; one that points elsewhere has a rule of its own."""
    language = look.handbook.settings.language
    for record in standards(look.handbook):
        fields = record.fields
        if "purpose" in record.broken or only_points_elsewhere(fields.purpose or ""):
            continue
        verdict = _verdict(fields.statement or "", fields.purpose or "", fields.title or "", language)
        if verdict.label == label:
            yield record, verdict


@lru_cache(maxsize=20_000)
def _verdict(statement: str, purpose: str, title: str, language: str) -> Verdict:
    """Judged once, though four rules ask."""
    return judge_purpose(statement, purpose, title=title, language=language)


def _worded(look: Look) -> Iterator[tuple[Record[Standard], tuple[str, ...]]]:
    for record in standards(look.handbook):
        words = tuple(_WORD.findall((record.fields.purpose or "").casefold()))
        if len(words) > 2:
            yield record, words


def _quoted(record: Record[Standard], verdict: Verdict) -> str:
    return f"“{_short(verdict.quote or record.fields.purpose or '')}”"


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " …"


STANDARD_PURPOSE_CHECKS: Final[tuple[Check, ...]] = (
    purpose_missing,
    purpose_placeholder,
    purpose_boilerplate,
    purpose_circular,
    purpose_shared,
    purpose_elsewhere,
)
"""The rules about a standard's reason."""
