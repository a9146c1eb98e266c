"""Where a new record goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from credo.blanks.place import holder, id_for, usual_folder
from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.schema.kinds import KIND_BY_NAME
from credo.schema.settings import Settings
from credo.schema.validate import validate
from credo.source.folder import source_file

STORY = KIND_BY_NAME["story"]


def stories(*uris: str, fields: str = "", pages: Sequence[str] = ()) -> Handbook:
    texts = dict.fromkeys(uris, f"---\nkind: story\n{fields}---\n") | dict.fromkeys(pages, "# A page\n")
    files = [source_file(f"content/{uri}", uri, text)[0] for uri, text in texts.items()]
    return link(validate(files)[0], Settings(), frozenset())[0]


@pytest.mark.parametrize(
    ("uris", "folder"),
    [
        ((), "stories"),
        (("told/a.md",), "told"),
        (("a.md", "b.md"), "."),
        (("told/x/a.md", "told/y/b.md"), "told"),
        (("told/x/a.md", "told/x/b.md", "told/y/c.md"), "told/x"),
        (("told/a.md", "told/b.md", "told/y/c.md"), "told"),
        (("told/2026/a.md", "told/2026/b.md", "told/2025/c.md"), "told/2030"),
        (("told/2026/a.md", "told/2025/b.md"), "told"),
        (("a/1.md", "b/2.md", "c/3.md"), "."),
    ],
)
def test_the_usual_folder(uris: tuple[str, ...], folder: str) -> None:
    assert str(usual_folder(stories(*uris), STORY, date(2030, 1, 1))) == folder


def test_an_id_for_any_title() -> None:
    assert id_for(stories(), STORY, "The Soup!") == "the-soup"
    assert id_for(stories(), STORY, "قصة") == "story-1"
    assert id_for(stories("story-1.md"), STORY, "🍲") == "story-2"


@pytest.mark.parametrize(
    ("handbook", "path"),
    [
        (stories("x/soup.md"), "content/x/soup.md"),
        (stories("new.md", fields="formerly: soup\n"), "content/new.md"),
        (stories("new.md", fields="id: soup\n"), "content/new.md"),
        (stories(pages=["stories/Soup.md"]), "content/stories/Soup.md"),
        (stories(pages=["stories/soup/index.md"]), "content/stories/soup/index.md"),
        (stories("soup-2.md", pages=["soup.md"]), None),
    ],
)
def test_who_has_an_id(handbook: Handbook, path: str | None) -> None:
    assert holder(handbook, STORY, "soup") == path
