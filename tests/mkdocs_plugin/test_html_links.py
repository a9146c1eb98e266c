"""The links in HTML tags: what the engine doesn't follow, a browser must be able to."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.structure.files import File, Files

from credo.mkdocs_plugin.html_links import with_addresses

URIS = ("index.md", "team/index.md", "team/plain.md", "values/v.md", "team/pic.png", "team/a b.png")


@pytest.fixture(params=[True, False], ids=["folders", "files"])
def files(request: pytest.FixtureRequest) -> Files:
    return Files([File(uri, None, "site", request.param) for uri in URIS])


def moved(files: Files, uri: str, markdown: str) -> str:
    page: Any = files.get_file_from_path(uri)
    return with_addresses(markdown, page, files)


@pytest.mark.parametrize(
    ("uri", "written", "folders", "plain"),
    [
        ("team/plain.md", '<img src="pic.png">', '<img src="../pic.png">', '<img src="pic.png">'),
        ("team/plain.md", "<img src=a%20b.png>", "<img src=../a%20b.png>", "<img src=a%20b.png>"),
        ("team/index.md", '<img src="pic.png">', '<img src="pic.png">', '<img src="pic.png">'),
        (
            "team/plain.md",
            "<a href='../values/v.md#part'>v</a>",
            "<a href='../../values/v/#part'>v</a>",
            "<a href='../values/v.html#part'>v</a>",
        ),
        ("index.md", '<a href="team/index.md">', '<a href="team/">', '<a href="team/index.html">'),
        (
            "values/v.md",
            '<video poster="../team/pic.png" src="../team/pic.png">',
            '<video poster="../../team/pic.png" src="../../team/pic.png">',
            '<video poster="../team/pic.png" src="../team/pic.png">',
        ),
    ],
)
def test_a_path_in_a_tag_becomes_an_address(
    files: Files, uri: str, written: str, folders: str, plain: str
) -> None:
    page: Any = files.get_file_from_path("values/v.md")
    assert moved(files, uri, f"a {written} b") == f"a {folders if page.url.endswith('/') else plain} b"


@pytest.mark.parametrize(
    "text",
    [
        "[x](pic.png) ![x](pic.png)",  # the engine's own business
        '<img src="../pic.png">',  # no file's path: an address already, or the checks have said so
        '<a href="#part"> <a href="/pic.png"> <a href="https://a.example/pic.png"> <a href="mailto:a@b.example">',
        '`<img src="pic.png">`',
        '```html\n<img src="pic.png">\n```',
        "",
    ],
)
def test_everything_else_stays(files: Files, text: str) -> None:
    assert moved(files, "team/plain.md", text) == text
