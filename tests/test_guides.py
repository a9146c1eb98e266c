"""What the guides tell editors to copy passes the checks, each example as it stands."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from credo.checks.run import check
from credo.cli.program import credo
from credo.graph.load import load
from credo.schema.kinds import KINDS
from credo.source.finding import Finding, Severity
from tests.sites import CHECKOUT, copy_sample

TODAY = date(2026, 11, 27)
GUIDES = CHECKOUT / "content" / "guides"
_TITLED = re.compile(r'^```yaml title="([^"]+)"\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_WHOLE = re.compile(r"^```yaml\n(---\nkind: .*?)^```$", re.MULTILINE | re.DOTALL)


def found(root: Path) -> tuple[Finding, ...]:
    loaded, earlier = load(root)
    return check(loaded, earlier, TODAY).findings


def one_of_each() -> dict[str, str]:
    return dict(_TITLED.findall((GUIDES / "one-of-each.md").read_text(encoding="utf-8")))


def test_there_is_one_of_each() -> None:
    kinds = Counter(re.match(r"---\nkind: (\w+)", text)[1] for text in one_of_each().values())  # type: ignore[index]
    assert kinds == {kind.name: 1 for kind in KINDS}


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    copy_sample(tmp_path)
    return tmp_path


def test_one_of_each_copied_together_gives_no_finding(sample: Path) -> None:
    """The vision takes the place of the sample's: a handbook has one."""
    before = {(f.rule, f.path) for f in found(sample)}
    for path, text in one_of_each().items():
        file = sample / "content" / path
        assert file.exists() == (path == "vision.md"), "an example takes nobody's name"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    after = [f for f in found(sample) if (f.rule, f.path) not in before]
    assert [f"{f.path}:{f.line} {f.rule} {f.message}" for f in after if f.severity is not Severity.NOTE] == []
    assert len(list((sample / "content").rglob("*.md"))) > 100


def test_other_examples_of_whole_files_give_no_error(sample: Path) -> None:
    texts = [
        text
        for guide in sorted(GUIDES.glob("*.md"))
        for text in _WHOLE.findall(guide.read_text(encoding="utf-8"))
    ]
    assert texts
    for number, text in enumerate(texts):
        (sample / "content" / f"example-{number}.md").write_text(text, encoding="utf-8")
    mine = [f for f in found(sample) if "/example-" in f.path]
    assert [f"{f.path}:{f.line} {f.rule} {f.message}" for f in mine if f.severity is not Severity.NOTE] == []


def test_a_finding_that_is_shown_is_what_is_printed(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = (GUIDES / "for-editors.md").read_text(encoding="utf-8").split("```text\n")[1].split("```")[0]
    file = sample / "content" / "standards" / "housekeeping" / "two-to-a-mattress.md"
    text = file.read_text(encoding="utf-8")
    assert "owner: head-housekeeper" in text
    file.write_text(text.replace("owner: head-housekeeper", "owner: head-houskeeper"), encoding="utf-8")
    monkeypatch.chdir(sample)
    monkeypatch.setenv("COLUMNS", "100")  # as where the width of the terminal is not known
    assert shown in CliRunner().invoke(credo, ["check"]).output
