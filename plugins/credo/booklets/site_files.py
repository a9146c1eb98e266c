"""The PDFs that a build lays beside the site's pages, if the settings want them there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from credo.booklets.fonts import fonts
from credo.booklets.paper import paper
from credo.booklets.run import Form, run
from credo.booklets.trial_sheet import trial_sheet
from credo.checks.print_rules import TOO_THICK
from credo.checks.run import settled
from credo.graph.load import Loaded
from credo.pages.orientation.order import further_orders, orders
from credo.pages.orientation.pdf_names import PDF_FOLDER, folds, trial_name, whole_sheet
from credo.source.finding import Finding, Severity, in_order


def site_files(
    loaded: Loaded, today: date, unchanged_since: date | None = None
) -> tuple[Mapping[str, bytes], tuple[Finding, ...]]:
    """The PDFs of every booklet by their path among the pages, to read and to fold, with what was found.

    None are made unless ``booklets`` in the settings says so. What has not changed is not
    made again.
    A booklet that cannot be set leaves its place empty, with a finding. One too thick to fold is only a note here:
    nobody has asked for it folded, and the page says how many pages are too many.
    """
    settings = loaded.handbook.settings.booklets
    if not settings.build:
        return {}, ()
    further, unknown = further_orders(loaded.handbook)
    ordered = (*orders(loaded.handbook, ())[0], *further)
    forms = [Form(settings.paper)]
    if folds(settings):
        forms.append(Form(settings.paper, fold=True, cards=False))
    for also in dict.fromkeys(settings.also):
        if also == "large-print":
            forms.append(Form(whole_sheet(settings.paper), large_print=True, cards=False))
        elif also != settings.paper:
            forms.append(Form(also, cards=False))
    files: dict[str, bytes] = {}
    findings = list(settled(unknown, loaded))
    for form in forms:
        for printed in run(loaded, ordered, form, today, unchanged_since):
            files[f"{PDF_FOLDER}/{printed.name}"] = printed.pdf
            findings += (
                replace(finding, severity=Severity.NOTE) if finding.rule == TOO_THICK.id else finding
                for finding in printed.findings
            )
    if folds(settings) and ordered:
        files[f"{PDF_FOLDER}/{trial_name(settings.paper)}"] = _trial(loaded, unchanged_since or today)
    return files, in_order(findings)


def _trial(loaded: Loaded, today: date) -> bytes:
    settings = loaded.handbook.settings
    face, _ = fonts(loaded.yml, settings.booklets)
    return trial_sheet(
        paper(settings.booklets.paper),
        face,
        today,
        colour=settings.colour,
        company=settings.company or "Handbook",
        language=settings.language,
    )
