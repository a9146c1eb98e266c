"""Withdrawal: records that were taken back leave the handbook before anything else has seen them.

This is the one place where it happens. Whatever is made from a handbook (pages, lists, navigation, search, exports,
feeds, booklets, line-ups) is made without them, because they are no longer in it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from credo.graph.handbook import Handbook, Key
from credo.graph.inclusion import included_key
from credo.graph.link import link
from credo.graph.reference import Mention, mentions
from credo.graph.targets import is_relative, split_destination
from credo.graph.withdrawn import Withdrawn, sign
from credo.schema.common import Audience
from credo.schema.fields import OneOf
from credo.schema.kinds import KIND_BY_NAME, KINDS, Booklet
from credo.schema.settings import Withdrawal
from credo.schema.validate import AnyRecord, Contents
from credo.source.file import SourceFile
from credo.source.links import links
from credo.source.yaml_nodes import Trail


def withdraw(handbook: Handbook, withdrawals: Iterable[Withdrawal]) -> Handbook:
    """The handbook without the records these entries name, and with a note in the place of each.

    References to them are gone as well, and so are pictures and other files to which nothing else links. A file that
    was meant for such a record but is too broken to be one goes with it. An entry that names nothing changes nothing;
    the one that names a kind and an id leaves its note even if there is no such file.
    """
    named = {key: one for one in withdrawals for key in keys_of(one, handbook)}
    if not named:
        return handbook
    gone = [record for record in handbook.records if record.key in named]
    ruins = [page for page in handbook.pages if _is_ruin(page, named)]
    pages = tuple(page for page in handbook.pages if page not in ruins)
    left = tuple(_without(handbook, record, named) for record in handbook.records if record.key not in named)
    files = [*(record.file for record in gone), *ruins]
    withheld = _only_in(files, [*(record.file for record in left), *pages], handbook)
    contents = Contents(left, pages, frozenset(id for _, id in named))
    relinked, _ = link(contents, handbook.settings, handbook.assets - withheld)
    sources = {record.key: record.file.uri for record in gone}
    former = {record.key: record.fields.formerly for record in gone}
    notes = {
        (kind, id): Withdrawn(
            kind,
            id,
            one.reason,
            one.date,
            sources.get((kind, id)),
            tuple(sign(kind, each) for each in (id, *former.get((kind, id), ()))),
        )
        for (kind, id), one in named.items()
    } | {note.key: note for note in handbook.withdrawn}
    return replace(
        relinked,
        withdrawn=tuple(notes[key] for key in sorted(notes)),
        withheld=handbook.withheld | withheld | {file.uri for file in files},
    )


def keys_of(withdrawal: Withdrawal, handbook: Handbook) -> tuple[Key, ...]:
    """The kinds and ids an entry means: one if it names the kind, otherwise those of every record with the id."""
    kind, id = taken_apart(withdrawal.id)
    if kind is not None:
        return ((kind, id),) if kind in KIND_BY_NAME else ()
    files = [page for page in handbook.pages if _is_broken(page) and _meant_id(page) == id]
    kinds = {record.kind for record in handbook.records if record.id == id}
    kinds |= {str(page.fields.get("kind")) for page in files} & KIND_BY_NAME.keys()
    return tuple((kind, id) for kind in sorted(kinds))


def under_former_ids(handbook: Handbook, notes: Iterable[Withdrawn]) -> tuple[Withdrawal, ...]:
    """Entries for the records of an older handbook that had another id there than the one they were withdrawn by."""
    by_sign = {each: note for note in notes for each in note.signs}
    meant = ((record, by_sign.get(sign(record.kind, record.id))) for record in handbook.records)
    return tuple(
        Withdrawal(id=f"{record.kind}/{record.id}", reason=note.reason, date=note.date)
        for record, note in meant
        if note is not None and note.key != record.key
    )


def taken_apart(text: str) -> tuple[str | None, str]:
    """Kind and id of ``story/ID`` or of the address ``/stories/ID/``; no kind for an id alone.

    A word that is no kind is given back as it was written.
    """
    head, _, id = text.strip().strip("/").removesuffix(".md").rpartition("/")
    if not head:
        return None, id
    return next((kind.name for kind in KINDS if head in (kind.name, kind.plural)), head), id


def _is_broken(page: SourceFile) -> bool:
    return page.is_record or bool(page.front.mistakes)


def _meant_id(page: SourceFile) -> str:
    return str(page.fields.get("id") or page.stem)


def _is_ruin(page: SourceFile, named: Collection[Key]) -> bool:
    """Whether a file was meant for one of these records, and only its mistakes have made a plain page of it."""
    kind = page.fields.get("kind")
    return _is_broken(page) and any(
        _meant_id(page) == id and (kind == wanted or kind not in KIND_BY_NAME) for wanted, id in named
    )


def _without(handbook: Handbook, record: AnyRecord, gone: Collection[Key]) -> AnyRecord:
    """A record that no longer names any of these. What a field lacks because of it, no rule complains of."""
    trails = [m.trail for m in mentions(record.fields) if _target(handbook, m, gone) in gone]
    trails = [trail for trail in trails if trail[0] != "changes"]
    if isinstance(record.fields, Booklet):
        trails += [
            ("include", at) for at, entry in enumerate(record.fields.include) if included_key(entry) in gone
        ]
    if not trails:
        return record
    given = _listed(record.fields.model_dump(by_alias=True, exclude_unset=True))
    for trail in reversed(trails):
        _delete(given, trail)
    for name in [name for name, value in given.items() if _reaches_nobody(record, name, value)]:
        del given[name]
    fields = type(record.fields).model_validate(given)
    emptied = {str(trail[0]) for trail in trails if not given.get(str(trail[0]))}
    return replace(record, fields=fields, broken=record.broken | emptied)


def _target(handbook: Handbook, mention: Mention, gone: Collection[Key]) -> Key | None:
    """The kind and id a mention stands for, these among them."""
    if isinstance(mention.mark, OneOf):
        return None
    for kind in mention.mark.kinds:
        key = (kind, mention.id)
        if key in gone or key in handbook.by_key:
            return key
        if kind == "customer" and mention.id in handbook.settings.customers:
            return key
    return None


def _reaches_nobody(record: AnyRecord, name: str, value: Any) -> bool:
    """Whether an audience has lost all whom it named: left empty, it would mean everyone."""
    field = "for_" if name == "for" else name
    named = isinstance(getattr(record.fields, field, None), Audience) and isinstance(value, dict)
    return named and not any(value.get(part) for part in ("everyone", "roles", "departments"))


def _listed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _listed(inner) for name, inner in value.items()}
    return [_listed(inner) for inner in value] if isinstance(value, tuple | list) else value


def _delete(given: Any, trail: Trail) -> None:
    for step in trail[:-1]:
        given = given[step]
    del given[trail[-1]]


def _only_in(files: Iterable[SourceFile], others: Iterable[SourceFile], handbook: Handbook) -> frozenset[str]:
    """The pictures and other files that these files link to and the others don't. The logo stays."""
    wanted = frozenset(_linked(files)) & handbook.assets
    return wanted - frozenset(_linked(others)) - {handbook.settings.logo or ""} if wanted else frozenset()


def _linked(files: Iterable[SourceFile]) -> Iterator[str]:
    for file in files:
        for each in links(file.text):
            path = split_destination(each.to)[0]
            if is_relative(path):
                yield posixpath.normpath(posixpath.join(posixpath.dirname(file.uri), unquote(path)))
