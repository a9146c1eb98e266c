"""A field that is not there and one that stands there empty are told in different words."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.checks.examples import DAY, Tree, lay_out
from credo.checks.run import check
from credo.graph.load import load
from credo.source.finding import Finding, Severity
from tests.checks.conftest import Checked


def missing(folder: Path, text: str) -> list[Finding]:
    """What FLD101 and FLD102 say about one file."""
    lay_out(Tree((("content/x.md", f"---\n{text}---\n"),)), folder)
    loaded, earlier = load(folder)
    return [f for f in check(loaded, earlier, DAY).findings if f.rule in ("FLD101", "FLD102")]


@pytest.mark.parametrize(
    ("text", "line", "message", "help"),
    [
        (
            "kind: vision\nstatement: S\n",
            1,
            "There is no `title` in this vision: ",
            "Add a line, for example",
        ),
        (
            "kind: vision\ntitle:\n",
            3,
            "`title` is empty in this vision: ",
            "Fill the line in, for example: `title:",
        ),
        ("kind: vision\ntitle: # Up\n", 3, "`title` is empty in this vision: ", '`title: "# Up"`'),
        ('kind: vision\ntitle: " "\n', 3, "`title` is empty in this vision: ", "Fill the line in"),
        (
            "kind: role\nmay_decide:\n  - what:\n    limit: 5\n",
            4,
            "`what` is empty in this entry",
            "Fill the line",
        ),
    ],
)
def test_what_is_missing(tmp_path: Path, text: str, line: int, message: str, help: str) -> None:
    told = [(f.line, f.help) for f in missing(tmp_path, text) if f.message.startswith(message)]
    assert [at for at, _ in told] == [line]
    assert help in told[0][1]


@pytest.mark.parametrize(
    "field",
    [
        "title: !!python/tuple [a, b]",
        "behaviours: !!omap\n  - we_do: [a]",
        "behaviours: !group some text",
        "statement: !!python/object/apply:os.system [ls]",
        "order: !first one",
        "interview: [{ask: !why me, listen_for: b}]",
        "title: #1 in the street",
    ],
)
def test_a_value_that_yaml_takes_for_something_else_is_told_once(checked: Checked, field: str) -> None:
    lines = {
        "title": "title: T",
        "statement": "statement: S",
        "behaviours": "behaviours: {we_do: [a], we_avoid: [b]}",
        "interview": "interview: [{ask: a, listen_for: b}]",
    }
    name = field.partition(":")[0]
    text = "\n".join(
        ("---", "kind: value", *(line for n, line in lines.items() if n != name), field, "---", "")
    )
    findings = [f for f in checked({"content/v.md": text}).findings if f.path == "content/v.md"]
    assert [f.rule for f in findings if f.severity is not Severity.NOTE] == [
        "FMT005" if "#" in field else "FMT004"
    ]


def test_what_is_proposed_is_there(tmp_path: Path) -> None:
    """Whoever copies a proposal gets no second finding: the ids in it are this handbook's own."""
    tree = {
        "value": "---\nkind: value\ntitle: Say it early\n---\n",
        "role": "---\nkind: role\ntitle: Technician\n---\n",
        "workshop": "---\nkind: department\ntitle: Workshop\n---\n",
        "story": "---\nkind: story\ntitle: The wrong noise\n---\n",
        "standard": "---\nkind: standard\ntitle: Say it back\n---\n",
        "promise": "---\nkind: commitment\n---\n",
        "booklet": "---\nkind: booklet\nfor: everyone\n---\n",
    }
    lay_out(Tree(tuple((f"content/{name}.md", text) for name, text in tree.items())), tmp_path)
    loaded, earlier = load(tmp_path)
    said = {f"{f.path} {f.field}": f.help for f in check(loaded, earlier, DAY).findings}
    assert "`values: [value]`" in said["content/story.md values"]
    assert "`departments: [workshop]`" in said["content/story.md departments"]
    assert "`departments: [workshop]`" in said["content/role.md departments"]
    assert "`leader: role`" in said["content/promise.md leader"]
    assert "`practice: model-the-way`" in said["content/promise.md practice"]
    assert "`values: [value]`" in said["content/standard.md values"]
    assert "{departments: [workshop]}`" in said["content/standard.md applies_to"]
    assert "`owner: role`" in said["content/standard.md owner"]
    assert "led_by: role}]`" in said["content/booklet.md programme"]


def test_lines_that_stand_there_empty_are_to_be_filled_in(tmp_path: Path) -> None:
    """A blank has them: whoever follows the finding needn't turn them into one line with brackets."""
    text = "kind: value\ntitle: V\nstatement: S\ninterview:\n  - ask:\n    listen_for:\n"
    help = next(f.help for f in missing(tmp_path, text) if "`interview` is empty" in f.message)
    assert (
        help == "Fill in the lines below it, for example: `ask: When did you last change your mind at work?`."
    )
