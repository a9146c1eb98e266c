"""Withdrawal: what was taken back is in nothing that is made from the handbook."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credo.graph.handbook import Handbook
from credo.graph.targets import Target, target
from credo.graph.withdraw import withdraw
from credo.schema.settings import Withdrawal
from tests import withdrawals
from tests.withdrawals import KINDS, opened, record, word

FILES = {
    "values/notice.md": record("value", "Notice", statement="We look up."),
    "stories/2026/cake.md": record("story", "Cake", values=["notice"], formerly=["tart"])
    + "![c](cake.png)\n",
    "stories/coat.md": record("story", "Coat", values=["notice"])
    + "![c](coat.png) [that](2026/cake.md#part)\n",
    "roles/cook.md": record("role", "Cook", serves=["porter", "guests"], departments=["kitchen"]),
    "roles/porter.md": record("role", "Porter"),
    "departments/kitchen.md": record("department", "Kitchen", led_by="cook"),
    "standards/taste.md": record(
        "standard",
        "Taste",
        values=["notice"],
        applies_to={"roles": ["cook"]},
        owner="cook",
        measures=[{"name": "Salt", "serves_value": "notice"}],
    ),
}
SETTINGS: dict[str, Any] = {"customers": ["guests"]}
ASSETS = frozenset({"stories/2026/cake.png", "stories/coat.png"})


def taken_back(*ids: str, files: dict[str, str] | None = None) -> Handbook:
    entries = [{"id": id, "reason": "She asked us to.", "date": "2026-09-21"} for id in ids]
    return opened(files or FILES, {**SETTINGS, "withdrawn": entries}, ASSETS)[0]


@pytest.mark.parametrize(
    "id", ["cake", "story/cake", "stories/cake", "/stories/cake/", "stories/cake.md", " story/cake "]
)
def test_any_way_to_name_it_will_do(id: str) -> None:
    handbook = taken_back(id)
    assert handbook.get("story", "cake") is None
    assert [(note.key, note.uri, note.source) for note in handbook.withdrawn] == [
        (("story", "cake"), "stories/cake.md", "stories/2026/cake.md")
    ]


def test_a_booklet_no_longer_includes_it() -> None:
    include = ["letter", "stories/cake", "story/coat.md"]
    welcome = record("booklet", "Welcome", include=include, **{"for": "everyone"})
    (booklet,) = taken_back("story/cake", "coat", files={**FILES, "welcome.md": welcome}).booklets
    assert booklet.fields.include == ("letter",)


def test_nothing_names_it_any_more() -> None:
    handbook = taken_back("role/cook")
    keys = {key for reference in handbook.references for key in (reference.source, reference.target)}
    assert ("role", "cook") not in keys
    assert "cook" not in str([each.fields.model_dump() for each in handbook.records])


def test_a_standard_for_a_role_that_is_gone_is_not_for_everyone() -> None:
    (standard,) = taken_back("cook").standards
    assert (standard.fields.applies_to, standard.fields.owner) == (None, None)
    assert {"applies_to", "owner"} <= standard.broken


def test_what_else_a_list_names_stays() -> None:
    handbook = taken_back("role/porter")
    (cook,) = handbook.roles
    assert cook.fields.serves == ("guests",)
    assert [
        (r.trail, r.target) for r in handbook.references if r.source == cook.key and r.field == "serves"
    ] == [(("serves", 0), ("customer", "guests"))]
    assert "serves" not in cook.broken


def test_a_record_that_names_nothing_of_it_is_the_very_same() -> None:
    before, after = opened(FILES, SETTINGS)[0], taken_back("cake")
    assert after.get("role", "cook") == before.get("role", "cook")


def test_a_link_to_it_leads_to_the_note_and_to_no_part_of_it() -> None:
    handbook = taken_back("cake")
    assert target(handbook, "stories/coat.md", "2026/cake.md#part") == Target("stories/cake.md", "")
    assert "stories/cake.md" in handbook.published


def test_pictures_only_it_showed_go_with_it() -> None:
    handbook = taken_back("cake")
    assert handbook.assets == {"stories/coat.png"}
    assert handbook.withheld == {"stories/2026/cake.png", "stories/2026/cake.md"}


def test_a_picture_somebody_else_shows_stays() -> None:
    shared = {**FILES, "about.md": "![cake](stories/2026/cake.png)\n"}
    assert taken_back("cake", files=shared).assets == ASSETS


def test_a_file_that_is_gone_leaves_its_note_if_the_kind_is_named() -> None:
    files = {uri: text for uri, text in FILES.items() if "cake" not in uri}
    (note,) = taken_back("story/cake", files=files).withdrawn
    assert (note.uri, note.source) == ("stories/cake.md", None)
    assert taken_back("cake", files=files).withdrawn == ()


@pytest.mark.parametrize(
    "text",
    [
        "---\nkind: story\ntitle: [Cake\n---\nSecret.\n",
        "---\nkind: story\ntitle: Cake\nSecret.\n",
        "---\nkind: storey\ntitle: Cake\n---\nSecret.\n",
    ],
    ids=["broken", "never closed", "no such kind"],
)
def test_a_file_too_broken_to_be_a_record_goes_as_well(text: str) -> None:
    handbook = taken_back("story/cake", files={**FILES, "stories/2026/cake.md": text})
    assert "Secret" not in str(handbook)
    assert "stories/2026/cake.md" in handbook.withheld


def test_twice_is_once() -> None:
    handbook = taken_back("cake", "role/porter")
    assert withdraw(handbook, handbook.settings.withdrawn) == handbook


def test_an_older_state_loses_what_was_withdrawn_since() -> None:
    entry = Withdrawal.model_validate({"id": "story/cake", "reason": "Asked.", "date": "2026-09-21"})
    old = withdraw(opened(FILES, SETTINGS)[0], [entry])
    assert [note.key for note in old.withdrawn] == [("story", "cake")]
    assert old.get("story", "cake") is None


def test_nobody_is_told_off_for_what_was_taken_back() -> None:
    entries = [{"id": "role/cook", "reason": "Asked.", "date": "2026-09-21"}]
    wrong = {**FILES, "roles/cook.md": "---\nkind: role\ntitel: Cook\nowner: nobody\n---\n"}
    gone = {uri: text for uri, text in FILES.items() if uri != "roles/cook.md"}
    for files in (FILES, wrong, gone):
        assert opened(files, {**SETTINGS, "withdrawn": entries})[1] == ()


def test_one_id_of_two_kinds_takes_both_and_asks() -> None:
    files = {**FILES, "values/cake.md": record("value", "Cake", statement="Let them.")}
    entries = [{"id": "cake", "reason": "Asked.", "date": "2026-09-21"}]
    (finding,) = opened(files, {**SETTINGS, "withdrawn": entries})[1]
    assert finding.rule == "REF005"
    assert "value/cake" in finding.message
    assert {note.key for note in taken_back("cake", files=files).withdrawn} == {
        ("story", "cake"),
        ("value", "cake"),
    }


@given(st.sets(st.sampled_from([f"{kind}/{which}-{kind}" for kind in KINDS for which in ("stay", "gone")])))
@settings(max_examples=60, deadline=None)
def test_whatever_goes_no_word_of_it_is_left_and_all_others_stay(ids: set[str]) -> None:
    handbook = taken_back(*sorted(ids), files=withdrawals.files())
    whole = repr(handbook)
    for kind in KINDS:
        for which in ("stay", "gone"):
            assert (word(kind, which) in whole) is (f"{kind}/{which}-{kind}" not in ids)
    assert {f"{note.kind}/{note.id}" for note in handbook.withdrawn} == ids
    there = {record.key for record in handbook.records} | {("customer", "guests")}
    assert all(r.source in there and r.target in there for r in handbook.references)
    given = handbook.settings.model_dump(mode="json", exclude_defaults=True)
    assert opened(withdrawals.files(), given)[1] == ()
