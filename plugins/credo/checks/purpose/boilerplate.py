"""Boilerplate: words that would fit under any standard of any organisation.

The stock phrases and words are subtracted; what counts is whether anything concrete is left. The weights come from a
logistic regression (FIGURES.md says on what), rounded; only candidates are weighed, so that no sum of small signs can
outvote a concrete word.
"""

from __future__ import annotations

from credo.checks.purpose.evidence import Evidence

_TOO_MUCH_LEFT = 2
_LONG_FOR_A_PHRASE = 14


def boilerplate_score(evidence: Evidence) -> float:
    """Return how surely a purpose is boilerplate; above 0 it is."""
    if not _is_candidate(evidence):
        return float("-inf")
    firm = evidence.stock - evidence.virtues + evidence.sayings
    everything = evidence.stock + evidence.sayings + evidence.filler + evidence.rest + evidence.shared
    return (
        -0.1
        + 1.4 * (evidence.rest == 0)
        - 1.3 * evidence.rest
        + 1.1 * min(4, evidence.stock - evidence.virtues)
        - 0.3 * min(3, evidence.virtues)
        + 1.2 * min(2, evidence.sayings)
        + 0.4 * firm / max(1, everything)
        - 1.2 * (firm == 0)
        - 0.6 * (evidence.stock + evidence.sayings == 0)
        - 1.9 * min(3, evidence.shared)
        - 1.1 * min(2, evidence.adds)
        - 2.1 * evidence.others
        - 1.9 * evidence.effect
        - 1.2 * evidence.reader
        - 1.1 * (evidence.result and not evidence.general)
        - 0.2 * evidence.turn
        + 1.5 * evidence.aim
        + 1.6 * evidence.ourselves
        + 1.3 * evidence.each
        + 1.2 * evidence.general
        + 0.6 * evidence.because
        - 0.1 * min(30, evidence.words)
    )


def _is_candidate(evidence: Evidence) -> bool:
    """Tell whether praise outweighs what is left, which must be next to nothing."""
    if evidence.turn and evidence.words > _LONG_FOR_A_PHRASE:
        return False
    firm = evidence.stock - evidence.virtues + evidence.sayings
    wished = (evidence.aim or evidence.ourselves) and evidence.stock > 0
    if evidence.rest == 0:
        return firm > 0 or evidence.filler > 0 or wished
    return evidence.rest <= min(_TOO_MUCH_LEFT, max(firm, wished))
