"""Linking: the third stage. Every id is looked up; what is not found is reported with the nearest known one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from credo.graph.addresses import address_findings
from credo.graph.handbook import Handbook
from credo.graph.reference import Mention, Reference, mentions
from credo.graph.rules import UNKNOWN_ID, UNKNOWN_NAME
from credo.schema.fields import OneOf
from credo.schema.nearest import did_you_mean, nearest
from credo.schema.settings import Settings
from credo.schema.validate import AnyRecord, Contents
from credo.source.finding import Finding, Rule


def link(
    contents: Contents, settings: Settings, assets: frozenset[str]
) -> tuple[Handbook, tuple[Finding, ...]]:
    """Link the records to each other.

    Gives the handbook, with every reference that leads somewhere, and a finding for every one that does not.
    """
    known = _known(contents.records, settings)
    references: list[Reference] = []
    findings: list[Finding] = []
    for record in contents.records:
        for mention in mentions(record.fields):
            if isinstance(mention.mark, OneOf):
                declared = settings.setting_names[mention.mark.setting]
                if mention.id not in declared:
                    findings.append(_undeclared(record, mention, declared))
                continue
            kind = next((kind for kind in mention.mark.kinds if mention.id in known[kind]), None)
            if kind is not None:
                references.append(Reference(record.key, mention.trail, (kind, mention.id)))
            elif mention.id not in contents.lost and not _next_edition(mention, settings):
                findings.append(_unknown(record, mention, known, contents.records))
    handbook = Handbook(settings, contents.records, contents.pages, assets, tuple(references))
    findings.extend(address_findings(handbook))
    return handbook, tuple(findings)


def _known(records: tuple[AnyRecord, ...], settings: Settings) -> defaultdict[str, set[str]]:
    known: defaultdict[str, set[str]] = defaultdict(set)
    for record in records:
        known[record.kind].add(record.id)
    known["customer"] = set(settings.customers)
    return known


def _next_edition(mention: Mention, settings: Settings) -> bool:
    """The edition being written has no record yet, but changes may name it."""
    return "edition" in _kinds(mention) and mention.id == settings.edition


def _kinds(mention: Mention) -> tuple[str, ...]:
    return () if isinstance(mention.mark, OneOf) else mention.mark.kinds


def _unknown(
    record: AnyRecord,
    mention: Mention,
    known: defaultdict[str, set[str]],
    records: tuple[AnyRecord, ...],
) -> Finding:
    kinds = _kinds(mention)
    names = set().union(*(known[kind] for kind in kinds))
    what = " or ".join((", ".join(kinds[:-1]), kinds[-1])) if kinds[1:] else kinds[0]
    message = f"There is no {what} `{mention.id}`."
    help = did_you_mean(mention.id, names) if names else f"There is no {what} at all yet."
    titled = next(
        (r.id for r in records if r.kind in kinds and r.title.casefold() == mention.id.casefold()), None
    )
    if titled:
        help = f"An id belongs here, not a title: write `{titled}`."
    elsewhere = next(_elsewhere(mention.id, kinds, known), None)
    if elsewhere and nearest(mention.id, names) is None:
        help = f"`{mention.id}` is a {elsewhere}. {help}"
    return _finding(UNKNOWN_ID, record, mention, message, help)


def _elsewhere(id: str, kinds: tuple[str, ...], known: defaultdict[str, set[str]]) -> Iterator[str]:
    return (kind for kind in sorted(known) if kind not in kinds and id in known[kind])


def _undeclared(record: AnyRecord, mention: Mention, declared: dict[str, str]) -> Finding:
    assert isinstance(mention.mark, OneOf)
    setting = mention.mark.setting
    message = f"`{mention.id}` is not among the {setting} that mkdocs.yml declares."
    help = did_you_mean(mention.id, declared)
    if not declared:
        help = f"Declare it in mkdocs.yml under `plugins: credo: {setting}:`, for example `{setting}: [{mention.id}]`."
    return _finding(UNKNOWN_NAME, record, mention, message, help)


def _finding(rule: Rule, record: AnyRecord, mention: Mention, message: str, help: str) -> Finding:
    place = record.file.place(*mention.trail)
    return Finding.by(rule, record.path, message, help, place=place, field=".".join(map(str, mention.trail)))
