"""The settings file as Credo reads it: MkDocs' words left alone, every mistake with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.source.extensions import EXTENSIONS
from credo.source.finding import Finding, Place
from credo.source.mkdocs_yml import MkdocsYml, no_content, read_mkdocs_yml


def read(root: Path, text: str, **others: str) -> tuple[MkdocsYml, list[Finding]]:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    for name, other in others.items():
        (root / f"{name}.yml").write_text(other, encoding="utf-8")
    yml, findings = read_mkdocs_yml(root)
    return yml, list(findings)


def test_folders_have_the_engines_defaults(tmp_path: Path) -> None:
    yml, findings = read(tmp_path, "site_name: x\n")
    assert (yml.content, yml.site) == (tmp_path / "docs", tmp_path / "site")
    assert not findings
    yml, _ = read(tmp_path, "docs_dir: content\nsite_dir: public\n")
    assert (yml.content, yml.site) == (tmp_path / "content", tmp_path / "public")


@pytest.mark.parametrize(
    ("plugins", "settings"),
    [
        ("[search, credo]", {}),
        ("[search, {credo: {company: A}}]", {"company": "A"}),
        ("{credo: {company: A}}", {"company": "A"}),
        ("[{credo: }]", {}),
        ("[{credo: [odd]}]", {}),
        ("[search]", {}),
        ("credo", {}),
        ("", {}),
    ],
)
def test_the_plugins_settings_are_found_in_every_form(
    tmp_path: Path, plugins: str, settings: dict[str, str]
) -> None:
    yml, _ = read(tmp_path, f"plugins: {plugins}\n")
    assert yml.credo == settings


def test_a_settings_place_is_its_key_or_the_nearest_line_above(tmp_path: Path) -> None:
    yml, _ = read(tmp_path, "plugins:\n  - search\n  - credo:\n      lineup:\n        every: day\n")
    assert yml.place("lineup", "every") == Place(5, 9, 5)
    assert yml.place("lineup", "start") == Place(4, 7, 6)
    assert yml.place("company") == Place(3, 5, 5)
    yml, _ = read(tmp_path, "plugins:\n  credo:\n    company: x\n")
    assert yml.place("company") == Place(3, 5, 7)
    assert MkdocsYml(tmp_path, "mkdocs.yml", "", {}).place("company") == Place()


def test_extensions_are_ours_with_the_companys_on_top(tmp_path: Path) -> None:
    yml, _ = read(tmp_path, "markdown_extensions:\n  - toc: {permalink: false}\n  - meta\n  - tables: 5\n")
    assert set(yml.extensions) == {*EXTENSIONS, "meta"}
    assert yml.extensions["toc"] == {**EXTENSIONS["toc"], "permalink": False}
    assert yml.extensions["tables"] == EXTENSIONS["tables"]
    assert read(tmp_path, "markdown_extensions: 3\n")[0].extensions == EXTENSIONS


def test_the_engines_tags_are_left_alone(tmp_path: Path) -> None:
    text = "site_url: !ENV [ADDRESS, 'https://a.example']\nx: !!python/name:os.system ''\nn: !relative a\n"
    yml, findings = read(tmp_path, text)
    assert not findings
    assert yml.values["x"] == "python/name:os.system"
    assert yml.values["n"] == "a"


@pytest.mark.parametrize(
    ("tag", "folder"),
    [
        ("!ENV CONTENT", "texts"),
        ("!ENV [CONTENT]", "texts"),
        ("!ENV [OTHER, CONTENT, docs]", "texts"),
        ("!ENV [OTHER, content]", "content"),
        ("!ENV OTHER", "docs"),
        ("!ENV {a: b}", "docs"),
    ],
)
def test_what_the_environment_says_is_read(tmp_path: Path, tag: str, folder: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: {tag}\nstrict: !ENV STRICT\n", encoding="utf-8")
    environment = {"CONTENT": "texts", "STRICT": "true"}
    yml, findings = read_mkdocs_yml(tmp_path, environment=environment)
    assert (yml.content, yml.values["strict"], findings) == (tmp_path / folder, True, ())
    (tmp_path / "base.yml").write_text(f"docs_dir: {tag}\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\n", encoding="utf-8")
    assert read_mkdocs_yml(tmp_path, environment=environment)[0].content == tmp_path / folder


def test_an_environment_that_names_no_content_folder_is_told(tmp_path: Path) -> None:
    yml, _ = read(tmp_path, "site_name: x\ndocs_dir: !ENV NO_SUCH_NAME_IS_SET\n")
    finding = no_content(yml)
    assert finding
    assert finding.line == 2
    assert "`!ENV`" in finding.message


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_windows_and_mac_line_ends_and_a_byte_order_mark(tmp_path: Path, end: str) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(
        "\ufeffsite_name: x\nplugins:\n  - credo:\n".replace("\n", end).encode()
    )
    yml, findings = read_mkdocs_yml(tmp_path)
    assert yml.values == {"site_name": "x", "plugins": [{"credo": None}]}
    assert not findings


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("site_name: a: b", 1, 13, "colon"),
        ("a: 1\nplugins: [", 2, 10, "`[`"),
        ("a: 1\nplugins: [\n\n\n", 2, 10, "`[`"),
        ("{", 1, 1, "`{`"),
        ("a: [x\nb: 2", 1, 4, "`[`"),
        ("- a", 1, 1, "no settings"),
        ("words", 1, 1, "no settings"),
        ("\tx: 1", 1, 1, "tab"),
        ("? [a]\n: b", 1, 3, "cannot be read"),
        ("a: 1\na: &x [*x, *nobody]", 2, 12, "`*`"),
        ("a: !!bool maybe", 1, 1, "cannot be read"),
        ("a: 1\n---\nb: 2", 2, 1, "second block"),
        ("[" * 100, 1, 100, "never closed"),
        ("[" * 1_000_000, 1, 201, "go on and on"),
        ("a: 1\nb: x\x00y", 2, 5, "invisible character"),
    ],
)
def test_a_mistake_has_its_place(tmp_path: Path, text: str, line: int, column: int, word: str) -> None:
    yml, findings = read(tmp_path, text)
    assert yml.values == {}
    assert [(f.path, f.line, f.column) for f in findings] == [("mkdocs.yml", line, column)]
    assert word in findings[0].message
    assert "front matter" not in findings[0].message
    assert findings[0].help


@given(st.text(max_size=100))
def test_nothing_in_the_text_raises(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    yml, _ = read_mkdocs_yml(tmp_path_factory.getbasetemp(), read=lambda _: text.encode())
    assert yml.extensions
    assert yml.place("company").line >= 1


def test_what_is_not_there_or_not_text_says_so(tmp_path: Path) -> None:
    assert "There is no `mkdocs.yml`" in read_mkdocs_yml(tmp_path)[1][0].message
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: caf\xe9\n")
    assert "UTF-8" in read_mkdocs_yml(tmp_path)[1][0].help


def test_an_inherited_file_lies_beneath(tmp_path: Path) -> None:
    yml, findings = read(
        tmp_path,
        "INHERIT: base.yml\nplugins: [credo]\nextra: {b: 2}\n",
        base="INHERIT: ground.yml\nsite_name: base\nplugins: [search]\nextra: {a: 1, b: 1}\n",
        ground="site_name: ground\ndocs_dir: content\n",
    )
    assert not findings
    assert yml.values == {
        "site_name": "base",
        "docs_dir": "content",
        "plugins": ["credo"],
        "extra": {"a": 1, "b": 2},
    }
    assert yml.content == tmp_path / "content"


def test_a_file_inherited_from_another_folder_counts_its_own_parents_from_there(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "ground.yml").write_text("docs_dir: content\nx: [\n", encoding="utf-8")
    (tmp_path / "base.yml").write_text("INHERIT: ground.yml\n", encoding="utf-8")
    _, findings = read(inner, "INHERIT: ../base.yml\n")
    assert [(f.path, f.line) for f in findings] == [("../ground.yml", 2)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("site_name: x\nINHERIT: gone.yml\n", "`gone.yml`"),
        ("site_name: x\nINHERIT: mkdocs.yml\n", "circle"),
        ("site_name: x\nINHERIT: [base.yml]\n", "one file"),
        ("site_name: x\nINHERIT: .\n", "cannot be read"),
        ('site_name: x\nINHERIT: "a\\0b"\n', "cannot be read"),
    ],
)
def test_a_wrong_inherit_is_a_finding_with_its_place(tmp_path: Path, text: str, word: str) -> None:
    yml, findings = read(tmp_path, text)
    assert yml.values == {"site_name": "x"}
    assert [(f.path, f.line, f.column) for f in findings] == [("mkdocs.yml", 2, 10)]
    assert word in findings[0].message


def test_a_circle_of_two_ends(tmp_path: Path) -> None:
    yml, findings = read(tmp_path, "INHERIT: other.yml\na: 1\n", other="INHERIT: mkdocs.yml\nb: 2\n")
    assert yml.values == {"a": 1, "b": 2}
    assert [(f.path, f.line) for f in findings] == [("other.yml", 1)]
    assert "circle" in findings[0].message


def test_an_empty_inherit_is_none(tmp_path: Path) -> None:
    assert read(tmp_path, "INHERIT:\nsite_name: x\n")[1] == []


def test_a_day_stays_text(tmp_path: Path) -> None:
    assert read(tmp_path, "a: 2026-02-30\nb: 2026-03-01\n")[0].values == {
        "a": "2026-02-30",
        "b": "2026-03-01",
    }


def test_what_is_given_twice_is_told_once_each(tmp_path: Path) -> None:
    _, findings = read(tmp_path, "a: 1\nplugins:\n  - credo: &x\n      b: 1\n      b: 2\n  - c: *x\na: 2\n")
    assert [(f.rule, f.line, f.column, f.help) for f in findings] == [
        ("FMT003", 5, 7, "Keep one of the two `b:` lines and delete the other."),
        ("FMT003", 7, 1, "Keep one of the two `a:` lines and delete the other."),
    ]


def test_a_file_that_is_no_utf8_has_a_place(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\ncopyright: Gr\xfcn\n")
    _, findings = read_mkdocs_yml(tmp_path)
    assert [(f.rule, f.line, f.column) for f in findings] == [("FIL002", 2, 14)]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("site_name: x\n", 1, "No `docs_dir` says"),
        ("site_name: x\ndocs_dir: gone\n", 2, "`gone` is not a folder"),
        ("site_name: x\ndocs_dir: mkdocs.yml\n", 2, "is a file"),
        ("site_name: x\ndocs_dir: [content]\n", 2, "names no folder"),
    ],
)
def test_a_content_folder_that_is_none_has_its_line(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    finding = no_content(read(tmp_path, text)[0])
    assert finding is not None
    assert (finding.path, finding.line) == ("mkdocs.yml", line)
    assert message in finding.message
    assert "`docs_dir: content`" in finding.help
    (tmp_path / "content").mkdir()
    assert no_content(read(tmp_path, "docs_dir: content\n")[0]) is None
