"""What the site holds beside its pages: data that scripts read, the company's look, booklets, calendars, the feed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from credo.booklets.site_files import site_files
from credo.checks.report import Report
from credo.editions.last_change import last_change
from credo.editions.past import Past
from credo.feeds.files import feed_files, on_site
from credo.graph.load import Loaded
from credo.mkdocs_plugin.company_look import look_files
from credo.mkdocs_plugin.engine import tell
from credo.pages.answers.finding import standard_files
from credo.pages.changes.chronicle import chronicle_of
from credo.pages.lineups.card_files import card_files
from credo.pages.lineups.outlook import Outlook


def site_data(
    loaded: Loaded, report: Report, outlook: Outlook, past: Past, addresses: Mapping[str, str], config: Any
) -> Mapping[str, bytes]:
    """Every file by its path on the site.

    ``addresses`` says where a page is, by its path; ``past`` is what git knows of the editions.
    What is wrong with a booklet is told to the engine's log.
    """
    address = on_site(config.site_url or "", lambda uri: addresses.get(uri, uri))
    return {
        **card_files(outlook, addresses),
        **look_files(loaded.handbook.settings),
        **standard_files(loaded.handbook, addresses, chronicle_of(loaded.handbook, past).mark),
        **_booklets(loaded, report, config),
        **feed_files(outlook, address),
    }


def _booklets(loaded: Loaded, report: Report, config: Any) -> Mapping[str, bytes]:
    """The booklets as PDFs, if each build is to print them."""
    yml, timezone = loaded.yml, loaded.handbook.settings.timezone
    since = last_change(yml.root, yml.content, yml.name, timezone)
    pdfs, findings = site_files(loaded, report.today, since)
    tell(findings, config)
    return pdfs
