"""The Atom feed, read back by a feed reader."""

from __future__ import annotations

from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import feedparser

from credo.feeds.atom import MOST, atom_feed
from credo.feeds.files import on_site
from credo.graph.addresses import address_of
from credo.pages.lineups.outlook import outlook_of
from tests.handbooks import handbook_of, record

TODAY = date(2026, 11, 25)


def read(files: dict[str, str], site: str = "https://handbook.example.org/", **seen: date) -> Any:
    handbook = handbook_of(files, {"company": "Ostrey & Söhne <b>"})
    feed = atom_feed(outlook_of(handbook, TODAY, seen), on_site(site, address_of))
    ET.fromstring(feed)
    return feedparser.parse(feed)


def story(title: str, day: date, **fields: Any) -> str:
    return record("story", title, date=day, outcome="triumph", **fields)


def test_stories_are_news_from_the_day_they_were_told() -> None:
    files = {
        "t/old.md": story("Old <i>& odd</i>", date(2026, 1, 1), felt="Like *rain*.\x01"),
        "t/late.md": story("Told late", date(2025, 1, 1)),
        "t/draft.md": story("Draft", date(2026, 2, 1), status="draft"),
    }
    feed = read(files, old=date(2026, 1, 1), late=date(2026, 3, 1))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.title == "Ostrey & Söhne <b>: stories and changes"
    assert [entry.title for entry in feed.entries] == ["Told late", "Old <i>& odd</i>"]
    assert feed.entries[0].updated == feed.feed.updated == "2026-03-01T00:00:00Z"
    assert feed.entries[0].link == "https://handbook.example.org/stories/late/"
    assert feed.entries[1].content[0].value == "Like rain."


def test_changes_are_news_once_their_edition_is_out() -> None:
    changes = [
        {"why": "Guests waited.", "edition": "spring"},
        {"why": "Commas.", "edition": "spring", "editorial": True},
        {"why": "Not out yet."},
    ]
    files = {
        "s/s.md": record("standard", "Greet", changes=changes),
        "e/spring.md": record("edition", "Spring", date=date(2026, 4, 1)),
    }
    (entry,) = read(files).entries
    assert (entry.title, entry.content[0].value) == ("Changed: Greet", "Guests waited.")
    assert entry.updated == "2026-04-01T00:00:00Z"


def test_only_the_newest_and_each_with_an_id_of_its_own() -> None:
    files = {f"t/t{n}.md": story(f"T{n}", date.fromordinal(739000 + n)) for n in range(MOST + 5)}
    feed = read(files)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) == MOST
    assert feed.entries[0].title == f"T{MOST + 4}"


def test_an_empty_handbook_has_an_empty_feed() -> None:
    feed = read({}, site="")
    assert (feed.bozo, feed.entries, feed.feed.updated) == (False, [], "2026-11-25T00:00:00Z")
