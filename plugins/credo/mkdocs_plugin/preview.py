"""The live preview: a page whose file is broken shows what is wrong with it, and the front page shows it all."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator

from credo.graph.generated import rule_uri
from credo.graph.targets import relative
from credo.pages.markdown_text import plain, told
from credo.pages.page import Page
from credo.source.finding import Finding, Severity

_MARK = {Severity.ERROR: "danger", Severity.WARNING: "warning", Severity.NOTE: "note"}


def with_findings(page: Page, findings: Iterable[Finding]) -> str:
    """A page's Markdown with the findings about its file on top."""
    return "\n".join((*_boxes(page, findings), page.markdown))


def refusal(findings: Iterable[Finding]) -> str:
    """A page in place of a preview that cannot be built: what is in its way."""
    said = "".join(
        f"<p><b>{html.escape(f.path)}</b>: {html.escape(f.message)} {html.escape(f.help)}</p>\n"
        for f in findings
    )
    return f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Preview</title>\n<body>\n{said}</body>\n'


def _boxes(page: Page, findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        place = f"{finding.path}, line {finding.line}"
        title = place.replace('"', "'")
        why = f"[{finding.rule}]({relative(page.uri, rule_uri(finding.rule))})"
        yield f'!!! {_MARK[finding.severity]} "{plain(title)}"\n'
        yield f"    {told(finding.message)}\n\n    {told(finding.help)} {why}\n"
