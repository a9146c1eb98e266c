"""Pictures, headings, leftovers, extensions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

Found = Callable[[str, Mapping[str, str]], list[str]]


def page(text: str) -> dict[str, str]:
    return {"content/p.md": f"{text}\n", "content/map.png": "x"}


@pytest.mark.parametrize(
    "text", ["![](map.png)", "![ ](map.png)", "<img src='map.png'>", "x\n\n![][m]\n\n[m]: map.png"]
)
def test_pictures_without_words(found: Found, text: str) -> None:
    expected = 0 if "[m]" in text else 1  # a scanner can't tell where a reference's picture stands
    assert len(found("PAG005", page(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "![The way in](map.png)",
        "<img src='map.png' alt=''>",
        "<img role='presentation' src='map.png'>",
        "`![](map.png)`",
        "```\n<img src='map.png'>\n```",
        "text\n\n    ![](map.png)",
    ],
)
def test_pictures_with_words_or_in_code(found: Found, text: str) -> None:
    assert found("PAG005", page(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "![x](https://a.example/x.png)",
        "![x](//a.example/x.png)",
        "<iframe src='https://a.example/'></iframe>",
        "<video poster='https://a.example/x.png'></video>",
        "<link rel='stylesheet' href='https://a.example/x.css'>",
        "<p style='background:url(https://a.example/x.png)'>x</p>",
        "<style>@import 'https://a.example/x.css';</style>",
        "<img alt='x' src='map.png' srcset='map.png 1x, https://a.example/x.png 2x'>",
    ],
)
def test_loaded_from_elsewhere(found: Found, text: str) -> None:
    lines = found("PAG006", page(text))
    assert len(lines) == 1
    assert lines[0].endswith(" from a.example.")


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://a.example/x.png)",
        "`![x](https://a.example/x.png)`",
        "<a href='https://a.example/'>x</a>",
        "![x](map.png)",
    ],
)
def test_links_load_nothing(found: Found, text: str) -> None:
    assert found("PAG006", page(text)) == []


def test_own_hosts_are_no_strangers(found: Found) -> None:
    settings = (
        "docs_dir: content\nsite_url: https://intranet.example/handbook/\nplugins:\n  - credo:\n      checks:\n"
        "        options:\n          PAG006: {hosts: [pictures.example]}\n"
    )
    text = "![x](https://intranet.example/a.png) ![y](https://pictures.example/b.png) ![z](https://c.example/c.png)"
    assert len(found("PAG006", page(text) | {"mkdocs.yml": settings})) == 1


@pytest.mark.parametrize(
    ("text", "jumps"),
    [
        ("# A\n\n### B", 1),
        ("# A\n\n## B\n\n## C\n\n# D", 0),
        ("## A\n\n### B\n\n##### C\n\n### D\n\n##### C", 2),
        ("# A\n\n```\n#### x\n```\n\n## B", 0),
        ("A\n===\n\nB\n---\n\n#### C", 1),
        ("# A\n\ntext\n\n    #### code", 0),
        ("### A\n\n### B", 0),
    ],
)
def test_heading_jumps(found: Found, text: str, jumps: int) -> None:
    assert len(found("PAG008", page(text))) == jumps


@pytest.mark.parametrize(
    "text",
    [
        "TODO: ask Ines",
        "The bus leaves at TODO.",
        "[TODO]",
        "FIXME later",
        "See [the plan](../index.md) TODO",
        "A line<br>TODO",
        "Who decides: TBD",
        "| Owner | TBA |",
        "# Lorem Ipsum dolor",
        "**TODO** x",
    ],
)
def test_leftovers(found: Found, text: str) -> None:
    assert len(found("PAG009", page(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Keep a TODO list by the till.",
        "Encourage the author to add a TODO for it. Remove the TODO when it's done; every FIXME counts.",
        "Write TODO comments with a name.",
        "`TODO`",
        "text\n\n    TODO in code",
        "<!-- TODO -->",
        "{% comment %}TODO link{% endcomment %}",
        "A to-do for today.",
        "tbd is short for to be decided.",
        "A patient with TBC gets a room of their own.",
        "[x](#TODO)",
        "[the list](TODO.md)",
    ],
)
def test_no_leftovers(found: Found, text: str) -> None:
    assert found("PAG009", page(text)) == []


def test_todo_is_a_word_in_spanish(found: Found) -> None:
    settings = {"mkdocs.yml": "docs_dir: content\nplugins: [{credo: {language: es}}]\n"}
    assert found("PAG009", page("# TODO ES POSIBLE\n\nTODO lo que hacemos.") | settings) == []
    assert len(found("PAG009", page("TODO: preguntar a Lucía") | settings)) == 1


def test_leftovers_in_fields(found: Found) -> None:
    record = "---\nkind: value\ntitle: Us\nstatement: TODO write this\n---\n"
    assert found("PAG009", {"content/us.md": record}) == ["content/us.md:4:12 “TODO” is left in the text."]


def test_extensions_that_cannot_be_used(found: Found) -> None:
    settings = (
        "docs_dir: content\nplugins: [credo]\nmarkdown_extensions:\n  - footnotes\n  - no_such_thing\n"
        "  - toc:\n      no_such_setting: 1\n"
        "  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
    )
    lines = found("PAG010", page("# A") | {"mkdocs.yml": settings})
    assert [line.split(":", 3)[:3] for line in lines] == [
        ["mkdocs.yml", "5", "5 The Markdown extension `no_such_thing` cannot be switched on"],
        ["mkdocs.yml", "6", "5 The Markdown extension `toc` cannot be switched on"],
    ]
