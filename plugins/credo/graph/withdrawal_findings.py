"""What can be wrong with an entry under ``withdrawn``: a text that was to go must not stay for a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterator

from credo.graph.handbook import Handbook
from credo.graph.rules import UNKNOWN_WITHDRAWAL
from credo.graph.withdraw import keys_of, taken_apart
from credo.schema.fields import ID
from credo.schema.kinds import KIND_BY_NAME, KINDS
from credo.schema.nearest import did_you_mean, nearest
from credo.source.finding import Finding, Severity
from credo.source.mkdocs_yml import MkdocsYml


def withdrawal_findings(handbook: Handbook, yml: MkdocsYml) -> Iterator[Finding]:
    """The entries that name nothing, or more than one record; ``handbook`` still holds what they name."""
    for at, withdrawal in enumerate(handbook.settings.withdrawn):
        kind, id = taken_apart(withdrawal.id)
        severity: Severity | None = None
        if kind is None:
            said = _of_bare_id(handbook, id, [kind for kind, _ in keys_of(withdrawal, handbook)])
        elif kind not in KIND_BY_NAME:
            names = [name for each in KINDS for name in (each.name, each.plural)]
            said = (
                f"There is no kind of record `{kind}`, so nothing is withdrawn.",
                did_you_mean(kind, names),
            )
        else:
            said = _of_kind_and_id(handbook, kind, id)
            severity = Severity.WARNING if _is_guess(handbook, id) else None
        if said:
            field = f"plugins.credo.withdrawn.{at}.id"
            place = yml.place("withdrawn", at, "id")
            yield Finding.by(UNKNOWN_WITHDRAWAL, yml.name, *said, place=place, field=field, severity=severity)


def _of_bare_id(handbook: Handbook, id: str, kinds: list[str]) -> tuple[str, str] | None:
    if len(kinds) == 1:
        return None
    if kinds:
        message = f"`{id}` is the id of several records: {', '.join(f'{kind}/{id}' for kind in kinds)}."
        return message, f"Write which one is meant, for example: `id: {kinds[0]}/{id}`."
    like = nearest(id, (record.id for record in handbook.records))
    meant = [f"{record.kind}/{record.id}" for record in handbook.records if record.id == like]
    help = f"Did you mean `{meant[0]}`? " if meant else ""
    help += f"If the file has been deleted, write the record's kind too, for example: `id: story/{id}`."
    return f"No record has the id `{id}`, so nothing is withdrawn.", help


def _of_kind_and_id(handbook: Handbook, kind: str, id: str) -> tuple[str, str] | None:
    if _is_there(handbook, kind, id):
        return None
    if not ID.match(id):
        help = "An id has only lower-case letters, digits and hyphens, for example: `id: story/the-soup`."
        return f"`{id}` cannot be a record's id, so nothing is withdrawn.", help
    others = [record.kind for record in handbook.records if record.id == id]
    if others:
        return f"There is no {kind} `{id}`, so nothing is withdrawn.", f"Did you mean `{others[0]}/{id}`?"
    like = _like(handbook, kind, id)
    if like is None:
        return None
    help = (
        f"Did you mean `{kind}/{like}`? If its file has been deleted and only older editions have it, keep the line "
        "and say so in mkdocs.yml under `checks:`: `allow: {REF005: Its file is gone already.}`."
    )
    return f"There is no {kind} `{id}` in the content folder.", help


def _is_there(handbook: Handbook, kind: str, id: str) -> bool:
    return handbook.get(kind, id) is not None or any(
        page.fields.get("kind") == kind and page.stem == id for page in handbook.pages
    )


def _is_guess(handbook: Handbook, id: str) -> bool:
    """Whether only a likeness speaks against the entry; the file may as well have been deleted."""
    return bool(ID.match(id)) and all(record.id != id for record in handbook.records)


def _like(handbook: Handbook, kind: str, id: str) -> str | None:
    return nearest(id, (record.id for record in handbook.of_kind(kind)))
