"""The ways into a site of several editions: plain files, wherever the root leads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from credo.cli.editions_root import Shown, write_root

PAGES = {
    "now": ("", "standards/walk/", "standards/new/", "404.html"),
    "2026-autumn": ("", "standards/walk/", "standards/caf%C3%A9/", "404.html"),
    "2026-spring": ("", "standards/walk/", "standards/pike/", "now/then/", "404.html"),
}
SHOWN = [Shown(name, name.title()) for name in PAGES]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, addresses in PAGES.items():
        for address in addresses:
            file = tmp_path / name / unquote(address)
            file = file if file.suffix == ".html" else file / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{name} {address}", encoding="utf-8")
    return tmp_path


def led(site: Path, address: str) -> str:
    """Where an address leads."""
    text = (site / unquote(address) / "index.html").read_text(encoding="utf-8")
    found = re.search('content="0; url=(.*?)"', text)
    assert found, text
    return str(urlsplit(urljoin(f"http://x/{address}", found[1])).path.lstrip("/"))


@pytest.mark.parametrize(("front", "new"), [("now", "now"), ("2026-autumn", "now")])
def test_an_address_without_an_edition(site: Path, front: str, new: str) -> None:
    write_root(site, SHOWN, front, "2026-autumn")
    assert led(site, "") == f"{front}/"
    assert led(site, "standards/walk/") == f"{front}/standards/walk/"
    assert led(site, "standards/new/") == f"{new}/standards/new/"
    assert led(site, "standards/pike/") == "2026-spring/standards/pike/"
    assert led(site, "standards/caf%C3%A9/") == "2026-autumn/standards/caf%C3%A9/"
    assert led(site, "latest/") == "2026-autumn/"
    assert led(site, "latest/standards/walk/") == "2026-autumn/standards/walk/"
    assert not (site / "latest/standards/new").exists()
    assert (site / "404.html").read_text(encoding="utf-8") == f"{front} 404.html"
    assert len(list(site.rglob("404.html"))) == 1


def test_a_page_never_takes_the_place_of_an_edition(site: Path) -> None:
    write_root(site, SHOWN, "now", "2026-autumn")
    assert not (site / "now/then").exists()


def test_what_the_selector_reads(site: Path) -> None:
    write_root(site, SHOWN, "now", "2026-autumn")
    versions = json.loads((site / "versions.json").read_text(encoding="utf-8"))
    assert [(v["version"], v["aliases"]) for v in versions] == [
        ("now", []),
        ("2026-autumn", ["latest"]),
        ("2026-spring", []),
    ]
    assert not (site / "sitemap.xml").exists(), (
        "without an address there is nothing a search engine could read"
    )


def test_a_site_with_an_address_has_a_site_map(site: Path) -> None:
    write_root(site, SHOWN, "now", "2026-autumn", "https://x.example/a&b/")
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert re.findall("<loc>(.*?)</loc>", text) == [
        "https://x.example/a&amp;b/now/sitemap.xml",
        "https://x.example/a&amp;b/2026-autumn/sitemap.xml",
    ]
