"""The editions that are out: git tags with a prefix, each with the day it was made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from credo.editions.repository import Repository
from credo.graph.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Released:
    """An edition in git: its name, the tag with its prefix, the commit, and when the tag was made."""

    name: str
    tag: str
    commit: str
    made: datetime


_ADDRESS: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")


def is_address(name: str) -> bool:
    """Whether an edition's name can be a folder of the site; under any other nobody can look it up."""
    return _ADDRESS.fullmatch(name) is not None


def released(repository: Repository, prefix: str) -> tuple[Released, ...]:
    """The editions of a repository, the oldest tag first; of two made in one second, by name.

    ``prefix`` is what stands before an edition's name in its tag (``edition/``). A tag on something other than a
    commit is left out. The time of a plain tag is its commit's.
    """
    form = (
        "%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)"
    )
    said = repository.git.ask("for-each-ref", f"--format={form}", "refs/tags").decode(
        "utf-8", "surrogateescape"
    )
    found = []
    for line in said.splitlines():
        ref, type, id, inner_type, inner_id, seconds = line.split("\0")
        tag = ref.removeprefix("refs/tags/")
        name = tag.removeprefix(prefix)
        if not tag.startswith(prefix) or not name or "commit" not in (type, inner_type):
            continue
        made = datetime.fromtimestamp(int(seconds or 0), UTC)
        found.append(Released(name, tag, id if type == "commit" else inner_id, made))
    return tuple(sorted(found, key=lambda edition: (edition.made, edition.name)))


def in_order(editions: tuple[Released, ...], handbook: Handbook) -> tuple[Released, ...]:
    """Editions by the day they came out: as their records in the handbook say, and else as their tags do.

    A tag that was moved to a corrected commit is younger than its edition; the record keeps the day.
    """
    days = edition_days(handbook)
    return tuple(sorted(editions, key=lambda e: (days.get(e.name, e.made.date()), e.made, e.name)))


def edition_days(handbook: Handbook) -> dict[str, date]:
    """The day each edition came out, as far as the handbook's records say."""
    return {record.id: record.fields.date for record in handbook.editions if record.fields.date}
