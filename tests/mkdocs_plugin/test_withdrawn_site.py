"""The built site after a withdrawal: a note at each address, and no word of what stood there in any byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from credo.checks.report import Report
from credo.exports.document import document
from credo.exports.json_bytes import json_bytes
from credo.exports.schema import schema
from credo.exports.tables import tables
from credo.graph.load import load
from credo.mkdocs_plugin.run import build_site
from credo.schema.kinds import KIND_BY_NAME
from tests.sites import Html, Site, build_unchecked, write
from tests.withdrawals import KINDS, files, word

PLURALS = {kind.name: kind.plural for kind in KIND_BY_NAME.values()}
REASON = "She has <b>changed</b> her mind & said so."


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("withdrawn")


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    entries = [{"id": f"{kind}/gone-{kind}", "reason": REASON, "date": "2026-09-21"} for kind in KINDS]
    (root / "content" / "story").mkdir(parents=True)
    (root / "content" / "story" / "gone.png").write_bytes(b"zqstorygonepicture")
    return build_unchecked(root, files(), json.dumps({"withdrawn": entries, "customers": ["guests"]}))


def test_no_byte_of_the_site_holds_a_word_of_it(site: Site) -> None:
    whole = {path: path.read_bytes().lower() for path in site.folder.rglob("*") if path.is_file()}
    for kind in KINDS:
        gone = word(kind, "gone").encode()
        assert [path for path, held in whole.items() if gone in held or gone in str(path).encode()] == []
        assert any(word(kind, "stay").encode() in held for held in whole.values())


def test_nor_does_an_export(root: Path, site: Site) -> None:
    handbook = load(root)[0].handbook
    written = [json_bytes(document(handbook)), *tables(handbook).values()]
    for kind in KINDS:
        assert not any(word(kind, "gone").encode() in each for each in written)
        assert any(word(kind, "stay").encode() in each for each in written)


def test_the_export_says_what_was_withdrawn_as_its_schema_promises(root: Path, site: Site) -> None:
    whole = document(load(root)[0].handbook)
    Draft202012Validator(schema()).validate(whole)
    assert {
        "kind": "story",
        "id": "gone-story",
        "address": "stories/gone-story/",
        "date": "2026-09-21",
        "reason": REASON,
    } in whole["withdrawn"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_address_stays_with_a_note(site: Site, kind: str) -> None:
    page = site.page(f"{PLURALS[kind]}/gone-{kind}")
    assert "Withdrawn on 21 September 2026." in page.text
    assert REASON in page.text
    assert ("h1", "Withdrawn") in page.headings


@pytest.mark.parametrize("kind", KINDS)
def test_links_that_people_have_written_lead_to_the_note(site: Site, kind: str) -> None:
    hrefs = {link.get("href") for link in site.page("about").all("a")}
    assert f"../{PLURALS[kind]}/gone-{kind}/" in hrefs


def test_only_written_links_lead_there(site: Site) -> None:
    """Not lists, not the navigation, not the search. (A booklet's letter is on the page that is printed as well.)"""
    written = {"index.html", "about/index.html", "print/stay-booklet/index.html"}
    written |= {f"{PLURALS[k]}/stay-{k}/index.html" for k in KINDS}
    leading = {
        page.relative_to(site.folder).as_posix()
        for page in site.pages()
        if any(f"gone-{kind}/" in str(link.get("href")) for kind in KINDS for link in site_links(page))
    }
    assert leading - {f"{PLURALS[k]}/gone-{k}/index.html" for k in KINDS} <= written
    index = b"".join(path.read_bytes() for path in (site.folder / "search").rglob("*") if path.is_file())
    assert b"gone-story" not in index


def site_links(page: Path) -> list[dict[str, str | None]]:
    return Html(page.read_text(encoding="utf-8")).all("a")


def test_a_written_navigation_loses_its_entry(root: Path, tmp_path: Path) -> None:
    nav = (
        "nav:\n  - Home: index.md\n  - The cake: story/gone-story.md\n"
        "  - Told:\n    - story/gone-story.md\n    - story/stay-story.md\n"
    )
    settings = json.dumps({"withdrawn": [{"id": "gone-story", "reason": "Asked.", "date": "2026-09-21"}]})
    write(
        tmp_path,
        {"index.md": "# Home\n", **{u: t for u, t in files().items() if u.startswith("story")}},
        settings,
        nav=nav,
    )
    assert build_site(load(tmp_path)[0], Report((), 0, 0), tmp_path / "site", strict=False) == ""
    home = Site(tmp_path / "site").page("")
    assert "The cake" not in home.text
    assert word("story", "stay") in home.text


def test_the_last_record_may_go_as_well(tmp_path: Path) -> None:
    settings = json.dumps({"withdrawn": [{"id": "gone-story", "reason": "Asked.", "date": "2026-09-21"}]})
    content = {"index.md": "# Home\n", "gone-story.md": files()["story/gone-story.md"]}
    site = build_unchecked(tmp_path, content, settings)
    assert "Withdrawn" in site.page("stories/gone-story").text
    assert not (site.folder / "gone-story").exists()
