"""The navigation arises from the content: what is there has an entry, what is not has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from credo.pages.groups import groups
from credo.pages.navigation import folder_entries, navigation
from credo.pages.page import Entry
from credo.schema.kinds import KINDS
from tests.linked import handbook_of, record

HOME = Entry("Home", "index.md")


def tree(texts: dict[str, str]) -> tuple[Entry, ...]:
    handbook = handbook_of(texts)
    sections = {kind.name: groups(handbook, kind.name) for kind in KINDS if handbook.of_kind(kind.name)}
    return navigation(handbook, sections, HOME, None)


def leaves(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        if entry.uri:
            yield entry.uri
        yield from leaves(entry.entries)


def test_every_record_and_page_has_one_entry() -> None:
    texts = {
        "v.md": record("value", title="V"),
        "s.md": record("standard", title="S", values=["v"]),
        "r.md": record("role", title="R"),
        "about/us.md": "# Us",
        "about/index.md": "# About",
        "loose.md": "# Loose",
    }
    found = list(leaves(tree(texts)))
    assert len(set(found)) == len(found)
    wanted = {
        "index.md",
        "values/v.md",
        "standards/s.md",
        "roles/r.md",
        "about/us.md",
        "about/index.md",
        "loose.md",
    }
    assert wanted <= set(found)


def test_a_tab_stands_for_kinds_that_have_records() -> None:
    titles = [entry.title for entry in tree({"v.md": record("value", title="V")})]
    assert titles == ["Home", "Why we are here", "Answers", "This handbook"]


def test_without_records_there_are_only_pages() -> None:
    assert tree({"a.md": "# A"}) == (HOME, Entry("A", "a.md"))


def test_what_opens_a_section_is_not_listed_beside_it() -> None:
    texts = {"v.md": record("value", title="V"), "values/README.md": "Opening", "README.md": "Home"}
    found = list(leaves(tree(texts)))
    assert "values/README.md" not in found
    assert "README.md" not in found
    assert found.count("values/index.md") == 1


def test_an_index_of_a_kind_without_records_is_a_page_like_any_other() -> None:
    assert "roles/index.md" in list(
        leaves(tree({"v.md": record("value", title="V"), "roles/index.md": "# Soon"}))
    )


def test_folders_have_their_own_page_first_then_pages_then_folders() -> None:
    handbook = handbook_of({"z/index.md": "# Zed", "z/b.md": "# b", "z/a.md": "# C", "z/y/x.md": "# X"})
    (folder,) = folder_entries(list(handbook.pages), "")
    assert folder == Entry(
        "Zed",
        entries=(
            Entry("", "z/index.md"),
            Entry("b", "z/b.md"),
            Entry("C", "z/a.md"),
            Entry("Y", entries=(Entry("X", "z/y/x.md"),)),
        ),
    )
