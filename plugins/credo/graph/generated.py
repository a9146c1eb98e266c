"""The pages that exist though no file holds them: their paths, so that content may link to them."""

from __future__ import annotations

from typing import Final

from credo.schema.kinds import KINDS

INDEXES: Final = tuple(f"{kind.plural}/index.md" for kind in KINDS)
"""The section indexes. A hand-written page of the same name opens one; it does not clash with it."""

GENERATED: Final = frozenset((*INDEXES, "index.md"))
"""All of them. The home page gives way to a hand-written ``index.md``'s text in the same manner."""
