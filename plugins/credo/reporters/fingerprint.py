"""A finding's identity from one run to the next, so that a forge tells new findings from known ones."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from credo.reporters.source_lines import SourceLines
from credo.source.finding import Finding

_FIGURES: Final = re.compile(r"\d+")


def fingerprints(findings: Iterable[Finding], lines: SourceLines) -> tuple[str, ...]:
    """32 hexadecimal digits a finding, no two alike in a report.

    Made from rule, path, field, message and the text marked, not from the line: text added above moves nothing.
    Figures in a message don't count, or "overdue for 12 days" would be a new finding every morning. Findings alike
    in all that are told apart by their order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    prints: list[str] = []
    for finding in findings:
        parts = (
            finding.rule,
            finding.path,
            finding.field or "",
            _FIGURES.sub("#", finding.message),
            lines.marked(finding),
        )
        seen[parts] += 1
        text = "\0".join((*parts, str(seen[parts])))
        prints.append(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return tuple(prints)
