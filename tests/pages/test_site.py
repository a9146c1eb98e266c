"""The whole site: a page for everything, one address each, old addresses, labels."""

from __future__ import annotations

from datetime import date

from credo.graph.addresses import address_of
from credo.pages.lineups.outlook import outlook_of
from credo.pages.page import Page, Site
from credo.pages.site import render
from tests.linked import handbook_of, record
from tests.markdown_html import rendered
from tests.withdrawals import files

DAY = date(2026, 11, 22)


def site(texts: dict[str, str], settings: str = "") -> Site:
    return render(outlook_of(handbook_of(texts, settings), DAY))


def page(made: Site, uri: str) -> Page:
    (found,) = (page for page in made.pages if page.uri == uri)
    return found


def test_every_record_of_every_kind_has_one_page_with_its_title() -> None:
    handbook = handbook_of(files(), "{customers: [guests]}")
    made = render(outlook_of(handbook, DAY))
    addresses = [address_of(each.uri) for each in made.pages]
    assert len(set(addresses)) == len(addresses)
    for each in handbook.records:
        found = page(made, each.uri)
        assert (found.title, found.source, found.kind) == (each.title, each.file.uri, each.kind)
        assert each.uri in made.labels
        tops = [words for tag, words in rendered(found.markdown).headings if tag == "h1"]
        assert len(tops) == 1


def test_former_ids_are_redirects() -> None:
    made = site({"v.md": record("value", title="V", formerly=["old"])})
    assert made.redirects == {"values/old.md": "values/v.md"}


def test_labels_say_kind_and_group() -> None:
    made = site(
        {
            "d.md": record("department", title="Kitchen"),
            "a.md": record("standard", title="A", applies_to={"departments": ["d"]}),
            "b.md": record("standard", title="B", applies_to="everyone"),
        }
    )
    assert made.labels["standards/a.md"] == ("Standard", "Kitchen")
    assert made.labels["departments/d.md"] == ("Department",)


def test_pages_alone_stay_just_that() -> None:
    made = site({"a.md": "# A", "b/c.md": "# C"})
    assert [each.uri for each in made.pages] == ["a.md", "b/c.md"]


def test_an_empty_handbook_says_what_to_do_first() -> None:
    made = site({})
    assert [each.uri for each in made.pages] == ["index.md"]
    assert "Nothing has been written yet" in made.pages[0].markdown


def test_a_readme_opens_the_home_page_and_a_section() -> None:
    made = site(
        {"v.md": record("value", title="V"), "README.md": "From readme", "values/README.md": "Values first"}
    )
    assert "From readme" in page(made, "index.md").markdown
    assert "Values first" in page(made, "values/index.md").markdown
    assert not [each for each in made.pages if each.uri.endswith("README.md")]


def test_a_standard_says_why_first() -> None:
    text = record(
        "standard", title="S", purpose="W.", statement="D.", deviation="Never, since.", applies_to="everyone"
    )
    headings = [
        words.strip()
        for tag, words in rendered(page(site({"s.md": text}), "standards/s.md").markdown).headings
        if tag == "h2"
    ]
    assert headings[:3] == ["Why", "What we do", "When something else is right"]


def test_the_same_handbook_gives_the_same_site() -> None:
    assert site(files(), "{customers: [guests]}") == site(
        dict(reversed(files().items())), "{customers: [guests]}"
    )
