"""Links and pictures from every kind of place, whatever form the site's addresses have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import Site, build_unchecked

BODY = """
![in Markdown]({picture}) [in Markdown]({page}#part) [another]({other})

<img src="{picture}" alt="in HTML">

In a line, <img src="{picture}" alt="in HTML"> and <a href="{page}#part">there</a>, <a href="{other}">there</a>.

<div markdown>
<img src="{picture}" alt="in a box"> *and* <a href="{page}">in a box</a>
</div>

<video src="{picture}" poster="{picture}"></video>
"""
CONTENT = {
    "index.md": "# Home\n"
    + BODY.format(picture="team/pic.svg", page="team/plain.md", other="deep/er/value.md"),
    "team/index.md": "# Team\n"
    + BODY.format(picture="pic.svg", page="plain.md", other="../deep/er/story.md"),
    "team/plain.md": "# Plain\n\n## Part\n"
    + BODY.format(picture="pic.svg", page="plain.md", other="../deep/er/value.md"),
    "team/pic.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "deep/er/own.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "deep/er/value.md": "---\nkind: value\ntitle: We notice\nformerly: [seeing]\n"
    "statement: With a [link](../../team/plain.md#part), ![p](own.svg)\n"
    "behaviours: {we_do: ['see [story](story.md)'], we_avoid: [b]}\n---\n"
    + BODY.format(picture="own.svg", page="../../team/plain.md", other="story.md"),
    "deep/er/story.md": "---\nkind: story\ntitle: A story\ndate: 2026-01-02\noutcome: triumph\n"
    "felt: warm ![p](own.svg)\nvalues: [value]\n---\n"
    + BODY.format(picture="../../team/pic.svg", page="../../team/plain.md", other="value.md"),
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_unchecked(tmp_path_factory.mktemp("folders"), CONTENT)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_unchecked(tmp_path_factory.mktemp("files"), CONTENT, more="use_directory_urls: false\n")


@pytest.mark.parametrize("form", ["folders", "files"])
def test_nothing_leads_to_nothing(form: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(form)
    assert list(site.dead_ends()) == []


def test_the_same_pages_have_the_other_form_of_address(folders: Site, files: Site) -> None:
    assert (folders.folder / "values/value/index.html").is_file()
    assert (files.folder / "values/value.html").is_file()
    assert {_page(folders, path) for path in folders.pages()} == {
        _page(files, path) for path in files.pages()
    }


def test_an_old_address_leads_on_in_either_form(folders: Site, files: Site) -> None:
    assert 'url=../value/"' in (folders.folder / "values/seeing/index.html").read_text(encoding="utf-8")
    assert 'url=value.html"' in (files.folder / "values/seeing.html").read_text(encoding="utf-8")


def test_the_search_leads_to_files_where_addresses_are_files(files: Site) -> None:
    index = "".join(path.read_text(encoding="utf-8") for path in (files.folder / "search").rglob("*.js"))
    assert '"values/value.html"' in index
    assert '"team/plain.html' in index
    assert "values/value/" not in index


def _page(site: Site, path: Path) -> str:
    return path.relative_to(site.folder).as_posix().removesuffix("/index.html").removesuffix(".html")
