"""From files to records: the second stage. What cannot be used is a finding; what can be used is kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from credo.schema.common import RecordFields
from credo.schema.fields import ID
from credo.schema.kinds import KIND_BY_NAME, KINDS, Kind
from credo.schema.mistakes import errors_of, shown, what_is_wrong
from credo.schema.nearest import did_you_mean, nearest
from credo.schema.record import Record
from credo.schema.rules import BAD_ID, BAD_VALUE, SAME_ID, UNKNOWN_FIELD, UNKNOWN_KIND
from credo.source.file import SourceFile
from credo.source.finding import Finding

AnyRecord = Record[RecordFields]

_SPELT_OUT: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
    | dict.fromkeys("'’‘ʼ")
)
"""Letters that are no base letter with a mark on it, and apostrophes, which part no words."""

_OWN_NAMES: Final = frozenset({"allow", "search"})
"""Fields whose inner names are not ours: ``allow: {STD101: }`` is an exception without a reason, not no exception."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The content folder understood: records, and all other files as plain pages.

    ``lost`` are the ids of files that were meant for records and are too broken; nobody is told off for naming them.
    """

    records: tuple[AnyRecord, ...]
    pages: tuple[SourceFile, ...]
    lost: frozenset[str] = frozenset()


def validate(files: Iterable[SourceFile], unread: Iterable[str] = ()) -> tuple[Contents, tuple[Finding, ...]]:
    """Make records of the files that say their kind; the others are plain pages.

    ``unread`` are the stems of files that could not be read at all.
    Gives both, sorted by kind and id and by address, with the findings about form.
    """
    records: list[AnyRecord] = []
    pages: list[SourceFile] = []
    findings: list[Finding] = []
    for file in files:
        kind = _kind(file, findings)
        record = _record(file, kind, findings) if kind else None
        if record is None:
            pages.append(file)
        else:
            records.append(record)
    unique, doubles = _told_apart(records, findings)
    order = {kind.name: at for at, kind in enumerate(KINDS)}
    ordered = sorted(unique, key=lambda r: (order[r.kind], r.id))
    by_address = sorted((*pages, *doubles), key=lambda f: f.uri)
    lost = frozenset(id for file in pages if file.is_record or file.front.mistakes for id in _meant_ids(file))
    return Contents(tuple(ordered), tuple(by_address), lost | frozenset(unread)), tuple(findings)


def proposed_id(text: str) -> str:
    """The id most like a text: ``Grüße & Küsse`` becomes ``grusse-kusse``; ``record`` when nothing is left."""
    ascii_only = unicodedata.normalize("NFKD", text.lower().translate(_SPELT_OUT)).encode("ascii", "ignore")
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only.decode().lower())
    return words.strip("-")[:80].strip("-") or "record"


def _meant_ids(file: SourceFile) -> tuple[str, ...]:
    """The ids under which others may name a file that is no record, though it was meant for one."""
    given = str(file.fields.get("id") or file.stem)
    return (given, proposed_id(given))


def _kind(file: SourceFile, findings: list[Finding]) -> Kind | None:
    if not file.is_record:
        _look_for_misspelt_kind(file, findings)
        return None
    name = file.fields["kind"]
    kind = KIND_BY_NAME.get(name) if isinstance(name, str) else None
    if kind is None:
        written = isinstance(name, str) and name
        message = f"`{name}` is not a kind of record." if written else f"`kind` is {shown(name or None)}."
        help = f"{did_you_mean(str(name) if written else '', KIND_BY_NAME)} A plain page has no `kind`."
        findings.append(
            Finding.by(UNKNOWN_KIND, file.path, message, help, place=file.place("kind"), field="kind")
        )
    return kind


def _look_for_misspelt_kind(file: SourceFile, findings: list[Finding]) -> None:
    """A plain page may say what it likes, but ``Kind: Standard`` was meant for a record, which nobody would check."""
    for name, value in file.fields.items():
        if name.strip().casefold() == "kind" and str(value).strip().casefold() in KIND_BY_NAME:
            message = f"There is no field `{name}` here, and so this file is a plain page and no record."
            help = f"Write it in small letters: `kind: {str(value).strip().casefold()}`."
            place = file.place(name, key=True)
            findings.append(Finding.by(UNKNOWN_FIELD, file.path, message, help, place=place, field=name))


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
    broken = {mistake.field for mistake in file.front.mistakes if mistake.field} - {"kind"}
    given = {
        name: said
        for name, value in file.fields.items()
        if name not in broken and (said := value if name in _OWN_NAMES else _said(value)) is not None
    }
    try:
        return kind.model.model_validate(given), frozenset(broken)
    except ValidationError as error:
        known = [field.alias or name for name, field in kind.model.model_fields.items()]
        for detail in errors_of(error):
            trail, key, message, help = what_is_wrong(detail, kind.model)
            rule = UNKNOWN_FIELD if key else BAD_VALUE
            place = file.place(*trail, key=key)
            name = ".".join(map(str, trail))
            findings.append(Finding.by(rule, file.path, message, help, place=place, field=name))
            broken.add(str(trail[0]))
            if (
                key and len(trail) == 1
            ):  # `titel` is `title` misspelt: nobody is told that `title` is missing, too
                broken.add(nearest(name, set(known) - set(given)) or name)
    kept = {name: value for name, value in given.items() if name not in broken}
    return kind.model.model_validate(kept), frozenset(broken)


def _said(value: Any) -> Any:
    """A value without the fields in it that are left empty; None if nothing is left of it.

    An empty entry between others stays, to be reported at its place.
    """
    if isinstance(value, dict):
        return {name: said for name, inner in value.items() if (said := _said(inner)) is not None} or None
    if isinstance(value, list):
        entries = [_said(entry) for entry in value]
        return entries if any(entry is not None for entry in entries) else None
    return value


def _told_apart(
    records: list[AnyRecord], findings: list[Finding]
) -> tuple[list[AnyRecord], list[SourceFile]]:
    """The first record of each kind and id, and the files of those that come too late."""
    first: dict[tuple[str, str], AnyRecord] = {}
    late: list[SourceFile] = []
    for record in records:
        other = first.setdefault(record.key, record)
        if other is not record:
            message = f"The {record.kind} id `{record.id}` is already taken by {other.path}."
            help = f"Rename this file, or give it another id, for example `id: {record.id}-2`."
            place = record.file.place("id" if record.fields.id else "kind")
            findings.append(Finding.by(SAME_ID, record.path, message, help, place=place, field="id"))
            late.append(record.file)
    return list(first.values()), late
