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
    praise = evidence.stock + evidence.sayings
    everything = praise + evidence.filler + evidence.rest + evidence.shared
    return (
        -0.9
        + 1.7 * (evidence.rest == 0)
        - 0.2 * (evidence.rest > 1)
        + 0.8 * min(4, evidence.stock)
        + 0.2 * min(4, evidence.filler)
        + 1.0 * min(2, evidence.sayings)
        + 1.0 * praise / max(1, everything)
        - 0.5 * min(3, evidence.shared)
        - 1.6 * evidence.others
        - 1.6 * evidence.effect
        - 0.2 * evidence.turn
        - 0.8 * evidence.result
        + 0.2 * evidence.aim
        + 0.6 * evidence.ourselves
        + 0.4 * evidence.each
        - 0.2 * evidence.because
        - 0.13 * min(30, evidence.words)
    )


def _is_candidate(evidence: Evidence) -> bool:
    """Tell whether praise outweighs what is left, which must be next to nothing."""
    praise = evidence.stock + evidence.sayings
    if evidence.turn and evidence.words > _LONG_FOR_A_PHRASE:
        return False
    if evidence.rest == 0:
        return praise + evidence.filler > 0
    return evidence.rest <= min(_TOO_MUCH_LEFT, praise)
