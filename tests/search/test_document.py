"""What can be found, and what a hit shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from credo.graph.addresses import address_of
from credo.graph.load import load
from credo.pages.lineups.outlook import outlook_of
from credo.pages.site import render
from credo.search.document import Document, Section, documents
from tests.sites import write

VALUE = "---\nkind: value\ntitle: Notice\nstatement: We notice.\n---\n"
ROLE = (
    "---\nkind: role\ntitle: Receptionist\nfunction: Opens the door.\npurpose: Somebody is expected.\n---\n"
)
STANDARD = """---
kind: standard
title: Walk, don't point
statement: Walk with whoever asks.
purpose: "Somebody *lost* needs [company](../guides/way.md), not a finger."
values: [notice]
applies_to: {roles: [receptionist]}
formerly: [accompany]
deviation: {when: The lobby burns.}
tags: [Lobby]
---

Ines walked ninety yards.
"""
GUIDE = "---\ndescription: The way round.\n---\n# The way\n\n## Stairs\n\nUp.\n"


def found(
    root: Path, sections: dict[str, list[Section]] | None = None, standard: str = STANDARD
) -> dict[str, Document]:
    content = {"values/notice.md": VALUE, "roles/receptionist.md": ROLE, "standards/walk.md": standard}
    write(root, content | {"guides/way.md": GUIDE})
    handbook = load(root)[0].handbook
    site = render(outlook_of(handbook, date(2026, 11, 23)))
    addresses = {page.uri: address_of(page.uri) for page in site.pages}
    return {d.address: d for d in documents(handbook, site, addresses, sections or {})}


def test_a_standard_is_found_by_all_it_says_and_shows_its_why(tmp_path: Path) -> None:
    standard = found(tmp_path)["standards/walk/"]
    assert standard.gist == "Somebody lost needs company, not a finger."
    assert "Walk with whoever asks." in standard.main
    assert "Ines walked ninety yards." in standard.text
    assert "The lobby burns." in standard.text
    for name in ("Receptionist", "Notice", "Lobby", "accompany", "Standard"):
        assert name in standard.names
    assert "way.md" not in standard.main + standard.text


def test_records_rank_above_lists_and_lists_have_nothing_but_their_title(tmp_path: Path) -> None:
    all_found = found(tmp_path)
    assert all_found["standards/"].rank < all_found["standards/walk/"].rank
    assert all_found["roles/"].text == ""


def test_a_plain_page_is_found_by_section(tmp_path: Path) -> None:
    sections = [Section("guides/way/", "The way", ""), Section("guides/way/#stairs", "Stairs", "Up.")]
    all_found = found(tmp_path, {"guides/way.md": sections})
    assert all_found["guides/way/"].gist == "The way round."
    stairs = all_found["guides/way/#stairs"]
    assert (stairs.title, stairs.group, stairs.text) == ("Stairs", "The way", "Up.")


def test_who_wants_to_stay_out_stays_out(tmp_path: Path) -> None:
    hidden = STANDARD.replace("tags: [Lobby]", "search: {exclude: true}")
    assert "standards/walk/" not in found(tmp_path, standard=hidden)


def test_signs_of_markdown_are_no_words(tmp_path: Path) -> None:
    body = "# A *b* [c](d.md){ .e } `f` <em>g</em> snake_case\n\n[ref]: h.md\n"
    standard = found(tmp_path, standard=STANDARD + body)["standards/walk/"]
    assert standard.text.endswith("A b c f g snake_case")
