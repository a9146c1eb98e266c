"""Circularity: a purpose that says what its statement says, in the same or in other words, or only its result.

A reason adds something; a circle adds nothing. So the words are counted that the statement doesn't have, not those that
it has: a reason may well repeat half of its statement. The weights come from a logistic regression (FIGURES.md says on
what), rounded.
"""

from __future__ import annotations

from typing import Final

from credo.checks.purpose.evidence import Evidence

_BARE_FORM: Final = 0.5
_MOST_NEW: Final = 3
_LONGEST: Final = 14


def circular_score(evidence: Evidence) -> float:
    """Return how surely a purpose is circular; above 0 it is."""
    if not evidence.repeated:
        return float("-inf")
    if _is_bare_form(evidence):
        return _BARE_FORM
    if not _is_candidate(evidence):
        return float("-inf")
    return (
        2.5
        - 1.3 * evidence.new
        - 3.2 * evidence.untaken
        - 1.3 * min(2, evidence.adds)
        - 1.7 * evidence.stock
        + 3.2 * evidence.result
        + 2.5 * (evidence.aim and not evidence.result)
        + 2.0 * evidence.duty
        + 1.0 * evidence.passive
        + 0.7 * evidence.because
        + 0.6 * evidence.each
        - 1.9 * evidence.effect
        - 0.5 * evidence.contrast
        - 0.03 * min(30, evidence.words)
    )


def _is_candidate(evidence: Evidence) -> bool:
    """Tell whether next to nothing is new, and no feeling, harm or person among it."""
    if evidence.adds and evidence.new_share >= 0.34:
        return False
    return evidence.new <= 2 and evidence.new_share <= 0.5


def _is_bare_form(evidence: Evidence) -> bool:
    """Tell whether a rule is only put as a result ("so that …") or a duty ("… should …"), in words of its own.

    Such a sentence may have three words that no list knows for the statement's. But a reason in that form brings
    somebody or something along: another person, the reader, ourselves, a consequence, a feeling, a case, a past.
    """
    brings = evidence.effect or evidence.ourselves or evidence.adds or evidence.stock
    somebody = (evidence.others or evidence.reader) and not evidence.passive
    tells = evidence.turn or evidence.past or evidence.because
    short = evidence.words <= _LONGEST + evidence.passive and evidence.new <= _MOST_NEW + evidence.passive
    return short and (evidence.result or evidence.duty) and not (brings or somebody or tells)
