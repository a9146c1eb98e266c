"""Addresses: every page has one of its own, and an old one leads to the record that had it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from credo.graph.generated import GENERATED, INDEXES
from credo.graph.handbook import Handbook
from credo.graph.rules import SAME_ADDRESS, TAKEN_FORMER_ID
from credo.schema.fields import ID
from credo.schema.kinds import KIND_BY_NAME
from credo.schema.rules import BAD_ID
from credo.schema.validate import AnyRecord, proposed_id
from credo.source.finding import Finding, Severity


def address_of(uri: str) -> str:
    """The address of a page: ``standards/greet.md`` and ``standards/greet/index.md`` are both ``standards/greet/``."""
    parent, _, name = uri.rpartition("/")
    stem = name.rsplit(".", 1)[0]
    whole = parent if stem in ("index", "README") else f"{parent}/{stem}" if parent else stem
    return whole + "/" if whole else ""


_OPENED: Final = frozenset(address_of(uri) for uri in (*INDEXES, "index.md"))
"""Where a hand-written page does not take a generated one's place, but opens it."""
_WEB_PAGE: Final = (".html", ".htm")
_RULE_PAGE: Final = re.compile(r"rules/[a-z]{3}\d{3}/")


def address_findings(handbook: Handbook) -> Iterator[Finding]:
    """Pages that share an address, also by letter case, and former ids that are in use."""
    taken: dict[str, str] = {}
    made = _made(handbook)
    for record in handbook.records:
        yield from _shared(record.uri, record.path, taken, made)
    for page in (
        page for page in handbook.pages if not page.is_record
    ):  # what a broken record's would be is open
        yield from _shared(page.uri, page.path, taken, made - _OPENED)
    for uri in sorted(handbook.assets):
        if uri.endswith(_WEB_PAGE):
            yield from _overwritten(uri, handbook.folder + uri, taken, made)
    yield from _former_ids(handbook, taken.keys() | made)


def former_addresses(handbook: Handbook) -> dict[str, AnyRecord]:
    """Old page paths (``standards/old-id.md``) with the records they lead to today."""
    found: dict[str, AnyRecord] = {}
    for record in handbook.records:
        for former in record.fields.formerly:
            if ID.match(former) and (record.kind, former) not in handbook.by_key:
                found.setdefault(former_uri(record, former), record)
    return found


def former_uri(record: AnyRecord, former: str) -> str:
    """The path a record's page had under a former id."""
    return f"{KIND_BY_NAME[record.kind].plural}/{former}.md"


def _made(handbook: Handbook) -> frozenset[str]:
    """The addresses of the pages no file holds; there are none before the first record."""
    return frozenset(map(_folded, GENERATED)) if handbook.records else frozenset()


def _shared(uri: str, path: str, taken: dict[str, str], made: frozenset[str]) -> Iterator[Finding]:
    address = _folded(uri)
    other = taken.setdefault(address, path)
    is_made = address in made or (bool(made) and _RULE_PAGE.fullmatch(address) is not None)
    if other == path and not is_made:
        return
    message = f"This page would have the address /{address_of(uri)}, like {other}."
    help = "Rename one of the two files."
    if is_made:
        message = f"This page would have the address /{address_of(uri)}, where Credo makes a page of its own."
        help = (
            f"Rename the file, for example to `our-{uri.rsplit('/', 1)[-1]}`; a record may have another `id`."
        )
    yield Finding.by(SAME_ADDRESS, path, message, help)


def _overwritten(uri: str, path: str, taken: dict[str, str], made: frozenset[str]) -> Iterator[Finding]:
    """The finding about a finished web page that lies where a page of the handbook goes."""
    address = _folded(uri)
    page = taken.get(address)
    if page is None and address not in made:
        return
    whose = f"the page of {page} goes" if page else "Credo puts a page of its own"
    help = f"Rename this file, for example to `{_renamed(uri)}`, and the links to it."
    if uri.endswith("/index.html") or uri == "index.html":
        message = f"This file lies just where {whose}; one of the two would be lost."
        yield Finding.by(SAME_ADDRESS, path, message, help)
    else:
        message = f"This file lies where {whose} when addresses are files, as in `build --offline`."
        yield Finding.by(SAME_ADDRESS, path, message, help, severity=Severity.WARNING)


def _renamed(uri: str) -> str:
    """Another name for a web page: its folder's for an ``index.html``."""
    parent, _, name = uri.rpartition("/")
    stem = name.rsplit(".", 1)[0]
    return f"{parent.rpartition('/')[2] or 'start' if stem == 'index' else stem}-page.html"


def _folded(uri: str) -> str:
    """An address as a file system may take it that knows no capitals and no two ways to write é."""
    return unicodedata.normalize("NFC", address_of(uri).casefold())


def _former_ids(handbook: Handbook, taken: AbstractSet[str]) -> Iterator[Finding]:
    claimed: dict[tuple[str, str], AnyRecord] = {}
    for record in handbook.records:
        for at, former in enumerate(record.fields.formerly):
            place = record.file.place("formerly", at)
            field = f"formerly.{at}"
            if not ID.match(former):
                message = f"“{former[:60]}” cannot have been an id."
                help = f"An id has only lower-case letters, digits and hyphens: `{proposed_id(former)}`."
                yield Finding.by(BAD_ID, record.path, message, help, place=place, field=field)
                continue
            owner = handbook.get(record.kind, former) or claimed.setdefault((record.kind, former), record)
            if owner is not record or former == record.id:
                message = f"The former id `{former}` belongs to {owner.path}."
                help = "Remove it from `formerly`; an old address can lead to one record only."
                yield Finding.by(TAKEN_FORMER_ID, record.path, message, help, place=place, field=field)
            elif _folded(uri := former_uri(record, former)) in taken:
                message = f"The former id `{former}` had the address /{address_of(uri)}, where another page is today."
                help = "Remove it from `formerly`, or rename that page."
                yield Finding.by(TAKEN_FORMER_ID, record.path, message, help, place=place, field=field)
