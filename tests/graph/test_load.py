"""From a folder to a linked handbook: every stage's findings, and nothing that raises."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from credo.graph.load import load
from tests.sites import write


def test_the_findings_of_every_stage_come_together(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.md": "---\nkind: value\ntitle: a: b\n---\n",
            "b.md": "---\nkind: value\nstatment: x\n---\n",
            "c.md": "---\nkind: standard\nvalues: [zebra]\n---\n",
        },
        "{compny: x}",
    )
    (tmp_path / "content" / "d.md").write_bytes(b"\xff")
    loaded, findings = load(tmp_path)
    assert sorted(f.rule for f in findings) == ["FIL002", "FLD002", "FMT001", "REF001", "SET001"]
    assert [record.id for record in loaded.handbook.records] == ["b", "c"]
    assert loaded.yml.content == tmp_path / "content"


def test_a_folder_with_nothing_in_it(tmp_path: Path) -> None:
    loaded, findings = load(tmp_path)
    assert next(f.path for f in findings) == "mkdocs.yml"
    assert not loaded.handbook.records
    write(tmp_path, {})
    (tmp_path / "content").mkdir(exist_ok=True)
    assert load(tmp_path)[1] == ()


def test_a_content_folder_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    write(tmp_path, {})
    assert [(f.rule, f.path) for f in load(tmp_path)[1]] == [("FIL001", "mkdocs.yml")]


def test_broken_settings_are_one_finding_and_no_second_one_about_the_content(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: a: b\n", encoding="utf-8")
    loaded, findings = load(tmp_path)
    assert [(f.rule, f.path, f.line) for f in findings] == [("FMT001", "mkdocs.yml", 1)]
    assert not loaded.handbook.records


pieces = st.sampled_from(
    [
        *("---\n", "kind: ", "value", "standard\n", "title: x\n", "values: ", "[a, b]\n", "id: ", "..\n"),
        *(
            "- ",
            "  ",
            "\t",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "'",
            '"',
            "#",
            "&a ",
            "*a",
            "!!x ",
            "\n",
            "é",
            "\u2028",
            "\0",
        ),
        *(
            "deviation:\n",
            "  when: x\n",
            "changes:\n",
            "  - why: x\n",
            "formerly: [y]\n",
            "date: 2026-02-30\n",
        ),
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(pieces, max_size=14).map("".join), min_size=1, max_size=3))
def test_nothing_in_a_file_raises(tmp_path: Path, texts: list[str]) -> None:
    write(tmp_path, {f"f{at}.md": text for at, text in enumerate(texts)})
    for finding in load(tmp_path)[1]:
        assert finding.line >= 1
        assert finding.column >= 1
