"""Purpose quality: whether a standard's purpose is a reason, and its deviation a help to decide.

    verdict = judge_purpose("Keep the doors shut.", "So that the doors are not open.")
    verdict.label, verdict.quote

FIGURES.md beside this file says how well that works, what it can't see, and how to measure it on other texts.
"""

from __future__ import annotations

from credo.checks.purpose.judgement import judge_deviation, judge_purpose
from credo.checks.purpose.verdict import GENUINE, Label, Verdict

__all__ = ["GENUINE", "Label", "Verdict", "judge_deviation", "judge_purpose"]
