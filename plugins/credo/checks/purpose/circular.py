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
        1.1
        + 0.2 * (evidence.new == 0)
        - 0.7 * (evidence.new_share > 0.4)
        - 1.0 * evidence.new
        + 0.9 * min(4, evidence.repeated)
        - 1.0 * evidence.untaken
        - 0.4 * min(2, evidence.adds)
        + 1.5 * evidence.result
        + 0.6 * evidence.aim
        + 0.3 * evidence.duty
        - 1.0 * evidence.effect
        - 0.2 * evidence.others
        - 0.4 * evidence.ourselves
        - 0.02 * min(30, evidence.words)
    )


def _is_candidate(evidence: Evidence) -> bool:
    """Tell whether next to nothing is new, and no feeling, harm or person among it."""
    if evidence.adds and evidence.new_share > 0.25:
        return False
    return evidence.new <= 2 and evidence.new_share <= 0.5


def _is_bare_form(evidence: Evidence) -> bool:
    """Tell whether a rule is only put as a result ("so that …") or a duty ("… should …"), in words of its own.

    Such a sentence may have three words that no list knows for the statement's. But a reason in that form brings
    somebody or something along: another person, the reader, ourselves, a consequence, a feeling, a case, a past.
    """
    brings = evidence.effect or evidence.others or evidence.reader or evidence.ourselves or evidence.adds
    tells = evidence.turn or evidence.past or evidence.because
    short = evidence.words <= _LONGEST and evidence.new <= _MOST_NEW
    return short and (evidence.result or evidence.duty) and not brings and not tells
