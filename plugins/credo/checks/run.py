"""Running the checks: the last look before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from credo.checks.registry import CHECKS
from credo.checks.report import Report
from credo.checks.rule import Subject
from credo.graph.load import Loaded
from credo.source.finding import Finding, in_order


def check(loaded: Loaded, earlier: Iterable[Finding], today: date) -> Report:
    """Run every check on a loaded handbook.

    Takes the findings of the stages before along, since one report is what people read. A check that raises is a
    fault of Credo's, not of the handbook's, and is not caught here.
    """
    handbook = loaded.handbook
    options = handbook.settings.checks.options
    subject = Subject(handbook, today, loaded.yml.extensions, options, loaded.yml)
    found = [finding for one in CHECKS for finding in one.run(subject)]
    return Report(in_order((*earlier, *found)), len(handbook.records), len(handbook.pages))
