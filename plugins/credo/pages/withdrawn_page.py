"""The note in the place of a record that was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from credo.graph.handbook import Handbook
from credo.pages.kind_words import SECTION
from credo.pages.page import Page
from credo.pages.pen import Pen
from credo.pages.theme import templates

TITLE: Final = "Withdrawn"


def withdrawn_pages(handbook: Handbook) -> Iterator[Page]:
    """A page for each note, at the address the record had; a plain page of the same path goes before.

    No list, no search and no “edit this page” leads there, only links that people have written or kept.
    """
    taken = {page.uri for page in handbook.pages}
    for note in handbook.withdrawn:
        if note.uri in taken:
            continue
        section = SECTION[note.kind] if handbook.of_kind(note.kind) else ""
        pen = Pen(handbook, note.uri)
        text = templates().get_template("withdrawn.md").render(pen=pen, note=note, section=section)
        meta: dict[str, Any] = {"title": TITLE, "search": {"exclude": True}}
        yield Page(note.uri, TITLE, text, "withdrawn", None, meta)
