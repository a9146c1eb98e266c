"""Line-ups: everybody has their turn, and what comes new changes nothing that was."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credo.graph.handbook import Handbook
from credo.pages.lineups.arrivals import Arrivals
from credo.pages.lineups.lineup import Lineup, Schedule
from credo.pages.lineups.period import Rhythm
from tests.handbooks import handbook_of, record

MONDAY = date(2026, 9, 21)
WEEKLY = Rhythm("week", MONDAY)
DAILY = Rhythm("day", MONDAY)
DEPARTMENTS = {
    "d/kitchen.md": record("department", "Kitchen"),
    "d/desk.md": record("department", "Desk"),
    "d/bakery.md": record("department", "Bakery", part_of="kitchen"),
    "r/cook.md": record("role", "Cook", departments=["kitchen"]),
    "v/a.md": record("value", "A", statement="A"),
    "v/b.md": record("value", "B", statement="B"),
}


def standard(title: str, **fields: Any) -> str:
    return record("standard", title, **{"values": ["a"], "applies_to": "everyone", **fields})


def story(title: str, day: date, **fields: Any) -> str:
    return record("story", title, date=day, **{"values": ["a"], "outcome": "triumph", **fields})


def played(
    files: Mapping[str, str],
    last: int,
    arrivals: Arrivals | None = None,
    rhythm: Rhythm = WEEKLY,
    whose: str = "",
) -> list[Lineup]:
    handbook = handbook_of({**DEPARTMENTS, **files})
    department = next((d for d in handbook.departments if d.id == whose), None)
    return list(Schedule(handbook, rhythm, arrivals or {}).until(last, department))


def topics(lineups: list[Lineup]) -> list[str]:
    return [lineup.standard.id for lineup in lineups]


MANY = {f"s/s{n}.md": standard(f"S{n}") for n in range(7)}


def test_all_have_their_turn_before_one_comes_again() -> None:
    heard = topics(played(MANY, 20))
    assert len(heard) == 21
    for at in range(0, 21, 7):
        assert len(set(heard[at : at + 7])) == 7


def test_departments_do_not_all_talk_about_the_same() -> None:
    assert topics(played(MANY, 6, whose="kitchen")) != topics(played(MANY, 6, whose="desk"))


def test_a_department_has_what_is_for_it_for_its_roles_and_for_what_it_is_part_of() -> None:
    files = {
        "s/all.md": standard("All"),
        "s/kitchen.md": standard("Kitchen", applies_to={"departments": ["kitchen"]}),
        "s/bakery.md": standard("Bakery", applies_to={"departments": ["bakery"]}),
        "s/cook.md": standard("Cook", applies_to={"roles": ["cook"]}),
        "s/desk.md": standard("Desk", applies_to={"departments": ["desk"]}),
    }
    assert set(topics(played(files, 9, whose="kitchen"))) == {"all", "kitchen", "cook"}
    assert set(topics(played(files, 9, whose="bakery"))) == {"all", "kitchen", "bakery"}
    assert set(topics(played(files, 9, whose="desk"))) == {"all", "desk"}
    assert set(topics(played(files, 9))) == {"all", "kitchen", "bakery", "cook", "desk"}


def test_a_pinned_standard_is_the_topic_of_its_week_and_does_not_come_just_before() -> None:
    files = {**MANY, "s/pin.md": standard("Pin", lineup_on=MONDAY + timedelta(days=7 * 4 + 3))}
    heard = topics(played(files, 15))
    assert heard[4] == "pin"
    assert "pin" not in heard[:4] + heard[5:12]


def test_a_pinned_story_is_told_in_its_week_with_a_standard_it_shows() -> None:
    files = {
        **MANY,
        "t/old.md": story("Old", date(2024, 1, 1), standards=["s3"]),
        "t/pin.md": story(
            "Pin", date(2024, 1, 1), standards=["s3", "s4", "s5"], lineup_on=MONDAY + timedelta(days=8)
        ),
    }
    lineup = played(files, 1)[1]
    assert lineup.story is not None
    assert (lineup.story.id, lineup.standard.id in ("s3", "s4", "s5")) == ("pin", True)


def test_a_departments_pinned_story_is_not_told_elsewhere() -> None:
    pin = story("Pin", date(2024, 1, 1), departments=["kitchen"], lineup_on=MONDAY)
    for whose, told in (("kitchen", "pin"), ("", "pin"), ("desk", "other")):
        other = story("Other", date(2024, 1, 1), standards=sorted(f"s{n}" for n in range(7)))
        first = played({**MANY, "t/pin.md": pin, "t/other.md": other}, 0, whose=whose)[0]
        assert first.story is not None
        assert first.story.id == told, whose


def test_the_story_names_the_standard_and_was_told_least_recently_missteps_included() -> None:
    files = {
        "s/s.md": standard("S"),
        "t/near.md": story("Near", date(2026, 9, 1)),
        **{f"t/t{n}.md": story(f"T{n}", date(2024, 1, n + 1), standards=["s"]) for n in range(4)},
        "t/wrong.md": story("Wrong", date(2024, 3, 1), standards=["s"], outcome="misstep"),
    }
    told = [lineup.story.id for lineup in played(files, 9) if lineup.story]
    assert told == ["wrong", "t3", "t2", "t1", "t0"] * 2


def test_a_story_rests_when_there_is_another() -> None:
    files = {
        "s/s.md": standard("S"),
        "t/shows.md": story("Shows", date(2024, 1, 1), standards=["s"]),
        "t/near.md": story("Near", date(2024, 1, 1)),
    }
    told = [lineup.story.id for lineup in played(files, 5) if lineup.story]
    assert told == ["shows", "near", "shows", "shows", "shows", "near"]


def test_the_value_is_one_the_story_shows_and_questions_take_turns() -> None:
    files = {
        "s/s.md": standard("S", values=["a", "b"], question="Standard?"),
        "t/t.md": story("T", date(2024, 1, 1), values=["b"], standards=["s"], question="Story?"),
    }
    lineups = played(files, 3)
    assert [lineup.value.id for lineup in lineups if lineup.value] == ["b"] * 4
    assert [lineup.question.text for lineup in lineups if lineup.question] == ["Standard?", "Story?"] * 2


def test_nothing_to_talk_about_is_no_lineup() -> None:
    assert played({}, 5) == []
    assert played({"s/s.md": standard("S", status="draft")}, 5) == []
    late = {("standard", "s"): MONDAY + timedelta(days=8)}
    assert [lineup.period.number for lineup in played({"s/s.md": standard("S")}, 3, late)] == [2, 3]


def test_a_standard_without_story_value_or_question_is_a_lineup_still() -> None:
    (lineup,) = played({"s/s.md": standard("S", values=["b"])}, 0)
    assert (lineup.story, lineup.question) == (None, None)


DAYS = st.integers(-30, 60).map(lambda n: MONDAY + timedelta(days=n))
PINS = st.none() | DAYS
AUDIENCES = st.sampled_from(
    ["everyone", {"departments": ["kitchen"]}, {"roles": ["cook"]}, {"departments": ["bakery"]}]
)
STANDARDS = st.builds(
    lambda values, audience, pin: {"values": values, "applies_to": audience, "lineup_on": pin},
    st.sampled_from([["a"], ["b"], ["a", "b"]]),
    AUDIENCES,
    PINS,
)
STORIES = st.builds(
    lambda day, shown, values, near, pin, away: {
        "date": day, "standards": shown, "values": values, "departments": near, "lineup_on": pin,
        "deviated_from": away, "justified": True, "outcome": "misstep",
    },
    DAYS,
    st.lists(st.sampled_from(["s0", "s1", "s2"]), max_size=2),
    st.sampled_from([["a"], ["b"]]),
    st.sampled_from([[], ["kitchen"], ["desk"]]),
    PINS,
    st.sampled_from([[], ["s1"]]),
)  # fmt: skip


def _files(standards: list[Any], stories: list[Any], prefix: str = "") -> dict[str, str]:
    return {
        **{f"s/{prefix}s{n}.md": record("standard", "S", **one) for n, one in enumerate(standards)},
        **{f"t/{prefix}t{n}.md": record("story", "T", **one) for n, one in enumerate(stories)},
    }


@settings(max_examples=120, deadline=None)
@given(
    st.lists(STANDARDS, min_size=3, max_size=7),
    st.lists(STORIES, max_size=5),
    st.lists(STANDARDS, max_size=3),
    st.lists(STORIES, max_size=3),
    st.lists(DAYS, min_size=12, max_size=12),
    st.integers(0, 55).map(lambda n: MONDAY + timedelta(days=n)),
    st.sampled_from([WEEKLY, DAILY]),
)
def test_adding_records_changes_no_past_and_no_current_lineup(
    old: list[Any],
    told: list[Any],
    new: list[Any],
    fresh: list[Any],
    came: list[date],
    today: date,
    rhythm: Rhythm,
) -> None:
    before = {**DEPARTMENTS, **_files(old, told)}
    after = {
        **before,
        **_files(new, fresh, "new-"),
        "d/cellar.md": record("department", "Cellar", part_of="kitchen"),
        "r/baker.md": record("role", "Baker", departments=["kitchen", "desk"]),
        "v/c.md": record("value", "C", statement="C", order=1),
    }
    first = handbook_of(before)
    second = handbook_of(after)
    known = {r.key: min(day, today) for r, day in zip((*first.standards, *first.stories), came, strict=False)}
    added = {r.key: today for r in (*second.standards, *second.stories) if r.key not in first.by_key}
    current = rhythm.number(today)
    for whose in ("", "kitchen", "bakery", "desk"):
        assert _said(first, known, current, rhythm, whose) == _said(
            second, {**known, **added}, current, rhythm, whose
        )


def _said(handbook: Handbook, came: Arrivals, last: int, rhythm: Rhythm, whose: str) -> list[tuple[Any, ...]]:
    department = next((d for d in handbook.departments if d.id == whose), None)
    return [
        (
            lineup.period,
            lineup.standard.id,
            lineup.value and lineup.value.id,
            lineup.story and lineup.story.id,
            lineup.question,
        )
        for lineup in Schedule(handbook, rhythm, came).until(last, department)
    ]


@pytest.mark.parametrize("rhythm", [WEEKLY, DAILY])
def test_a_newcomer_is_the_topic_of_the_next_period(rhythm: Rhythm) -> None:
    today = MONDAY + timedelta(days=30)
    lineups = played({**MANY, "s/new.md": standard("New")}, 40, {("standard", "new"): today}, rhythm)
    first = next(lineup for lineup in lineups if lineup.standard.id == "new")
    assert first.period.number == rhythm.number(today) + 1
