"""From files to records: what is wrong is told at its place, what can be used is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.schema.fields import ID
from credo.schema.kinds import KINDS, Standard, Value
from credo.schema.validate import proposed_id, validate
from credo.source.file import SourceFile
from credo.source.folder import source_file
from credo.source.front_matter import FrontMatter
from tests.schema.conftest import Understood

STANDARD = "---\nkind: standard\ntitle: Greet\n{}\n---\nBody\n"
VALUE = "---\nkind: value\ntitle: Notice\n{}\n---\n"
STORY = "---\nkind: story\ntitle: Soup\n{}\n---\n"
BOOKLET = "---\nkind: booklet\ntitle: Welcome\n{}\n---\n"


def test_records_are_sorted_by_kind_and_id_and_pages_by_address(understood: Understood) -> None:
    texts = {
        "z/b.md": "---\nkind: value\n---\n",
        "z/a.md": "---\nkind: value\n---\n",
        "standard.md": "---\nkind: standard\n---\n",
        "y.md": "plain",
        "a/x.md": "---\ntitle: plain\nlayout: odd\n---\n",
    }
    contents, findings = understood(texts)
    assert [record.key for record in contents.records] == [
        ("value", "a"),
        ("value", "b"),
        ("standard", "standard"),
    ]
    assert [page.uri for page in contents.pages] == ["a/x.md", "y.md"]
    assert not findings
    assert not contents.lost


@pytest.mark.parametrize(
    ("text", "field", "line", "column", "length", "message", "help"),
    [
        # the key, where the key is wrong
        (STANDARD.format("purpos: x"), "purpos", 4, 1, 6, "There is no field `purpos` here.", "`purpose`"),
        (STANDARD.format("for_: x"), "for_", 4, 1, 4, "There is no field `for_` here.", "Known are"),
        (STANDARD.format("measures:\n  - guardrial: x"), "measures.0.guardrial", 5, 5, 9, "no field", "`guardrail`"),
        (STANDARD.format("applies_to: {role: x}"), "applies_to.role", 4, 14, 4, "no field `role`", "`roles`"),
        (STANDARD.format("deviation: {wen: x}"), "deviation.wen", 4, 13, 3, "no field `wen`", "`when`"),
        (VALUE.format("behaviors:\n  we_do: [x]"), "behaviors", 4, 1, 9, "no field", "`behaviours`"),
        (BOOKLET.format("for_: everyone"), "for_", 4, 1, 4, "no field `for_`", "`for`"),
        # the value, where the value is wrong
        (STANDARD.format("since: 1.2.2026"), "since", 4, 8, 8, "`since` is “1.2.2026”.", "year-month-day"),
        (STANDARD.format("review_by: 2026-02-30"), "review_by", 4, 12, 10, "“2026-02-30”", "no such day"),
        (STANDARD.format("statement: [a, b]"), "statement", 4, 12, 6, "is a list.", "One text is expected here"),
        (STANDARD.format("statement: {a: b}"), "statement", 4, 12, 6, "a group of fields", "One text"),
        (STANDARD.format("statement: yes"), "statement", 4, 12, 3, "a yes-or-no answer", 'needs quotes: "yes"'),
        (STANDARD.format("deviation: no"), "deviation", 4, 12, 2, "a yes-or-no answer", "Never, because"),
        (STANDARD.format("deviation: [a]"), "deviation", 4, 12, 3, "is a list.", "`name: text`"),
        (STANDARD.format("applies_to: nobody"), "applies_to", 4, 13, 6, "“nobody”", "`applies_to: everyone`"),
        (STANDARD.format("since: [2026]"), "since", 4, 8, 6, "a list", "for example: 2026-09-21."),
        (STANDARD.format("measures: x"), "measures", 4, 11, 1, "“x”", "`- name: Minutes until a guest is greeted`"),
        (STANDARD.format("applies_to: [porter]"), "applies_to", 4, 13, 8, "a list", "`roles:` or `departments:`"),
        (STANDARD.format("values: {a: b}"), "values.0", 4, 9, 6, "a group of fields", "One text"),
        (STANDARD.format("values:\n  - a\n  -\n  - b"), "values.1", 6, 4, 1, "is empty.", "One text"),
        (STANDARD.format("measures: x"), "measures", 4, 11, 1, "“x”", "A list is expected here"),
        (STANDARD.format("measures: [x]"), "measures.0", 4, 12, 1, "`measures` is “x”", "`name: text`"),
        (STANDARD.format("status: old"), "status", 4, 9, 3, "`status` is “old”.", "`draft`, `active` or `retired`"),
        (STANDARD.format("changes: [{editorial: maybe}]"), "changes.0.editorial", 4, 23, 5, "“maybe”", "`true` or"),
        (STANDARD.format("allow: [STD101]"), "allow", 4, 8, 8, "is a list.", "`name: text`"),
        (VALUE.format("order: first"), "order", 4, 8, 5, "“first”", "A whole number is expected here."),
        (VALUE.format("order: 1.5"), "order", 4, 8, 3, "“1.5”", "A whole number is expected here."),
        (VALUE.format("interview: [{ask: {a: b}}]"), "interview.0.ask", 4, 19, 6, "group", "For example: `ask: "),
        (STORY.format("outcome: success"), "outcome", 4, 10, 7, "“success”", "`triumph` or `misstep`"),
        (STORY.format("people: [{name: I, consent: perhaps}]"), "people.0.consent", 4, 29, 7, "“perhaps”", "`true`"),
        (BOOKLET.format("programme: [{day: one}]"), "programme.0.day", 4, 19, 3, "“one”", "`day: 1`"),
        (BOOKLET.format("for: {locations: {a: b}}"), "for.locations.0", 4, 18, 6, "a group", "One text"),
    ],
)  # fmt: skip
def test_each_mistake_is_told_at_its_place_with_a_remedy(
    understood: Understood,
    text: str,
    field: str,
    line: int,
    column: int,
    length: int,
    message: str,
    help: str,
) -> None:
    contents, findings = understood({"x.md": text})
    assert [(f.field, f.line, f.column, f.length) for f in findings] == [(field, line, column, length)]
    assert message in findings[0].message
    assert help in findings[0].help
    assert findings[0].path == "content/x.md"
    (record,) = contents.records
    assert record.title in ("Greet", "Notice", "Soup", "Welcome")
    assert record.broken >= {field.split(".")[0]}
    assert getattr(record.fields, field.split(".")[0], None) in (None, ())


def test_one_wrong_field_costs_no_other_and_all_are_told(understood: Understood) -> None:
    text = STANDARD.format("since: never\nstatement: Look up.\nvalues: [a, {b: c}]\nprupose: x\nowner: chef")
    contents, findings = understood({"x.md": text})
    assert sorted(f.field or "" for f in findings) == ["prupose", "since", "values.1"]
    fields = contents.records[0].fields
    assert isinstance(fields, Standard)
    assert (fields.statement, fields.owner, fields.since, fields.values) == ("Look up.", "chef", None, ())


def test_a_field_left_empty_is_no_field(understood: Understood) -> None:
    text = VALUE.format(
        "statement:\nbehaviours:\n  we_do:\n  we_avoid: ~\ninterview:\n  -\norder:\nfalls_short: []"
    )
    contents, findings = understood({"x.md": text})
    assert not findings
    fields = contents.records[0].fields
    assert isinstance(fields, Value)
    assert (fields.statement, fields.behaviours, fields.interview) == (None, None, ())


def test_an_empty_field_in_an_entry_is_left_out_of_it(understood: Understood) -> None:
    contents, findings = understood({"x.md": STANDARD.format("measures:\n  - name: Minutes\n    target:\n")})
    assert not findings
    fields = contents.records[0].fields
    assert isinstance(fields, Standard)
    assert [(m.name, m.target) for m in fields.measures] == [("Minutes", None)]


def test_an_exception_without_a_reason_stays_one(understood: Understood) -> None:
    contents, findings = understood({"x.md": VALUE.format("allow: {VAL101: }")})
    assert contents.records[0].fields.allow == {"VAL101": None}
    assert not findings


@pytest.mark.parametrize(
    ("kind", "help"),
    [
        ("standart", "Did you mean `standard`?"),
        ("Standard", "Did you mean `standard`?"),
        ("valeu", "Did you mean `value`?"),
        ("zebra", "Known are `booklet`, `commitment`, "),
        ("[value]", "Known are"),
        ("{a: b}", "Known are"),
        ("", "Known are"),
        ("yes", "Known are"),
    ],
)
def test_an_unknown_kind_is_told_and_the_file_stays_a_page(
    understood: Understood, kind: str, help: str
) -> None:
    contents, findings = understood({"x.md": f"---\ntitle: x\nkind: {kind}\n---\n"})
    assert [(f.rule, f.line) for f in findings] == [("FLD001", 3)]
    assert findings[0].column == (7 if kind else 6)
    assert "['" not in findings[0].message
    assert help in findings[0].help
    assert not contents.records
    assert [page.uri for page in contents.pages] == ["x.md"]


@pytest.mark.parametrize(
    ("name", "given", "place", "proposal"),
    [
        ("Greet Guests", None, (2, 1), "greet-guests"),
        ("grüße", None, (2, 1), "grusse"),
        ("a_b", None, (2, 1), "a-b"),
        ("a.b", None, (2, 1), "a-b"),
        ("x", "a/b", (3, 5), "a-b"),
        ("x", "../secret", (3, 5), "secret"),
        ("x", "..", (3, 5), "record"),
        ("x", "GREET", (3, 5), "greet"),
        ("x", "two words", (3, 5), "two-words"),
        ("x", "x" * 200, (3, 5), "x" * 80),
        ("x" * 200, None, (2, 1), "x" * 80),
        ("x", "تحية", (3, 5), "record"),
    ],
)
def test_a_bad_id_is_refused_with_a_proposal(
    understood: Understood, name: str, given: str | None, place: tuple[int, int], proposal: str
) -> None:
    line = f"id: {given}\n" if given else ""
    contents, findings = understood({f"{name}.md": f"---\nkind: value\n{line}title: T\n---\n"})
    assert [(f.rule, f.field, (f.line, f.column)) for f in findings] == [("FLD004", "id", place)]
    assert f"`id: {proposal}`" in findings[0].help
    assert not contents.records
    assert proposal in contents.lost


def test_a_number_makes_a_good_id(understood: Understood) -> None:
    contents, findings = understood({"x.md": "---\nkind: edition\nid: 2027\n---\n"})
    assert [record.id for record in contents.records] == ["2027"]
    assert not findings


def test_a_broken_id_gives_way_to_the_files_name(understood: Understood) -> None:
    contents, findings = understood({"x.md": "---\nkind: value\nid: [a]\n---\n"})
    assert [record.key for record in contents.records] == [("value", "x")]
    assert [(f.rule, f.field) for f in findings] == [("FLD003", "id")]


def test_two_records_with_one_id(understood: Understood) -> None:
    text = "---\nkind: value\n---\n"
    contents, findings = understood(
        {
            "a/x.md": text,
            "b/x.md": text,
            "c.md": "---\nid: x\nkind: value\n---\n",
            "x.md": "---\nkind: role\n---\n",
        }
    )
    assert [(r.key, r.path) for r in contents.records] == [
        (("value", "x"), "content/a/x.md"),
        (("role", "x"), "content/x.md"),
    ]
    assert [(f.rule, f.path, f.line, f.column) for f in findings] == [
        ("FLD005", "content/b/x.md", 2, 7),
        ("FLD005", "content/c.md", 2, 5),
    ]
    assert all("already taken by content/a/x.md" in f.message for f in findings)
    assert [page.uri for page in contents.pages] == ["b/x.md", "c.md"]


def test_what_was_meant_for_a_record_is_lost_and_still_a_page(understood: Understood) -> None:
    contents, _ = understood(
        {
            "a.md": "---\nkind: valu\nid: alpha\n---\n",
            "b.md": "---\ntitle: x: y\n---\n",
            "Bad Name.md": "---\nkind: value\n---\n",
            "fine.md": "---\nkind: value\n---\n",
            "plain.md": "",
        }
    )
    assert contents.lost == {"alpha", "b", "Bad Name", "bad-name"}
    assert [page.uri for page in contents.pages] == ["Bad Name.md", "a.md", "b.md", "plain.md"]


def test_the_stems_of_unread_files_are_lost_too() -> None:
    assert validate([], ["gone"])[0].lost == {"gone"}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Walk, don't point", "walk-dont-point"),
        ("Walk, don’t point", "walk-dont-point"),
        ("Grüße & Küsse", "grusse-kusse"),
        ("Smørrebrød à l’œuf", "smorrebrod-a-loeuf"),
        ("ŁÓDŹ", "lodz"),
        ("  --a--  ", "a"),
        ("ﬁnal", "final"),
        ("ขอบคุณ", "record"),
        ("", "record"),
        ("ab " * 100, "-".join(["ab"] * 27)[:80].strip("-")),
    ],
)
def test_an_id_is_proposed(text: str, id: str) -> None:
    assert proposed_id(text) == id


@given(st.text())
def test_every_proposal_is_an_id_and_stays_what_it_is(text: str) -> None:
    id = proposed_id(text)
    assert ID.match(id)
    assert len(id) <= 80
    assert proposed_id(id) == id


names = st.sampled_from(
    sorted({name for kind in KINDS for name in kind.model.model_fields} | {"for", "x", ""})
)
values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=5)
    | st.just("2026-01-01"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(KINDS), st.dictionaries(names, values, max_size=6))
def test_whatever_the_fields_hold_there_is_a_record_or_a_finding(kind: Any, fields: dict[str, Any]) -> None:
    file = SourceFile("content/x.md", "x.md", "", FrontMatter("", fields | {"kind": kind.name}, "", 1))
    contents, findings = validate([file])
    assert contents.records or findings
    for record in contents.records:
        assert record.broken >= {(f.field or "").split(".")[0] for f in findings}


def test_dates_come_out_as_days() -> None:
    file, _ = source_file("x.md", "x.md", STORY.format("date: 2026-03-14"))
    (record,) = validate([file])[0].records
    assert getattr(record.fields, "date", None) == date(2026, 3, 14)


@pytest.mark.parametrize("line", ["Kind: Standard", "KIND: standard", '" kind": standard'])
def test_a_misspelt_kind_is_no_silent_plain_page(understood: Understood, line: str) -> None:
    contents, findings = understood({"x.md": f"---\ntitle: Greet\n{line}\n---\n"})
    assert [(f.rule, f.severity, f.line) for f in findings] == [("FLD002", "error", 3)]
    assert "`kind: standard`" in findings[0].help
    assert not contents.records


def test_front_matter_of_other_programs_is_left_alone(understood: Understood) -> None:
    assert understood({"x.md": "---\nKind: of blue\ntype: standard\n---\n"})[1] == []


def test_a_misspelt_field_is_not_missing_as_well(understood: Understood) -> None:
    contents, _ = understood({"x.md": "---\nkind: standard\ntitel: Greet\nstatment: x\n---\n"})
    assert contents.records[0].broken == {"titel", "title", "statment", "statement"}


def test_an_id_may_be_a_year(understood: Understood) -> None:
    change = "changes: [{why: So, edition: 2027}]\nsuperseded_by: 5"
    contents, findings = understood({"x.md": f"---\nkind: standard\ntitle: Greet\n{change}\n---\n"})
    assert not findings
    assert [change.edition for change in contents.records[0].fields.changes] == ["2027"]
