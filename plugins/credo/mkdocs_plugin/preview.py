"""The live preview: a page whose file is broken shows what is wrong with it, and the front page shows it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from credo.pages.markdown_text import plain
from credo.source.finding import Finding, Severity

_MARK = {Severity.ERROR: "danger", Severity.WARNING: "warning", Severity.NOTE: "note"}


def with_findings(markdown: str, findings: Iterable[Finding]) -> str:
    """A page's Markdown with the findings about its file on top."""
    found = tuple(_boxes(findings))
    return "\n".join((*found, markdown)) if found else markdown


def _boxes(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        place = f"{finding.path}, line {finding.line}"
        title = f"{place} ({finding.rule})".replace('"', "'")
        yield f'!!! {_MARK[finding.severity]} "{plain(title)}"\n'
        yield f"    {plain(finding.message)}\n\n    {plain(finding.help)}\n"
