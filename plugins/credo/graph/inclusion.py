"""What a booklet's ``include`` names beside sections: records, by the folder of their kind and their id."""

from __future__ import annotations

from typing import Final

from credo.graph.handbook import Key
from credo.schema.kinds import KINDS

_KIND_OF: Final = {name: kind.name for kind in KINDS for name in (kind.plural, kind.name)}


def included_key(entry: str) -> Key | None:
    """The kind and id that an entry such as ``stories/one-plate`` names; None for a section or an unknown kind."""
    folder, _, id = entry.partition("/")
    kind = _KIND_OF.get(folder)
    return (kind, id.removesuffix(".md")) if kind and id else None
