"""Where a new record goes: a folder where its like lie, and an id nobody has."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import count
from pathlib import PurePosixPath

from credo.graph.handbook import Handbook
from credo.schema.kinds import Kind
from credo.schema.validate import proposed_id


def usual_folder(handbook: Handbook, kind: Kind, today: date) -> PurePosixPath:
    """The folder below the content where a new record of a kind belongs.

    It is the innermost one that holds more than half of those there are, in folders of its own or not; a folder of a
    single year gives way to this year's. A kind without records gets a folder of its own.
    """
    homes = [PurePosixPath(record.file.uri).parent for record in handbook.of_kind(kind.name)]
    if not homes:
        return PurePosixPath(kind.plural)
    held = Counter(folder for home in homes for folder in (home, *home.parents))
    usual = max(
        (folder for folder in held if 2 * held[folder] > len(homes)), key=lambda folder: len(folder.parts)
    )
    return usual.with_name(str(today.year)) if re.fullmatch(r"(19|20)\d\d", usual.name) else usual


def id_for(handbook: Handbook, kind: Kind, title: str) -> str:
    """The id a title suggests; ``story-1`` and so on for a title that has no letter an id may have."""
    proposal = proposed_id(title)
    if proposal != proposed_id(""):
        return proposal
    return next(id for n in count(1) if holder(handbook, kind, id := f"{kind.name}-{n}") is None)


def holder(handbook: Handbook, kind: Kind, id: str) -> str | None:
    """The path of the file that has this id, had it before, or has the address that would go with it; else None."""
    for record in handbook.of_kind(kind.name):
        if record.id == id or id in record.fields.formerly:
            return record.path
    uri = f"{kind.plural}/{id}.md"
    return next(
        (
            page.path
            for page in handbook.pages
            if page.uri.casefold() in (uri, f"{kind.plural}/{id}/index.md")
        ),
        None,
    )
