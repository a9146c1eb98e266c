"""The handbook's questions: who is there, in which order, and who names whom."""

from __future__ import annotations

from credo.graph.handbook import Handbook
from tests.linked import handbook_of, record, the


def ids(records: tuple[object, ...]) -> list[str]:
    return [getattr(each, "id", "") for each in records]


def test_each_kind_has_its_order_and_only_what_counts() -> None:
    handbook = handbook_of(
        {
            "v/c.md": record("value", title="A", order=2),
            "v/b.md": record("value", title="B"),
            "v/a.md": record("value", title="C", order=1),
            "v/d.md": record("value", title="D", status="draft"),
            "s/z.md": record("standard", title="a"),
            "s/y.md": record("standard", title="b", status="retired"),
            "s/x.md": record("standard", title="c"),
            "t/old.md": record("story", title="1", date="2020-01-01"),
            "t/new.md": record("story", title="2", date="2027-01-01"),
            "t/also-new.md": record("story", title="3", date="2027-01-01"),
            "t/undated.md": record("story", title="4"),
            "r/x.md": record("role", title="Zoe's"),
            "r/y.md": record("role", title="apprentice"),
            "r/z.md": record("role", title="Barkeeper"),
            "e/1.md": record("edition", title="One", date="2026-01-01"),
            "e/2.md": record("edition", title="Two", date="2027-01-01"),
        }
    )
    assert ids(handbook.values) == ["a", "c", "b"]
    assert ids(handbook.standards) == ["x", "z"]
    assert ids(handbook.stories) == ["also-new", "new", "old", "undated"]
    assert ids(handbook.roles) == ["y", "z", "x"]
    assert ids(handbook.editions) == ["2", "1"]
    assert ids(handbook.of_kind("value")) == ["a", "b", "c", "d"]
    assert ids(handbook.of_kind("booklet")) == []
    assert (handbook.visions, handbook.departments, handbook.commitments, handbook.booklets) == (
        (),
        (),
        (),
        (),
    )


def test_an_order_of_zero_is_an_order() -> None:
    texts = {"a.md": record("value", title="A", order=1), "z.md": record("value", title="Z", order=0)}
    assert ids(handbook_of(texts).values) == ["z", "a"]


def graph() -> Handbook:
    return handbook_of(
        {
            "v.md": record("value", title="V"),
            "a.md": record("standard", title="A", values=["v"], owner="r"),
            "b.md": record("standard", title="B", measures=[{"serves_value": "v", "tension_with": "v"}]),
            "old.md": record("standard", title="Old", values=["v"], status="retired"),
            "t.md": record("story", title="T", values=["v", "v"], standards=["a"]),
            "r.md": record("role", title="R", serves=["r"]),
            "d.md": record("department", title="D", led_by="r", serves=["r"]),
        }
    )


def test_backlinks_are_those_who_count_once_each() -> None:
    handbook = graph()
    value, role = the(handbook, "value", "v"), the(handbook, "role", "r")
    assert [r.key for r in handbook.backlinks(value)] == [
        ("standard", "a"),
        ("standard", "b"),
        ("story", "t"),
    ]
    assert [r.key for r in handbook.backlinks(value, "story")] == [("story", "t")]
    assert [r.key for r in handbook.backlinks(value, "standard", "values")] == [("standard", "a")]
    assert [r.key for r in handbook.backlinks(value, field="measures")] == [("standard", "b")]
    assert [r.key for r in handbook.backlinks(role, field="serves")] == [("department", "d"), ("role", "r")]
    assert handbook.backlinks(the(handbook, "story", "t")) == ()


def test_every_reference_leads_back() -> None:
    handbook = graph()
    for reference in handbook.references:
        source, target = handbook.by_key[reference.source], handbook.by_key[reference.target]
        assert not source.is_active or source in handbook.backlinks(target, source.kind, reference.field)


def test_get_and_some_leave_out_what_is_not_there() -> None:
    handbook = graph()
    assert handbook.get("value", None) is None
    assert handbook.get("value", "") is None
    assert handbook.get("value", "a") is None
    assert ids(handbook.some("standard", ["b", "nope", "a"])) == ["b", "a"]


def test_what_is_published() -> None:
    handbook = handbook_of({"x/v.md": record("value", title="V"), "a/p.md": "", "a/pic.svg": ""})
    assert {"values/v.md", "a/p.md", "a/pic.svg", "values/index.md", "index.md"} <= handbook.published
    assert "x/v.md" not in handbook.published
    assert set(handbook.by_uri) == {"x/v.md"}
