"""A blank: every field it asks for is there, explained, and Credo can read it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credo.blanks.blank import blank
from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.schema.common import RecordFields
from credo.schema.kinds import KINDS, Kind
from credo.schema.mistakes import need_of
from credo.schema.settings import Settings
from credo.schema.validate import validate
from credo.source.folder import source_file
from credo.source.yaml_scalar import one_line

DAY = date(2028, 2, 29)
EMPTY = Handbook(Settings(), (), (), frozenset(), ())
ABOUT_FORM = ("FIL", "FMT", "REF", "FLD001", "FLD002", "FLD004", "FLD005")

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
titles = st.lists(
    st.sampled_from(
        ('"', "'", ": ", " #", "\n", "---\n", "\r\n", "🍲", "قصة", "\u202e", "\\", "{", "!", "&", "\x00")
    )
    | st.text(max_size=5)
).map("".join)


def read(kind: Kind, text: str) -> tuple[Handbook, list[str]]:
    file, in_file = source_file("content/a.md", "a.md", text)
    contents, in_fields = validate([file])
    handbook, in_links = link(contents, Settings(), frozenset())
    return handbook, [f"{f.rule} {f.field} {f.message}" for f in (*in_file, *in_fields, *in_links)]


@settings(max_examples=40, deadline=None)
@given(title=titles.filter(lambda text: one_line(text)), kind=st.sampled_from(KINDS))
def test_any_title_is_read_as_it_is(kind: Kind, title: str) -> None:
    handbook, findings = read(kind, blank(kind, title, EMPTY, DAY))
    (record,) = handbook.records
    found = getattr(record.fields, "title", None) or getattr(record.fields, "statement", None)
    assert found == one_line(title)
    assert [finding for finding in findings if finding.startswith(ABOUT_FORM)] == []
    assert all("is empty" in finding for finding in findings)


@every_kind
def test_every_field_stands_there_once_with_its_description(kind: Kind) -> None:
    lines = blank(kind, "A title", EMPTY, DAY).split("\n")
    assert lines[:2] == ["---", f"kind: {kind.name}"]
    text = " ".join(line.removeprefix("# ") for line in lines)
    for name, field in kind.model.model_fields.items():
        key = field.alias or name
        if key == "kind":
            continue
        off = need_of(field) == "optional"
        assert sum(line.startswith(f"#{key}:" if off else f"{key}:") for line in lines) == 1, key
        assert field.description
        assert field.description in text
    own = [i for i, line in enumerate(lines) if line[:1].isalpha()]
    common = [i for i, line in enumerate(lines) if line[1:].split(":")[0] in RecordFields.model_fields]
    assert max(own) < max(common), "what may be left out comes last"


def test_what_can_be_known_is_filled_in() -> None:
    kinds = {kind.name: blank(kind, "Say: it back", EMPTY, DAY).split("\n") for kind in KINDS}
    assert 'title: "Say: it back"' in kinds["standard"]
    assert "review_by: 2029-02-28" in kinds["standard"]
    assert "date: 2028-02-29" in kinds["story"]
    assert 'statement: "Say: it back"' in kinds["commitment"]
    assert "# For example: Greet before you type" in kinds["standard"]


@every_kind
def test_a_field_that_is_switched_on_belongs_there(kind: Kind) -> None:
    for line in (text := blank(kind, "A title", EMPTY, DAY)).split("\n"):
        name = line.strip()[1:].removesuffix(":")
        if line.strip().startswith("#") and line.endswith(":") and " " not in name:
            _, findings = read(kind, text.replace(line, line.replace("#", "", 1), 1))
            assert [finding for finding in findings if finding.startswith(ABOUT_FORM)] == [], line


@pytest.mark.parametrize(
    ("name", "lines", "field"),
    [
        ("story", ["#people:", "#  - name:", "#    consent:", "#    on:"], "people"),
        ("story", ["#celebrated:", "#  on:", "#  how:"], "celebrated"),
        ("standard", ["#changes:", "#  - why:", "#    editorial:", "#    edition:"], "changes"),
    ],
)
def test_a_group_is_switched_on_line_by_line(name: str, lines: list[str], field: str) -> None:
    kind = next(kind for kind in KINDS if kind.name == name)
    text, group = blank(kind, "A title", EMPTY, DAY), "\n".join(lines)
    assert group in text
    filled = (
        group.replace("#", "")
        .replace("name:", "name: Ines")
        .replace("how:", "how: Cake")
        .replace("why:", "why: So")
    )
    handbook, findings = read(kind, text.replace(group, filled))
    assert getattr(handbook.records[0].fields, field)
    assert [finding for finding in findings if finding.startswith(ABOUT_FORM)] == []


def test_ids_that_may_be_named_are_offered() -> None:
    file, _ = source_file("content/v.md", "notice-first.md", "---\nkind: value\ntitle: A\n---\n")
    contents, _ = validate([file])
    known = Settings(customers={"guests": "Guests"})
    handbook, _ = link(contents, known, frozenset())
    standard = next(kind for kind in KINDS if kind.name == "standard")
    text = blank(standard, "A title", handbook, DAY)
    assert "One or more of: notice-first." in text
    assert "One or more of: guests." in text


def test_an_example_names_what_there_is() -> None:
    file, _ = source_file("content/v.md", "say-it-early.md", "---\nkind: value\ntitle: A\n---\n")
    contents, _ = validate([file])
    handbook, _ = link(contents, Settings(), frozenset())
    kinds = {kind.name: blank(kind, "A title", handbook, DAY) for kind in KINDS}
    assert "# For example: [say-it-early]\nvalues:" in kinds["story"]
    assert "notice-first" not in kinds["standard"]
    assert "# For example: - Look up when a door opens" in kinds["value"].replace("  ", ""), (
        "sentences have commas"
    )
