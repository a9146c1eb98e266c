"""The `check` command: formats, selection, exit status."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from credo.cli.program import credo
from tests.cli.conftest import Run
from tests.sites import write

BAD = {"v.md": "---\nkind: value\ntitle: V\nstatement: S\nbehaviour: x\n---\n"}


def run(root: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(credo, ["-C", str(root), *arguments], standalone_mode=False)
    status = result.return_value if isinstance(result.return_value, int) else result.exit_code
    return status, result.output + str(result.exception or "")


def test_errors_fail_and_say_where(tmp_path: Path) -> None:
    write(tmp_path, BAD)
    status, output = run(tmp_path, "check")
    assert status == 1
    assert "content/v.md:5:1" in output
    assert "`behaviours`" in output


def test_warnings_fail_only_when_strict(tmp_path: Path) -> None:
    write(tmp_path, {"v.md": "---\nkind: value\ntitle: V\nstatement: S\n---\n"})
    assert run(tmp_path, "check")[0] == 0
    assert run(tmp_path, "check", "--strict")[0] == 1


def test_json_has_the_agreed_form(tmp_path: Path) -> None:
    write(tmp_path, BAD)
    document = json.loads(run(tmp_path, "check", "--format", "json")[1])
    first = next(f for f in document["findings"] if f["rule"] == "FLD002")
    assert set(first) == {"rule", "name", "severity", "path", "line", "column", "field", "message", "help"}
    assert (first["path"], first["line"], first["column"], first["field"]) == (
        "content/v.md",
        5,
        1,
        "behaviour",
    )
    assert set(document["summary"]) == {"records", "pages", "errors", "warnings", "notes"}


def test_selection_by_id_name_and_family(tmp_path: Path) -> None:
    write(tmp_path, BAD)
    for word in ("FLD002", "unknown-field", "FLD"):
        document = json.loads(run(tmp_path, "check", "--format", "json", "--select", word)[1])
        assert "FLD002" in {f["rule"] for f in document["findings"]}
    document = json.loads(run(tmp_path, "check", "--format", "json", "--select", "FLD002")[1])
    assert {f["rule"] for f in document["findings"]} == {"FLD002"}


def test_an_unknown_rule_is_answered_with_the_nearest(tmp_path: Path) -> None:
    write(tmp_path, BAD)
    assert "unknown-field" in run(tmp_path, "check", "--select", "unknown-feild")[1]


def test_a_folder_without_a_handbook_is_one_line(tmp_path: Path) -> None:
    assert "there is no mkdocs.yml" in run(tmp_path, "check")[1]
    assert "there is no folder" in run(tmp_path / "gone", "check")[1]


def test_the_clock_can_be_set(handbook: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    story = (
        "---\nkind: story\ntitle: A coat\ndate: 2001-09-10\nvalues: [notice-first]\noutcome: triumph\n---\n"
    )
    (handbook / "content/coat.md").write_text(story, encoding="utf-8")
    for seconds, future in (("1000000000", True), ("1000200000", False)):  # 2001-09-09 and 11
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        assert ("STO115" in run("-C", handbook, "check").out) is future
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    ran = run("-C", handbook, "check")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "SOURCE_DATE_EPOCH is the seconds since 1970" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has other links")
@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_no_report_quotes_what_a_link_out_of_the_content_leads_to(
    handbook: Path, run: Run, tmp_path: Path, form: str
) -> None:
    (tmp_path / "private.md").write_text("the secret of the soup\n", encoding="utf-8")
    (handbook / "content" / "notes.md").symlink_to(tmp_path / "private.md")
    ran = run("-C", handbook, "check", "--format", form)
    assert "notes.md" in ran.out
    assert "secret" not in ran.out + ran.err
