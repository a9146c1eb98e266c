"""What the engine says reaches an editor in other words, with file and line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from credo.checks.examples import DAY
from credo.checks.report import Report, Suppressed
from credo.checks.run import check
from credo.graph.load import Loaded, load
from credo.mkdocs_plugin.engine_words import in_plain_words, is_told, stumbled
from tests.sites import write

NAV = "nav:\n  - Home: index.md\n  - Gone: gone.md\nsite_url: nonsense\nfoo: x\n"
TEXTS = {
    "index.md": "# Home\n\n[x](gone.md) [y](deep/v.md#nope)\n",
    "moved.md": "[x]({% link one.md %})\n[y]({% link two.md %}) [z](none.md)\n",
    "deep/v.md": "---\nkind: value\ntitle: V\nstatement: S\n---\n[z](gone.md)\n",
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    root = tmp_path_factory.mktemp("words")
    write(root, TEXTS, nav=NAV)
    return load(root)[0]


@pytest.fixture(scope="module")
def report(loaded: Loaded) -> Report:
    return check(loaded, (), DAY)


@pytest.mark.parametrize(
    ("said", "place", "words"),
    [
        (
            "A reference to 'gone.md' is included in the 'nav' configuration, which is not found in the docs.",
            "mkdocs.yml:9: ",
            "`nav` names `gone.md`, and there is no such file.",
        ),
        ("Config value 'site_url': The URL isn't valid, it should", "mkdocs.yml:10: ", "write it with https://"),
        ("Config value 'foo': Unrecognised configuration name: foo", "mkdocs.yml:11: ", "Known are `site_name`"),
        ("Config value 'nav': Expected nav to be a list, got a int: 5", "mkdocs.yml:7: ", "`- Start: index.md`"),
        ("Config value 'site_name': Required configuration not provided.", "mkdocs.yml:1: ", "this is missing"),
        (
            "Config value 'extra_css': Expected type: <class 'list'> but received: <class 'int'>",
            "mkdocs.yml: ",
            "a list belongs here",
        ),
        ("Config value 'plugins': The \"nope\" plugin is not installed", "mkdocs.yml:4: ", "no plugin `nope`"),
        (
            "Config value 'plugins': Plugin 'material/tags' option 'nope': Unrecognised configuration name: nope",
            "mkdocs.yml:4: ",
            "the plugin `tags` has no setting `nope`",
        ),
        ("Config value 'x': Expected one of ['a', 'b'], got 'loud'", "mkdocs.yml: ", "'loud' is none of 'a', 'b'"),
        ("Error reading page 'values/v.md': No such snippet", "content/deep/v.md: ", "No such snippet"),
        ("Error building page 'index.md': no wonder", "content/index.md: ", "cannot draw this page: no wonder."),
        (
            "Doc file 'values/v.md' contains a link '../gone.md', but the target is not found among the files.",
            "content/deep/v.md:6: ",
            "the link `../gone.md` leads to no page",
        ),
        (
            "Doc file 'index.md' contains a relative link 'deep/v.md#nope', but there is no such anchor.",
            "content/index.md:3: ",
            "the link `deep/v.md#nope` leads to no page",
        ),
        ("Something else altogether.", "", "Something else altogether."),
    ],
)  # fmt: skip
def test_the_engine_is_put_in_plain_words(loaded: Loaded, said: str, place: str, words: str) -> None:
    told = in_plain_words(said, loaded, ["site_name", "site_url"])
    assert told.startswith(place)
    assert words in told
    assert "Config value" not in told


def link(page: str, to: str) -> str:
    return f"Doc file '{page}' contains a link '{to}', but the target is not found among documentation files."


def test_what_the_checks_have_said_is_no_news(loaded: Loaded, report: Report) -> None:
    assert is_told(link("index.md", "gone.md"), loaded, report)
    assert is_told(link("index.md", "values/v.md#nope"), loaded, report)
    assert is_told(link("values/v.md", "../deep/gone.md"), loaded, report)
    assert not is_told(link("index.md", "other.md"), loaded, report)
    assert not is_told(link("other.md", "gone.md"), loaded, report)
    assert not is_told("Config value 'index.md'", loaded, report)


def test_a_template_is_told_once_a_file(loaded: Loaded, report: Report) -> None:
    assert is_told(link("moved.md", "{% link two.md %}"), loaded, report)
    assert not is_told(link("index.md", "{% link two.md %}"), loaded, report)


def test_what_somebody_allows_is_no_news_either(loaded: Loaded, report: Report) -> None:
    allowed = replace(
        report, findings=(), suppressed=tuple(Suppressed(f, "We know.") for f in report.findings)
    )
    assert is_told(link("index.md", "gone.md"), loaded, allowed)
    assert not is_told(link("index.md", "gone.md"), loaded, replace(report, findings=()))


def test_a_template_that_stumbles_is_named(loaded: Loaded) -> None:
    missing = FileNotFoundError("'partials/languages/xx.html' not found in search paths: 'a'")
    assert "no words in the language `xx`" in stumbled(missing, loaded)[0]
    assert stumbled(missing, loaded)[0].startswith("mkdocs.yml:3: ")
    with pytest.raises(TypeError) as caught:
        exec(compile("\n5 + []", "/a/partials/social.html", "exec"))
    assert "template social.html, line 2: unsupported operand" in stumbled(caught.value, loaded)[0]
    assert stumbled(ValueError("ours"), loaded) == []
