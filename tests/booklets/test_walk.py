"""The walker: what Markdown and Material offer reaches the typesetter, and what cannot is reported with its line."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.booklets.destinations import Destinations
from credo.booklets.html_tree import read_tree
from credo.booklets.passage import Passage
from credo.booklets.passage_setter import SETTERS, Setting
from credo.booklets.typst_code import plain, string
from credo.graph.load import Loaded
from credo.source.extensions import EXTENSIONS
from credo.source.finding import Finding
from credo.source.folder import source_file


def walked(
    company: Loaded, text: str, *, extensions: dict[str, dict[str, object]] | None = None
) -> tuple[str, list[Finding]]:
    """A body as markup, with what was found; it stands in a file with one line of front matter."""
    file, _ = source_file("content/x.md", "x.md", f"---\nkind: vision\n---\n{text}")
    assert file is not None
    keys = frozenset({("value", "notice-first")})
    to = Destinations(company.handbook, "https://handbook.example.org", keys)
    setting = Setting(to, company.yml.content, {**EXTENSIONS, **(extensions or {})}, 64)
    done = setting.text(Passage(file, file.body))
    return (done.text if done else ""), setting.findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* **b** ***c***", ["#emph([a]);", "#strong([b]);"]),
        ("`x #y`", ['#raw("x #y");']),
        ("a  \nb", ["#linebreak();"]),
        ("- a\n- b", ["#list([a], [b], tight: true);"]),
        ("- a\n\n- b", ["tight: false"]),
        ("1. a\n2. b", ["#enum([a], [b], tight: true, start: 1);"]),
        ("- a\n    - b", ["#list([a\n\n#list([b], tight: true);], tight: true);"]),
        ("- [ ] a\n- [x] b", ["#checklist(((false, [a], ), (true, [b], ), ));"]),
        # An item's own box, not that of a list within it; and an item without one.
        ("- [ ] a\n    - [x] b", ["#checklist(((false, [a\n\n#checklist(((true, [b]"]),
        ("- [x] a\n\n- [ ] b\n\n- c", ["((true, [a], ), (false, [b], ), (none, [c], ), )"]),
        ("a\n:   b", ["#definitions(((([a], ), ([b], ), ), ));"]),
        ("> a", ["#quotation([a]);"]),
        ("---", ["#ornament();"]),
        ("```py\nx = 1\n```", ['#code-block("x = 1");']),
        ('!!! warning "Mind"\n    a', ['#framed([Mind], [a], kind: "warning");']),
        ("!!! note\n    a", ['#framed([Note], [a], kind: "note");']),
        ('??? tip "Folded"\n    a', ['#framed([Folded], [a], kind: "tip");']),
        ('=== "One"\n    a\n\n=== "Two"\n    b', ["#tabs((([One], [a], ), ([Two], [b], ), ));"]),
        (
            "| a | b |\n| --- | ---: |\n| 1 | 2 |",
            ["#data-table(columns: 2, align: (start, right, )", "head: ([a], [b], )"],
        ),
        ("a[^1]\n\n[^1]: note", ["a#footnote[note]#label("]),
        ("a[^1] b[^1]\n\n[^1]: note", ["#footnote[note]", "b#footnote(label("]),
        ("HACCP\n\n*[HACCP]: A method", ["HACCP#footnote([HACCP\\: A method]);"]),
        (":material-pencil:", ['#icon("/pictures/']),
        ("[a](https://example.org/b)", ['#outside("https://example.org/b", [a], [example\\.org\\/b]);']),
        ("[a](values/notice-first.md)", ['#see(label("value-notice-first"), [a]);']),
        ("[a](roles/cook.md)", ['#link("https://handbook.example.org/roles/cook/", [a]);']),
        ("[a](mailto:a@b.org)", ["#outside(", "a\\@b\\.org"]),
        ("![The estuary](about/images/estuary.svg)", ["#picture(", 'alt: "The estuary"']),
        ("![The estuary](about/images/estuary.svg){ width=120 }", ["width: 90pt"]),
        ('![The estuary](about/images/estuary.svg){ width="50%" }', ["width: 50%"]),
        ('```py title="till.py"\nx = 1\n```', ["#sans([till\\.py]);", '#code-block("x = 1");']),
        ('```py title="till.py" linenums="1"\nx = 1\n```', ["#sans([till\\.py]);", '#code-block("x = 1");']),
        ("a<span class='critic comment'>why</span>", ["a#footnote([why]);"]),
        ("<details><summary>a</summary>b</details>", ["#framed([a], [b]"]),
        ("<div markdown>\n\n*a*\n\n</div>", ["#emph([a]);"]),
        ("# a\n\n### b\n\n## c", ["level: 3, outlined: false", "[b], level: 4", "[c], level: 4"]),
    ],
)
def test_what_markdown_offers_survives(company: Loaded, text: str, expected: list[str]) -> None:
    markup, found = walked(company, text)
    for part in expected:
        assert part in markup, markup
    assert found == []


@pytest.mark.parametrize("sign", list("#$*_`<>@=-+/[]~\\\"';:{}()"))
def test_a_sign_in_a_text_is_a_sign_and_no_markup(company: Loaded, sign: str) -> None:
    markup, _ = walked(company, f"a {'&lt;' if sign == '<' else chr(92) + sign} b")
    assert "#" not in markup.replace("\\#", "")
    assert sign in markup or sign in "\"'"


@pytest.mark.parametrize(
    ("element", "line"),
    [("<video src='x.mp4'></video>", 6), ("<iframe src='x'></iframe>", 6), ("<marquee>words</marquee>", 6)],
)
def test_what_paper_cannot_show_is_reported_with_its_line_and_its_words_are_kept(
    company: Loaded, element: str, line: int
) -> None:
    markup, found = walked(company, f"First.\n\n{element}\n\nLast.")
    assert [(f.rule, f.path, f.line) for f in found] == [("PRT002", "content/x.md", line)]
    assert ("words" in markup) == ("words" in element)
    assert "Last" in markup


def test_the_second_of_two_is_found_at_its_own_line(company: Loaded) -> None:
    _, found = walked(company, "<video></video>\n\n`<video>`\n\n<video></video>")
    assert [f.line for f in found] == [4, 8]


def test_every_element_is_set_or_reported(company: Loaded) -> None:
    """Nothing may vanish: an element nobody knows is a finding, whatever its name."""
    for tag in ("canvas", "object", "math", "form", "select", "button", "audio", "foo-bar", "font"):
        assert tag not in SETTERS
        _, found = walked(company, f"a\n\n<{tag}>b</{tag}>")
        assert [f.rule for f in found] == ["PRT002"], tag


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("![x](gone.png)", "PRT003"),
        ("![x](https://example.org/x.png)", "PRT003"),
        ("![](about/images/estuary.svg)", "PRT005"),
        ("a" * 200, "PRT007"),
        ("```mermaid\ngraph LR\n```", "PRT013"),
        (
            "| "
            + " | ".join("abcdefghijklmnop" * 2 for _ in range(5))
            + " |\n|"
            + " --- |" * 5
            + "\n|"
            + " a |" * 5,
            "PRT006",
        ),
    ],
)
def test_what_prints_badly_is_a_finding(company: Loaded, text: str, rule: str) -> None:
    markup, found = walked(company, f"First.\n\n{text}")
    assert [(f.rule, f.line) for f in found] == [(rule, 6)]
    assert markup.count("First")


def test_a_drawing_in_the_text_that_cannot_be_drawn_is_a_finding(company: Loaded) -> None:
    _, found = walked(company, "A house: <svg><image href='https://example.org/x.png'/></svg>")
    assert [(f.rule, f.line) for f in found] == [("PRT002", 4)]


def test_a_formula_stands_as_it_was_written_with_a_note(company: Loaded) -> None:
    formulas: dict[str, dict[str, object]] = {"pymdownx.arithmatex": {"generic": True}}
    markup, found = walked(company, "It is $a^2$.\n\n$$\nb_1\n$$\n", extensions=formulas)
    assert '#raw("a^2");' in markup
    assert '#code-block("b_1");' in markup
    assert [(f.rule, f.line) for f in found] == [("PRT013", 4), ("PRT013", 7)]


def test_a_long_address_is_broken_at_its_signs_without_a_finding(company: Loaded) -> None:
    markup, found = walked(company, "https://example.org/" + "/".join(["part"] * 20))
    assert found == []
    assert "\u200b" in markup


def test_a_field_brings_no_html_along(company: Loaded) -> None:
    record = company.handbook.visions[0]
    passage = Passage(record.file, "a <b>bold</b> <script>x</script>", ("statement",))
    setting = Setting(Destinations(company.handbook, ""), company.yml.content, EXTENSIONS, 64)
    done = setting.text(passage)
    assert done
    assert "#strong" not in done.text
    assert "script" in done.text
    assert setting.findings == []


def test_every_page_of_the_sample_can_be_printed(company: Loaded) -> None:
    """Plain pages too, though no booklet holds them: they use all that Markdown offers."""
    to = Destinations(company.handbook, "https://handbook.example.org")
    setting = Setting(to, company.yml.content, company.yml.extensions, 64)
    files = list(company.handbook.pages) + [record.file for record in company.handbook.records]
    for file in files:
        setting.text(Passage(file, file.body))
    assert [f for f in setting.findings if f.severity == "error"] == []


@given(st.text())
def test_no_text_escapes_from_its_string(text: str) -> None:
    shown = string(text)
    inner = shown[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in inner
    assert "\n" not in inner


@given(st.text())
def test_plain_text_holds_no_unescaped_sign(text: str) -> None:
    shown = plain(text).text
    without = "".join(shown.split("\\\\"))
    for sign in "#$*_`<>@[]":
        assert without.count(sign) == without.count("\\" + sign)


@given(st.text(alphabet="<>/abp =\"'svgli&;-!"))
def test_no_html_stops_the_reader(text: str) -> None:
    assert read_tree(text) is not None


def test_svg_keeps_its_capitals() -> None:
    tree = read_tree('<p>a<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>b</p>')
    svg = next(tree.all("svg"))
    assert svg.source == '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    assert tree.text == "ab"


def test_elements_left_open_are_closed() -> None:
    tree = read_tree("<ul><li>a<li>b<ul><li>c</ul></ul><p>d<p>e")
    assert [item.text for item in tree.all("li")] == ["a", "bc", "c"]
    assert [p.text for p in tree.all("p")] == ["d", "e"]
    assert dataclasses.is_dataclass(tree)
