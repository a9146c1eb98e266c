"""What the site takes from the company: its colour, and the mark in the browser's tab."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from credo.checks.report import Report
from credo.graph.load import load
from credo.mkdocs_plugin.company_look import FAVICON, SHEET, TOUCH_ICON, TOUCH_ICON_SIDE, look_files
from credo.mkdocs_plugin.run import build_site
from credo.schema.settings import Settings
from tests.sites import Site, build_unchecked, write


def test_the_mark_is_a_drawing_on_the_companys_colour() -> None:
    mark = ElementTree.fromstring(look_files(Settings(colour="#203040"))[FAVICON])
    assert [part.get("fill") for part in mark.iter() if part.tag.endswith("rect")] == ["#203040"]
    assert any(part.tag.endswith("path") for part in mark.iter())


@pytest.mark.parametrize("colour", ["#ffffff", "#ffe600", "#000000"])
def test_white_lines_can_be_seen_on_any_colour(colour: str) -> None:
    mark = ElementTree.fromstring(look_files(Settings(colour=colour))[FAVICON])
    ground = next(part.get("fill") for part in mark.iter() if part.tag.endswith("rect")) or ""
    red, green, blue = (int(ground[at : at + 2], 16) for at in (1, 3, 5))
    assert 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.46 * 255


def test_without_a_colour_there_is_no_sheet() -> None:
    assert set(look_files(Settings())) == {FAVICON, TOUCH_ICON}


def test_a_phone_gets_the_mark_as_a_picture_that_fills_its_square() -> None:
    first, again = (look_files(Settings(colour="#203040"))[TOUCH_ICON] for _ in range(2))
    assert first == again
    picture = Image.open(io.BytesIO(first)).convert("RGBA")
    assert picture.size == (TOUCH_ICON_SIDE, TOUCH_ICON_SIDE)
    corner = picture.getpixel((0, 0))
    assert corner == (0x20, 0x30, 0x40, 255)
    assert (255, 255, 255, 255) in {colour for _, colour in picture.getcolors(100_000) or ()}


def test_a_built_site_has_colour_mark_and_what_a_chat_shows(tmp_path: Path) -> None:
    value = "---\nkind: value\ntitle: We <b>notice\nstatement: We *look up* first.\n---\n"
    site = build_unchecked(tmp_path, {"v.md": value}, "{company: Us, colour: '#AA3300'}")
    page = site.page("values/v")
    links = {link.get("rel"): link.get("href") for link in page.all("link")}
    sheets = [link.get("href") for link in page.all("link") if link.get("rel") == "stylesheet"]
    assert links["icon"] == f"../../{FAVICON}"
    assert links["apple-touch-icon"] == f"../../{TOUCH_ICON}"
    assert f"../../{SHEET}" in sheets
    assert "--credo-accent: #aa3300" in (site.folder / SHEET).read_text(encoding="utf-8")
    meta = {one.get("property"): one.get("content") for one in page.all("meta")}
    assert meta["og:title"] == "We <b>notice"
    assert meta["og:description"] == "We look up first."
    assert (meta["og:type"], meta["og:site_name"]) == ("article", "Small")


def test_a_company_keeps_its_own_mark(tmp_path: Path) -> None:
    write(tmp_path, {"v.md": "---\nkind: value\ntitle: V\nstatement: S\n---\n"})
    yml = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    yml = yml.replace("{name: material}", "{name: material, favicon: our.png}")
    (tmp_path / "mkdocs.yml").write_text(yml, encoding="utf-8")
    assert build_site(load(tmp_path)[0], Report((), 0, 0), tmp_path / "site") == ""
    links = Site(tmp_path / "site").page("").all("link")
    assert [link["href"] for link in links if link.get("rel") == "icon"] == ["our.png"]
    assert [link["href"] for link in links if link.get("rel") == "apple-touch-icon"] == []
