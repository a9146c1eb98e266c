"""The line-ups, feeds, archive and invitations of a built site."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import unquote

import feedparser
import pytest
import vobject

from credo.checks.report import Report
from credo.editions.first_seen import UNKNOWN
from credo.graph.load import load
from credo.mkdocs_plugin.run import build_site
from credo.pages.lineups.outlook import outlook_of
from tests.sites import CHECKOUT, Site, copy_sample

DAY = date(2026, 12, 9)


def build(root: Path) -> Site:
    """The sample company's site as it is built on a day, out of a folder without git."""
    copy_sample(root)
    loaded, _ = load(root)
    assert build_site(loaded, Report((), 0, 0, today=DAY), root / "site", strict=True) == ""
    return Site(root / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(tmp_path_factory.mktemp("first"))


def test_the_weeks_around_have_a_page_with_every_department(site: Site) -> None:
    outlook = outlook_of(load(CHECKOUT)[0].handbook, DAY, UNKNOWN)
    weeks = sorted(path.name for path in (site.folder / "lineups").glob("2*"))
    assert weeks[:2] == ["2026-w48", "2026-w49"]
    assert weeks[-1] == "2027-w05"
    page = site.page("lineups/2026-w50")
    headings = [words for tag, words in page.headings if tag == "h2"]
    assert headings == ["The whole house", *(d.title for d in outlook.handbook.departments)]
    (house,) = outlook.around(0, 0)
    (kitchen,) = outlook.around(0, 0, next(d for d in outlook.handbook.departments if d.id == "kitchen"))
    hrefs = [a.get("href") for a in page.all("a")]
    assert f"../../standards/{house.standard.id}/" in hrefs
    assert f"../../standards/{kitchen.standard.id}/" in hrefs
    assert "Look up first" in page.text  # pinned to 7 December
    assert "../../lineups/2026-w50/" not in hrefs


def test_calendars_and_feed_are_there_and_linked(site: Site) -> None:
    events = vobject.readOne(
        (site.folder / "calendars/for/kitchen.ics").read_text(encoding="utf-8")
    ).vevent_list
    assert len(events) > 50
    assert "../../../calendars/for/kitchen.ics" in [
        a.get("href") for a in site.page("lineups/for/kitchen").all("a")
    ]
    feed = feedparser.parse((site.folder / "feeds/stories-and-changes.xml").read_bytes())
    assert not feed.bozo
    assert len(feed.entries) > 40
    links = [
        link.get("href") for link in site.page("").all("link") if link.get("type") == "application/atom+xml"
    ]
    assert links == ["feeds/stories-and-changes.xml"]


def test_a_standard_can_be_challenged_and_told_of(site: Site) -> None:
    page = site.page("standards/walk-dont-point")
    hrefs = [unquote(a.get("href") or "") for a in page.all("a")]
    mails = [to for to in hrefs if to.startswith("mailto:")]
    assert [to.split("subject=")[1].split("&")[0] for to in mails] == [
        "A story about “Walk, don't point”",
        "A challenge to “Walk, don't point”",
    ]
    assert any("/_new/main/content/stories?" in to and "standards: [walk-dont-point]" in to for to in hrefs)


def test_the_archive_and_the_health_page_are_found_in_the_navigation(site: Site) -> None:
    assert [a.get("href") for a in site.page("stories").all("a")].count("by/") >= 2
    shelf = site.page("stories/by/outcome/misstep")
    assert "She nodded" in shelf.text
    health = site.page("answers/health")
    assert "As of 9 December 2026" in health.text
    assert [words for tag, words in health.headings if tag == "h2"][:3] == [
        "What is covered",
        "Reviews",
        "Exceptions, and why",
    ]


def test_the_same_day_gives_the_same_bytes(site: Site, tmp_path: Path) -> None:
    def bytes_of(site: Site) -> dict[str, bytes]:
        kinds = ("lineups", "calendars", "feeds", "index.html", "stories/by")
        files = (file for kind in kinds for file in [site.folder / kind, *(site.folder / kind).rglob("*")])
        return {str(file.relative_to(site.folder)): file.read_bytes() for file in files if file.is_file()}

    first = bytes_of(site)
    assert len(first) > 40
    assert bytes_of(build(tmp_path)) == first
