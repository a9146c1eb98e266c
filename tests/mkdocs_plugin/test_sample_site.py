"""The sample company's site: what a reader finds there."""

from __future__ import annotations

import json
import re

from credo.graph.load import load
from tests.sites import CHECKOUT, Site

STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def test_every_record_has_its_lasting_address(sample: Site) -> None:
    handbook = load(CHECKOUT)[0].handbook
    assert len(handbook.records) > 150
    for record in handbook.records:
        page = sample.page(record.uri.removesuffix(".md"))
        headings = [words.translate(STRAIGHT) for tag, words in page.headings if tag == "h1"]
        assert any(" ".join(record.title.split()) in words for words in headings), record.path


def test_a_standard_begins_with_its_why(sample: Site) -> None:
    page = sample.page("standards/walk-dont-point")
    labels = [words.strip() for tag, words in page.headings if tag == "h2"]
    assert labels[:3] == ["Why", "What we do", "When something else is right"]


def test_old_addresses_lead_to_the_record(sample: Site) -> None:
    page = (sample.folder / "standards/accompany-the-guest/index.html").read_text(encoding="utf-8")
    assert 'url=../walk-dont-point/"' in page


def test_no_link_is_dead_and_nothing_is_asked_of_another_host(sample: Site) -> None:
    assert list(sample.dead_ends()) == []


def test_search_reads_its_own_index_and_material_has_none(sample: Site) -> None:
    index = json.loads((sample.folder / "search/search_index.json").read_text(encoding="utf-8"))
    assert index["docs"] == []
    head = (sample.folder / "search/head.js").read_text(encoding="utf-8")
    folder = re.search(r'"at":"([0-9a-f]{12})"', head)
    assert folder
    files = "".join(
        path.read_text(encoding="utf-8") for path in (sample.folder / "search" / folder[1]).glob("*.js")
    )
    assert '["standards/late-arrival-soup/","Soup for late arrivals","Front desk","Delayed trains' in files
    assert '"hungri"' in files


def test_print_fonts_stay_out_of_the_site(sample: Site) -> None:
    assert not [file for file in sample.folder.rglob("*") if file.suffix in (".ttf", ".otf", ".md")]


def test_the_navigation_keeps_every_level_short(sample: Site) -> None:
    page = sample.page("standards/walk-dont-point")
    links = [a for a in page.all("a") if "md-nav__link" in (a.get("class") or "")]
    assert 10 < len(links) < 70


def test_a_hand_written_index_opens_its_section(sample: Site) -> None:
    page = sample.page("standards")
    assert "A standard is what a sensible colleague did last time" in page.text
    assert "Soup for late arrivals" in page.text
