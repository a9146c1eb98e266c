"""Stories and changes as an Atom feed (RFC 4287).

Written with the standard library: the library at hand for it brings a native XML library along for a few elements.
An entry carries its text, so that it stands by itself where the site's own address isn't known.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from credo.feeds.calendar import Address
from credo.graph.generated import FEED
from credo.graph.handbook import Handbook
from credo.pages.lineups.arrivals import Arrivals
from credo.pages.lineups.outlook import Outlook
from credo.pages.markdown_text import spoken
from credo.pages.meta import gist

MOST: Final = 60
"""So many entries, the newest: a feed says what is new, not what there is."""

_ATOM: Final = "http://www.w3.org/2005/Atom"
_NO_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class News:
    """One entry: what is new, since when, in a few words, and the page that says it."""

    key: str
    title: str
    day: date
    text: str
    uri: str


def atom_feed(outlook: Outlook, address: Address) -> bytes:
    """The feed's file: the newest stories, and what changed in the editions that are out, the newest first."""
    handbook = outlook.handbook
    company = handbook.settings.company or "Handbook"
    news = sorted(
        (*_stories(handbook, outlook.arrivals), *_changes(handbook)),
        key=lambda one: (-one.day.toordinal(), one.key),
    )[:MOST]
    feed = ET.Element(f"{{{_ATOM}}}feed")
    _text(feed, "id", _id(company, "feed"))
    _text(feed, "title", f"{company}: stories and changes")
    _text(feed, "updated", _moment(news[0].day if news else outlook.today))
    author = ET.SubElement(feed, f"{{{_ATOM}}}author")
    _text(author, "name", company)
    _link(feed, address(FEED), "self")
    for one in news:
        entry = ET.SubElement(feed, f"{{{_ATOM}}}entry")
        _text(entry, "id", _id(company, one.key))
        _text(entry, "title", one.title)
        _text(entry, "updated", _moment(one.day))
        _text(entry, "content", one.text)
        _link(entry, address(one.uri), "alternate")
    ET.register_namespace("", _ATOM)
    ET.indent(feed)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _stories(handbook: Handbook, arrivals: Arrivals) -> Iterator[News]:
    """A story is as new as its telling: the day it came into the handbook, if that is known."""
    for story in handbook.stories:
        day = arrivals.get(story.key) or story.fields.date
        if day:
            yield News(f"story/{story.id}", story.title, day, spoken(gist(story)), story.uri)


def _changes(handbook: Handbook) -> Iterator[News]:
    """What changed is news once the edition it changed in is out."""
    editions = {edition.id: edition.fields.date for edition in handbook.editions}
    for record in handbook.records:
        for number, change in enumerate(record.fields.changes):
            day = editions.get(change.edition or "")
            if day and change.why and not change.editorial and record.is_active:
                key = f"{record.kind}/{record.id}/{change.edition}/{number}"
                yield News(key, f"Changed: {record.title}", day, spoken(change.why), record.uri)


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = _NO_XML.sub("", text)


def _link(parent: ET.Element, to: str | None, rel: str) -> None:
    if to:
        ET.SubElement(parent, f"{{{_ATOM}}}link", {"rel": rel, "href": to})


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _id(company: str, key: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'credo:{company}/{key}')}"
