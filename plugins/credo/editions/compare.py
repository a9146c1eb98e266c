"""Two states of a handbook side by side: a pure function of both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from credo.editions.difference import Difference, FieldChange, PageChange, Passage, RecordChange
from credo.editions.followed import Renamings, followed, renamings
from credo.editions.meaning import BODY, Nature, nature
from credo.editions.pairs import Pair, claims, pairs
from credo.editions.passages import Names, Side, names_in, passages
from credo.editions.taken_back import taken_back
from credo.graph.handbook import Handbook
from credo.schema.kinds import KIND_BY_NAME
from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile

_PARAGRAPHS: Final = re.compile(r"\n[ \t]*\n\s*")


def compare(old: Handbook, new: Handbook, lost: frozenset[str] = frozenset()) -> Difference:
    """Say what is different between two handbooks.

    ``lost`` are the addresses below the content folder of files that could not be understood on one of the sides:
    what is missing because of them has neither come nor gone. Who names a renamed record by its new id has changed
    the form and nothing else.
    """
    joined, parted = claims(new), claims(old)
    changes: list[RecordChange] = []
    unread: list[AnyRecord] = []
    found = pairs(old, new)
    renamed = renamings(found)
    for before, after in found:
        only = before or after
        if (before is None or after is None) and only and only.file.uri in lost:
            unread.append(only)
        elif before is None or after is None:
            kin = joined.get(before.key) if before else parted.get(after.key) if after else None
            changes.append(RecordChange(before, after, kin=kin))
        elif before.key != after.key or before.file.text != after.file.text:
            fields = tuple(_fields((before, after), old, new, renamed))
            if fields or before.key != after.key or before.fields != after.fields:
                changes.append(RecordChange(before, after, fields))
    return Difference(
        old, new, tuple(changes), tuple(_pages(old, new, lost)), tuple(unread), taken_back(old, new)
    )


def _fields(pair: Pair, old: Handbook, new: Handbook, renamed: Renamings) -> Iterator[FieldChange]:
    """The fields in which two states of a record differ, in the order of their declaration, and the text."""
    before, after = pair
    assert before is not None
    assert after is not None
    model = KIND_BY_NAME[after.kind].model
    names: Names | None = None
    new_names: Names = {}
    then = followed(before.fields, old, renamed)
    for name, field in model.model_fields.items():
        alias = field.alias or name
        kind_of_change = nature(after.kind, alias)
        left, right = getattr(before.fields, name), getattr(after.fields, name)
        told = alias == "formerly" and before.id != after.id
        if kind_of_change is None or left == right or told:
            continue
        if names is None:
            names, new_names = names_in(before.fields, old), names_in(after.fields, new)
        found = tuple(passages(Side(getattr(then, name), (alias,), names), Side(right, (alias,), new_names)))
        yield FieldChange(alias, _weighed(kind_of_change, found), left, right, found)
    if before.file.body != after.file.body:
        left, right = _text(before.file), _text(after.file)
        found = tuple(passages(left, right))
        yield FieldChange(BODY, _weighed(Nature.DETAIL, found), before.file.body, after.file.body, found)


def _weighed(heaviest: Nature, found: tuple[Passage, ...]) -> Nature:
    """A change that says nothing else is one of form, whatever the field."""
    return heaviest if any(not passage.is_form for passage in found) else Nature.FORM


def _text(file: SourceFile) -> Side:
    body = file.body.strip()
    return Side(tuple(_PARAGRAPHS.split(body)) if body else (), (BODY,), {})


def _pages(old: Handbook, new: Handbook, lost: frozenset[str]) -> Iterator[PageChange]:
    """The plain pages that differ; a page that became a record, or a file too broken to be one, is told elsewhere."""
    before = {page.uri: page for page in old.pages if page.uri not in new.by_uri and page.uri not in lost}
    after = {page.uri: page for page in new.pages if page.uri not in old.by_uri and page.uri not in lost}
    for uri in sorted(before.keys() | after.keys()):
        left, right = before.get(uri), after.get(uri)
        if left is None or right is None or left.text != right.text:
            yield PageChange(left, right)
