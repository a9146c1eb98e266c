"""Addresses: every page has one of its own, and an old one leads to the record that had it."""

from __future__ import annotations

from collections.abc import Iterator

from credo.graph.handbook import Handbook
from credo.graph.rules import SAME_ADDRESS, TAKEN_FORMER_ID
from credo.schema.fields import ID
from credo.schema.kinds import KIND_BY_NAME
from credo.schema.rules import BAD_ID
from credo.schema.validate import AnyRecord, proposed_id
from credo.source.finding import Finding


def address_of(uri: str) -> str:
    """The address of a page: ``standards/greet.md`` and ``standards/greet/index.md`` are both ``standards/greet/``."""
    parent, _, name = uri.rpartition("/")
    stem = name.rsplit(".", 1)[0]
    whole = parent if stem in ("index", "README") else f"{parent}/{stem}" if parent else stem
    return whole + "/" if whole else ""


def address_findings(handbook: Handbook) -> Iterator[Finding]:
    """Pages that share an address, also by letter case, and former ids that are in use."""
    taken: dict[str, str] = {}
    places = [(page.uri, page.path) for page in handbook.pages]
    for uri, path in [*((record.uri, record.path) for record in handbook.records), *places]:
        address = address_of(uri)
        other = taken.setdefault(address.casefold(), path)
        if other != path:
            message = f"This page would have the address /{address}, like {other}."
            yield Finding.by(SAME_ADDRESS, path, message, "Rename one of the two files.")
    yield from _former_ids(handbook)


def former_addresses(handbook: Handbook) -> dict[str, AnyRecord]:
    """Old page paths (``standards/old-id.md``) with the records they lead to today."""
    found: dict[str, AnyRecord] = {}
    for record in handbook.records:
        for former in record.fields.formerly:
            if ID.match(former) and (record.kind, former) not in handbook.by_key:
                found.setdefault(f"{KIND_BY_NAME[record.kind].plural}/{former}.md", record)
    return found


def _former_ids(handbook: Handbook) -> Iterator[Finding]:
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
