"""From files to records: the second stage. What cannot be used is a finding; what can be used is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from credo.schema.common import RecordFields
from credo.schema.fields import ID
from credo.schema.kinds import KIND_BY_NAME, KINDS, Kind
from credo.schema.mistakes import errors_of, what_is_wrong
from credo.schema.nearest import did_you_mean
from credo.schema.record import Record
from credo.schema.rules import BAD_ID, BAD_VALUE, SAME_ID, UNKNOWN_FIELD, UNKNOWN_KIND
from credo.source.file import SourceFile
from credo.source.finding import Finding

AnyRecord = Record[RecordFields]


@dataclass(frozen=True, slots=True)
class Contents:
    """The content folder understood: records, plain pages, and the ids of files too broken to be either."""

    records: tuple[AnyRecord, ...]
    pages: tuple[SourceFile, ...]
    lost: frozenset[str] = frozenset()


def validate(files: Iterable[SourceFile]) -> tuple[Contents, tuple[Finding, ...]]:
    """Make records of the files that say their kind; the others are plain pages.

    Gives both, sorted by kind and id and by address, with the findings about form.
    """
    records: list[AnyRecord] = []
    pages: list[SourceFile] = []
    lost: set[str] = set()
    findings: list[Finding] = []
    for file in files:
        if not file.is_record:
            (lost.add(file.stem) if file.front.mistakes else None)
            pages.append(file)
            continue
        kind = _kind(file, findings)
        if kind is None:
            lost.add(file.stem)
            continue
        record = _record(file, kind, findings)
        if record is None:
            lost.add(file.stem)
        else:
            records.append(record)
    unique = _without_doubles(records, findings)
    order = {kind.name: at for at, kind in enumerate(KINDS)}
    ordered = sorted(unique, key=lambda r: (order[r.kind], r.id))
    by_address = sorted(pages, key=lambda f: f.uri)
    return Contents(tuple(ordered), tuple(by_address), frozenset(lost)), tuple(findings)


def proposed_id(text: str) -> str:
    """The id most like a text: ``Grüße & Küsse`` becomes ``grusse-kusse``; ``record`` when nothing is left."""
    text = text.replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("ł", "l")
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:80].strip("-") or "record"


def _kind(file: SourceFile, findings: list[Finding]) -> Kind | None:
    name = file.fields["kind"]
    kind = KIND_BY_NAME.get(name) if isinstance(name, str) else None
    if kind is None:
        message = f"`{name}` is not a kind of record." if name else "`kind` is empty."
        help = f"{did_you_mean(str(name or ''), KIND_BY_NAME)} A plain page has no `kind`."
        findings.append(
            Finding.by(UNKNOWN_KIND, file.path, message, help, place=file.place("kind"), field="kind")
        )
    return kind


def _record(file: SourceFile, kind: Kind, findings: list[Finding]) -> AnyRecord | None:
    fields, broken = _fields(file, kind, findings)
    id = str(fields.id) if fields.id else file.stem
    if not ID.match(id) or len(id) > 100:
        origin = "`id`" if fields.id else "The file's name"
        message = f"{origin} is “{id[:60]}”; an id has only lower-case letters, digits and hyphens."
        proposal = proposed_id(id)
        help = f"Write `id: {proposal}`" + ("." if fields.id else f", or rename the file to `{proposal}.md`.")
        place = file.place("id") if fields.id else file.place("kind", key=True)
        findings.append(Finding.by(BAD_ID, file.path, message, help, place=place, field="id"))
        return None
    return Record(kind.name, id, fields, file, broken)


def _fields(file: SourceFile, kind: Kind, findings: list[Finding]) -> tuple[RecordFields, frozenset[str]]:
    """Validate; what is wrong is reported and left out, so that one wrong date does not lose a record."""
    given: dict[str, Any] = {name: value for name, value in file.fields.items() if value is not None}
    try:
        return kind.model.model_validate(given), frozenset()
    except ValidationError as error:
        broken: set[str] = set()
        for detail in errors_of(error):
            trail, key, message, help = what_is_wrong(detail, kind.model)
            rule = UNKNOWN_FIELD if key else BAD_VALUE
            place = file.place(*trail, key=key)
            name = ".".join(map(str, trail)) or None
            findings.append(Finding.by(rule, file.path, message, help, place=place, field=name))
            broken.add(str(trail[0]) if trail else "")
        kept = {name: value for name, value in given.items() if name not in broken}
    try:
        return kind.model.model_validate(kept), frozenset(broken)
    except ValidationError:
        return kind.model.model_validate({"kind": kind.name}), frozenset(given)


def _without_doubles(records: list[AnyRecord], findings: list[Finding]) -> list[AnyRecord]:
    first: dict[tuple[str, str], AnyRecord] = {}
    for record in records:
        other = first.setdefault(record.key, record)
        if other is not record:
            message = f"The {record.kind} id `{record.id}` is already taken by {other.path}."
            help = f"Rename this file, or give it another id, for example `id: {record.id}-2`."
            place = record.file.place("id" if record.fields.id else "kind")
            findings.append(Finding.by(SAME_ID, record.path, message, help, place=place, field="id"))
    return list(first.values())
