"""One Markdown file of the handbook, as it was read."""

from __future__ import annotations

from dataclasses import dataclass

from credo.source.finding import Place
from credo.source.front_matter import FrontMatter
from credo.source.yaml_nodes import Trail, place_in
from credo.source.yaml_text import Value


@dataclass(frozen=True)
class SourceFile:
    """A Markdown file: where it lies and what stands in it.

    ``path`` is relative to the handbook's root (``content/standards/x.md``), ``uri`` to the content folder
    (``standards/x.md``); both with forward slashes. ``text`` has single line feeds and no byte order mark.
    """

    path: str
    uri: str
    text: str
    front: FrontMatter

    @property
    def fields(self) -> dict[str, Value]:
        """The front matter's fields as plain values."""
        return self.front.fields

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self.front.body

    @property
    def is_record(self) -> bool:
        """Whether the file says of what kind it is; without a kind it is a plain page."""
        return "kind" in self.front.fields

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.uri.rsplit("/", 1)[-1].rsplit(".", 1)[0]

    def place(self, *trail: str | int, key: bool = False) -> Place:
        """The place of a field's value (or key) in this file; of the nearest field above it when it isn't there."""
        way: Trail = trail
        while way:
            single = len(way) == len(trail) - 1 and isinstance(trail[-1], int)  # one text for a list of one
            found = place_in(self.front.yaml, way, key=key or (len(way) < len(trail) and not single))
            if found is not None:
                return Place(found.line + 1, found.column, found.length)
            way = way[:-1]
        return Place(1, 1, 3 if self.front.yaml else 1)

    def body_place(self, offset: int, length: int = 1) -> Place:
        """The place of a character of the body, given its offset there."""
        before = self.body[:offset]
        line = self.front.body_line + before.count("\n")
        return Place(line, offset - (before.rfind("\n") + 1) + 1, length)
