"""What changed between two states of a handbook, told in records and fields."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credo.editions.compare import compare
from credo.editions.difference import Difference, RecordChange, Turn
from credo.editions.meaning import Nature, meant_fields
from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.schema.kinds import KIND_BY_NAME
from credo.schema.settings import Settings
from credo.schema.validate import validate
from credo.source.folder import source_file

STANDARD = """---
kind: standard
title: Walk, don't point
statement: Walk with a guest who asks the way.
purpose: Tired people keep none of the directions they are given.
values: [notice-first]
applies_to: everyone
{}---
Second left is not a direction.
"""
ROLE = """---
kind: role
title: Receptionist
function: Answers the door.
purpose: Somebody looks up when you arrive.
may_decide:
  - what: A night for free
    limit: £80
  - what: A better room
    limit: Same house
---
"""
VALUE = "---\nkind: value\ntitle: We notice\nstatement: We look up.\n---\n"


def handbook(files: Mapping[str, str]) -> Handbook:
    contents, _ = validate(
        [source_file(f"content/{uri}", uri, text)[0] for uri, text in sorted(files.items())]
    )
    return link(contents, Settings(customers={"guests": "Guests"}), frozenset())[0]


def between(old: Mapping[str, str], new: Mapping[str, str]) -> Difference:
    return compare(handbook(old), handbook(new))


def one(old: str, new: str, more: Mapping[str, str] | None = None) -> RecordChange:
    (found,) = between({"a.md": old, **(more or {})}, {"a.md": new, **(more or {})}).records
    return found


def passages(change: RecordChange) -> list[tuple[str, str, str | None, str | None]]:
    return [(f.name, p.label, p.old, p.new) for f in change.fields for p in f.passages]


def test_fields_of_meaning_are_fields() -> None:
    for kind, field in meant_fields():
        names = {f.alias or name for name, f in KIND_BY_NAME[kind].model.model_fields.items()}
        assert field in names, f"{kind} has no field {field}"


def test_a_purpose_changed_without_a_why() -> None:
    old = STANDARD.format("")
    change = one(old, old.replace("keep none of", "forget"))
    assert change.turn is Turn.CHANGED
    assert change.nature is Nature.MEANING
    assert [field.name for field in change.meanings] == ["purpose"]
    assert change.owes_a_why


@pytest.mark.parametrize(
    ("entry", "owes", "editorial"),
    [
        ("- why: It says how far now.", False, False),
        ("- why: A word too many.\n    editorial: true", False, True),
        ("- editorial: true", True, False),
    ],
)
def test_a_reason_settles_it(entry: str, owes: bool, editorial: bool) -> None:
    new = STANDARD.format(f"changes:\n  {entry}\n").replace("keep none of", "forget")
    change = one(STANDARD.format(""), new)
    assert (change.owes_a_why, change.is_editorial) == (owes, editorial)


def test_an_old_reason_does_not_settle_a_new_change() -> None:
    old = STANDARD.format("changes:\n  - why: It said how fast.\n")
    stamped = STANDARD.format("changes:\n  - why: It said how fast.\n    edition: 2026-spring\n")
    assert one(old, stamped.replace("keep none of", "forget")).owes_a_why


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("purpose: Tired people keep", "purpose: >-\n  Tired people\n  keep"),
        ("people keep none of", "people, **keep** none of"),
        (
            "values: [notice-first]\napplies_to: everyone",
            "applies_to:\n  everyone: true\nvalues: notice-first",
        ),
        ("Second left", "Second  left"),
        ("title: Walk", "tags: [Greeting]\ntitle: Walk"),
    ],
)
def test_form(before: str, after: str) -> None:
    old = STANDARD.format("")
    found = between({"a.md": old, "v.md": VALUE}, {"a.md": old.replace(before, after), "v.md": VALUE})
    assert old != old.replace(before, after)
    assert all(change.nature is Nature.FORM and not change.owes_a_why for change in found.records)


def test_the_layout_of_the_front_matter_is_no_change() -> None:
    old = STANDARD.format("")
    assert not between(
        {"a.md": old}, {"sub/a.md": old.replace("values: [notice-first]", 'values: ["notice-first"]')}
    )


def test_rights_are_told_one_by_one() -> None:
    change = one(
        ROLE, ROLE.replace("£80", "£120").replace("  - what: A better room\n    limit: Same house\n", "")
    )
    assert passages(change) == [
        ("may_decide", "“A night for free”, limit", "£80", "£120"),
        ("may_decide", "", "A better room; limit: Same house", None),
    ]
    assert change.owes_a_why


def test_the_order_of_a_list_is_form() -> None:
    a, b = "  - what: A night for free\n    limit: £80\n", "  - what: A better room\n    limit: Same house\n"
    change = one(ROLE, ROLE.replace(a + b, b + a))
    assert [(field.name, field.nature, field.passages) for field in change.fields] == [
        ("may_decide", Nature.FORM, ())
    ]


def test_ids_are_shown_by_their_names() -> None:
    old = STANDARD.format("serves: [guests]\n")
    new = old.replace("[guests]", "[clerk]").replace("applies_to: everyone", "applies_to:\n  roles: clerk")
    assert passages(one(old, new, {"clerk.md": ROLE})) == [
        ("applies_to", "", "Everyone", None),
        ("applies_to", "", None, "Receptionist"),
        ("serves", "", "Guests", None),
        ("serves", "", None, "Receptionist"),
    ]


def test_an_audience_is_one_list_of_names_and_what_narrows_it_is_told_apart() -> None:
    old = STANDARD.format("").replace("applies_to: everyone", "applies_to:\n  roles: clerk")
    new = old.replace("roles: clerk", "roles: [clerk, porter]\n  locations: quay")
    porter = ROLE.replace("Receptionist", "Porter")
    assert passages(one(old, new, {"clerk.md": ROLE, "porter.md": porter})) == [
        ("applies_to", "", None, "Porter"),
        ("applies_to", "locations", None, "quay"),
    ]


def test_who_names_a_renamed_record_has_changed_nothing() -> None:
    old = STANDARD.format("owner: receptionist\n")
    renamed = ROLE.replace("title", "formerly: [receptionist]\ntitle")
    found = between(
        {
            "a.md": old.replace("everyone", "{roles: [receptionist]}"),
            "receptionist.md": ROLE,
            "notice-first.md": VALUE,
        },
        {
            "a.md": old.replace("everyone", "{roles: [welcomer]}")
            .replace("owner: receptionist", "owner: welcomer")
            .replace("notice-first", "look-up"),
            "welcomer.md": renamed,
            "look-up.md": VALUE.replace("title", "formerly: [notice-first]\ntitle"),
        },
    )
    change = next(change for change in found.records if change.record.kind == "standard")
    assert (change.nature, change.owes_a_why) == (Nature.FORM, False)
    assert [field.name for field in change.fields] == ["values", "applies_to", "owner"]
    assert passages(change) == []


def test_an_id_that_another_record_has_taken_over_is_another() -> None:
    """One role is gone, and its id has gone to another."""
    old = {
        "s.md": STANDARD.format("serves: [b, a]\n"),
        "a.md": ROLE,
        "b.md": ROLE.replace("Receptionist", "Porter"),
    }
    new = {"s.md": STANDARD.format("serves: [c]\n"), "c.md": ROLE.replace("title", "formerly: [a]\ntitle")}
    change = next(change for change in between(old, new).records if change.record.kind == "standard")
    assert passages(change) == [("serves", "", "Porter", None)]


def test_names_alike_are_not_each_other_reworded() -> None:
    roles = {"clerk.md": ROLE, "night.md": ROLE.replace("Receptionist", "Night receptionist")}
    old = STANDARD.format("serves: [clerk]\n")
    assert passages(one(old, old.replace("[clerk]", "[night]"), roles)) == [
        ("serves", "", None, "Night receptionist"),
        ("serves", "", "Receptionist", None),
    ]


@pytest.mark.parametrize(
    ("old", "new", "turn", "owes"),
    [
        ("active", "retired", Turn.RETIRED, True),
        ("retired", "active", Turn.RESTORED, False),
        ("draft", "active", Turn.PUBLISHED, False),
        ("active", "draft", Turn.WITHHELD, True),
        ("draft", "retired", Turn.RETIRED, False),
        ("retired", "draft", Turn.RESTORED, False),
    ],
)
def test_turns(old: str, new: str, turn: Turn, owes: bool) -> None:
    change = one(STANDARD.format(f"status: {old}\n"), STANDARD.format(f"status: {new}\n"))
    assert (change.turn, change.owes_a_why) == (turn, owes)


def test_what_a_retirement_says_is_its_reason() -> None:
    new = STANDARD.format("status: retired\nretired_because: The phone rings by itself now.\n")
    assert not one(STANDARD.format(""), new).owes_a_why


def test_a_draft_owes_nobody_a_reason() -> None:
    old = STANDARD.format("status: draft\n")
    assert not one(old, old.replace("keep none of", "forget")).owes_a_why


def test_renamed_and_changed() -> None:
    new = STANDARD.format("formerly: [a]\n").replace("keep none of", "forget")
    (change,) = between({"a.md": STANDARD.format("")}, {"b.md": new}).records
    assert (change.turn, change.owes_a_why) == (Turn.RENAMED, True)
    assert [field.name for field in change.fields] == ["purpose"]


@pytest.mark.parametrize(
    ("status", "new", "vanished"),
    [
        ("active", {}, True),
        ("retired", {}, False),
        ("draft", {}, False),
        ("active", {"b.md": STANDARD.format("formerly: [a]\n")}, False),
    ],
)
def test_vanished(status: str, new: Mapping[str, str], vanished: bool) -> None:
    """A record is gone; unless it was retired, never counted, or has become part of another."""
    old = {"a.md": STANDARD.format(f"status: {status}\n"), "b.md": STANDARD.format("")}
    (change,) = (
        c for c in between(old, {"b.md": STANDARD.format(""), **new}).records if c.turn is Turn.REMOVED
    )
    assert change.is_vanished is vanished


def test_a_file_nobody_can_read_has_not_vanished() -> None:
    old, new = (
        handbook({"a.md": STANDARD.format("")}),
        handbook({"a.md": "---\nkind: standard\ntitle: 'x\n---\n"}),
    )
    found = compare(old, new, frozenset({"a.md"}))
    assert (found.records, found.pages, [record.id for record in found.unread]) == ((), (), ["a"])


def test_plain_pages() -> None:
    found = between(
        {"p.md": "Text", "q.md": "Gone", "r.md": VALUE}, {"p.md": "*Text*", "r.md": VALUE, "s.md": "New"}
    )
    assert [(p.page.uri, p.turn, p.is_form) for p in found.pages] == [
        ("p.md", Turn.CHANGED, True),
        ("q.md", Turn.REMOVED, False),
        ("s.md", Turn.ADDED, False),
    ]


IDS = st.sampled_from(["a", "b", "c", "d"])
WORDS = st.sampled_from(["look", "up", "*up*", "not", "£80", "first.", ""])
LINE = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@st.composite
def record(draw: st.DrawFn) -> str:
    """A role with a bit of everything that may change."""
    rights = draw(st.lists(st.tuples(LINE, LINE), max_size=3))
    lines = [
        "kind: role",
        f"purpose: '{draw(LINE)}'",
        f"status: {draw(st.sampled_from(['draft', 'active', 'retired']))}",
        f"formerly: [{', '.join(draw(st.lists(IDS, max_size=2)))}]",
        f"serves: [{', '.join(draw(st.lists(IDS, max_size=3)))}]",
        "may_decide: " + ("" if rights else "[]"),
        *(f"  - what: '{what}'\n    limit: '{limit}'" for what, limit in rights),
        "changes: " + ", ".join(f"[{{why: '{why}'}}]" for why in draw(st.lists(LINE, max_size=1))),
    ]
    return "---\n" + "\n".join(lines) + "\n---\n" + "\n\n".join(draw(st.lists(LINE, max_size=3)))


HANDBOOKS = st.dictionaries(IDS.map("{}.md".format), record(), max_size=4).map(handbook)


@given(HANDBOOKS)
@settings(max_examples=50, deadline=None)
def test_nothing_has_changed_between_a_handbook_and_itself(a: Handbook) -> None:
    assert not compare(a, a)
    assert compare(a, a) == Difference(a, a)


def facts(change: RecordChange, *, back: bool) -> object:
    """A change as its mirror image would tell it, if ``back``."""

    def swap(before: object, after: object) -> tuple[object, object]:
        return (after, before) if back else (before, after)

    return (
        swap(change.old and change.old.key, change.new and change.new.key),
        [
            (
                f.name,
                f.nature,
                swap(f.old, f.new),
                sorted((*map(str, swap(p.old, p.new)), p.named) for p in f.passages),
            )
            for f in change.fields
        ],
        change.kin and change.kin.key,
    )


@given(HANDBOOKS, HANDBOOKS)
@settings(max_examples=150, deadline=None)
def test_looking_back_mirrors_looking_forth(a: Handbook, b: Handbook) -> None:
    there, back = compare(a, b), compare(b, a)
    assert [facts(c, back=True) for c in there.records] == [facts(c, back=False) for c in back.records]
    mirrored = {Turn.ADDED: Turn.REMOVED, Turn.RENAMED: Turn.RENAMED, Turn.CHANGED: Turn.CHANGED}
    for forth, again in zip(there.records, back.records, strict=True):
        assert forth.turn not in mirrored or again.turn is mirrored[forth.turn]


@given(HANDBOOKS, HANDBOOKS)
@settings(max_examples=150, deadline=None)
def test_the_listing_accounts_for_every_record(a: Handbook, b: Handbook) -> None:
    found = compare(a, b)
    rebuilt = {r.key: r for r in a.records}
    for change in found.records:
        if change.old:
            del rebuilt[change.old.key]
    for change in found.records:
        if change.new:
            assert change.new.key not in rebuilt
            rebuilt[change.new.key] = change.new
    assert rebuilt.keys() == {r.key for r in b.records}
    for key, record in rebuilt.items():
        left, right = record.fields, b.by_key[key].fields
        assert (left, record.file.body.strip()) == (right, b.by_key[key].file.body.strip())
