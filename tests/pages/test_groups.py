"""Groups: however large the handbook, no level is long, every record is listed once, and no two lists share a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from credo.graph.handbook import Handbook
from credo.pages.groups import MOST, Group, groups
from credo.schema.kinds import KINDS
from tests.linked import handbook_of, record


def every(group: Group) -> Iterator[Group]:
    yield group
    for part in group.parts:
        yield from every(part)


def shape(group: Group) -> list[tuple[str, list[str]]]:
    return [(part.title, [r.id for r in part.records]) for part in group.parts]


def sound(handbook: Handbook, kind: str) -> None:
    whole = groups(handbook, kind)
    found = list(every(whole))
    listed = [r.key for group in found for r in group.records]
    assert sorted(listed) == sorted(r.key for r in handbook.of_kind(kind))
    assert whole.count == len(listed)
    uris = [group.uri for group in found]
    assert len(set(uris)) == len(uris)
    pages = {r.uri for r in handbook.records}
    for group in found:
        assert len(group.records) <= MOST
        assert len(group.parts) <= MOST
        assert not (group.records and group.parts)
        assert group is whole or group.records or group.parts
        assert group.title
        assert group.uri not in pages
    assert groups(handbook, kind) == whole


titles = st.sampled_from(["", "A", "B", "Éa", "ß", "تحية", "ขอบคุณ", "9", "!", "Zoë", "the"])


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(titles, min_size=1, max_size=120),
    st.integers(0, 40),
    st.lists(
        st.sampled_from(["2026-03-14", "2026-04-01", "1999-01-01", "2027-12-31", ""]), min_size=1, max_size=5
    ),
)
def test_any_handbook_has_short_lists(names: list[str], departments: int, days: list[str]) -> None:
    texts = {f"d/d{n}.md": record("department", title=f"D{n}") for n in range(departments)}
    for at, title in enumerate(names):
        where = {"departments": [f"d{at % departments}"]} if departments else {}
        state = ("active", "draft", "retired")[at % 7 % 3]
        day = days[at % len(days)]
        texts[f"s/{at}.md"] = record(
            "standard", title=title, status=state, **({"applies_to": where} if where else {})
        )
        texts[f"t/{at}.md"] = record("story", title=title, status=state, **({"date": day} if day else {}))
        texts[f"r/r{at}.md"] = record("role", title=title, **where)
        texts[f"c/{at}.md"] = record(
            "commitment", leader=f"r{at % 50 % len(names)}", practice="model-the-way"
        )
    handbook = handbook_of(texts)
    for kind in ("department", "standard", "story", "role", "commitment"):
        sound(handbook, kind)


@pytest.mark.parametrize("count", [1, 30, 31, 900, 1000])
def test_many_records_of_one_letter(count: int) -> None:
    sound(handbook_of({f"{n}.md": record("booklet", title=f"Same {n}") for n in range(count)}), "booklet")


def test_many_stories_of_one_month_and_of_many_years() -> None:
    many = {f"m{n}.md": record("story", title=f"M{n}", date="2026-03-14") for n in range(950)}
    years = {f"y{n}.md": record("story", title=f"Y{n}", date=f"{1950 + n}-01-01") for n in range(70)}
    sound(handbook_of(many | years), "story")


def test_standards_are_grouped_by_whom_they_are_for() -> None:
    texts = {
        "kitchen.md": record("department", title="Kitchen"),
        "desk.md": record("department", title="Front desk"),
        "chef.md": record("role", title="Chef", departments=["kitchen"]),
        "a.md": record("standard", title="A", applies_to="everyone"),
        "b.md": record("standard", title="B", applies_to={"roles": ["chef"]}),
        "c.md": record("standard", title="C", applies_to={"departments": ["desk", "kitchen"]}),
        "d.md": record("standard", title="D"),
        "e.md": record("standard", title="E", applies_to="everyone", status="retired"),
        "f.md": record("standard", title="F", applies_to="everyone", status="draft"),
    }
    whole = groups(handbook_of(texts), "standard")
    assert shape(whole) == [
        ("Everyone", ["a", "e", "f"]),
        ("Front desk", ["c"]),
        ("Kitchen", ["b"]),
        ("Other", ["d"]),
    ]
    assert [part.uri for part in whole.parts] == [
        "standards/for/everyone/index.md",
        "standards/for/desk/index.md",
        "standards/for/kitchen/index.md",
        "standards/for/other/index.md",
    ]


def test_departments_called_everyone_and_other_have_pages_of_their_own() -> None:
    texts = {
        "other.md": record("department", title="Other"),
        "everyone.md": record("department", title="Everyone"),
        "a.md": record("standard", title="A", applies_to="everyone"),
        "b.md": record("standard", title="B", applies_to={"departments": ["everyone"]}),
        "c.md": record("standard", title="C", applies_to={"departments": ["other"]}),
        "d.md": record("standard", title="D"),
    }
    sound(handbook_of(texts), "standard")


def test_stories_are_grouped_by_year_the_latest_first_and_the_undated_last() -> None:
    texts = {
        "a.md": record("story", title="A", date="2025-01-01"),
        "b.md": record("story", title="B", date="2027-01-01"),
        "c.md": record("story", title="C", date="2027-03-01"),
        "d.md": record("story", title="D"),
    }
    assert shape(groups(handbook_of(texts), "story")) == [
        ("2027", ["c", "b"]),
        ("2025", ["a"]),
        ("Undated", ["d"]),
    ]


def test_a_few_records_need_no_groups() -> None:
    texts = {"b.md": record("standard", title="B", applies_to="everyone"), "v.md": record("value", title="V")}
    handbook = handbook_of(texts)
    assert groups(handbook, "standard").parts == ()
    assert [r.id for r in groups(handbook, "value").records] == ["v"]
    assert groups(handbook, "role") == Group("Roles", "roles/index.md")


def test_the_values_keep_their_order() -> None:
    texts = {f"{n:02}.md": record("value", title=f"V{n}", order=9 - n) for n in range(9)}
    assert [r.id for r in groups(handbook_of(texts), "value").records] == [
        f"{n:02}" for n in range(8, -1, -1)
    ]


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_kind_has_a_section(kind: str) -> None:
    sound(
        handbook_of({"x.md": record(kind, title="X")})
        if kind != "commitment"
        else handbook_of({"x.md": record(kind)}),
        kind,
    )
