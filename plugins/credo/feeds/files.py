"""The feeds' files, for whoever puts them somewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote, urljoin

from credo.feeds.atom import atom_feed
from credo.feeds.calendar import Address, calendars
from credo.graph.generated import FEED
from credo.pages.lineups.outlook import Outlook


def feed_files(outlook: Outlook, address: Address) -> Mapping[str, bytes]:
    """Calendars and feed by their paths on the site."""
    return {**calendars(outlook, address), FEED: atom_feed(outlook, address)}


def on_site(site_url: str, below: Callable[[str], str]) -> Address:
    """Whole addresses on a site, from its own address and what gives a page's address below it."""

    def address(uri: str) -> str | None:
        if not site_url:
            return None
        return urljoin(site_url.rstrip("/") + "/", quote(below(uri), safe="/%"))

    return address
