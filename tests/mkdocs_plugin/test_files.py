"""A handbook's pages as the engine's files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from credo.mkdocs_plugin.files import add_data, addresses, lay_out, redirect_page
from credo.pages.page import Page, Site
from tests.linked import handbook_of, record

TEXTS = {
    "index.md": "---\ntitle: T\n---\n# Home",
    "deep/v.md": record("value", title="V", formerly=["seeing"]),
    "values/README.md": "# Ours",
    "gone.md": "# Never read",
    "pic.png": "",
}
PAGES = (
    Page("index.md", "Home", "# Home", "page", "index.md"),
    Page("values/index.md", "Values", "# Values\n\nOurs", "section", "values/README.md"),
    Page("values/v.md", "V", "# V", "value", "deep/v.md"),
)


@pytest.fixture(params=[True, False], ids=["folders", "files"])
def config(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    (tmp_path / "docs").mkdir()
    flag = "true" if request.param else "false"
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: S\nplugins: []\nuse_directory_urls: {flag}\n", encoding="utf-8"
    )
    made = load_config(str(tmp_path / "mkdocs.yml"))
    made.plugins._current_plugin = "credo"
    return made


@pytest.fixture
def files(config: Any) -> Files:
    own = [File(uri, config.docs_dir, config.site_dir, config.use_directory_urls) for uri in TEXTS]
    found = Files(own)
    site = Site(PAGES, (), {"values/seeing.md": "values/v.md"}, {})
    lay_out(found, config, handbook_of(TEXTS), site)
    return found


def file(files: Files, uri: str) -> Any:
    found = files.get_file_from_path(uri)
    assert found is not None
    return found


def test_records_files_give_way_to_their_pages(files: Files) -> None:
    uris = {f.src_uri for f in files.documentation_pages()}
    assert uris == {"index.md", "values/index.md", "values/v.md", "gone.md"}
    assert file(files, "values/v.md").content_string == "# V"
    assert file(files, "values/v.md").edit_uri == "deep/v.md"
    assert file(files, "values/index.md").edit_uri == "values/README.md"
    assert files.get_file_from_path("pic.png") is not None


def test_a_plain_page_is_itself_without_its_front_matter(files: Files) -> None:
    assert file(files, "index.md").content_string == "# Home"


def test_what_nobody_could_read_is_not_shown(files: Files) -> None:
    assert "can't be shown" in file(files, "gone.md").content_string


def test_an_old_address_leads_on(files: Files, config: Any) -> None:
    uri, to = (
        ("values/seeing/index.html", "../v/")
        if config.use_directory_urls
        else ("values/seeing.html", "v.html")
    )
    assert f'url={to}"' in file(files, uri).content_string


def test_a_redirect_cannot_break_out_of_its_attribute() -> None:
    assert '"><script>' not in redirect_page('x"><script>')


def test_data_and_addresses(files: Files, config: Any) -> None:
    add_data(files, config, {"search/a.js": b"1"})
    assert file(files, "search/a.js").content_bytes == b"1"
    found = addresses(files, (*PAGES, Page("not/there.md", "", "", "page")))
    assert found["values/v.md"] == ("values/v/" if config.use_directory_urls else "values/v.html")
    assert set(found) == {page.uri for page in PAGES}
