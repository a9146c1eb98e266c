"""The booklet as a value: who gets what, before anything is set."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from credo.graph.load import Loaded, load
from credo.pages.orientation.booklet import Copy, compose
from credo.pages.orientation.imprint import imprint
from credo.pages.orientation.order import Order, orders
from tests.sites import CHECKOUT, write


def ordered(loaded: Loaded, *names: str) -> list[Order]:
    found, unknown = orders(loaded.handbook, names)
    assert not unknown
    return list(found)


def test_without_a_name_every_booklet_is_meant(company: Loaded) -> None:
    ids = [order.id for order in ordered(company)]
    assert sorted(ids) == ["behind-the-scenes", "everyone", "front-of-house", "leaders", "the-office"]


@pytest.fixture(scope="module")
def company() -> Loaded:
    return load(CHECKOUT)[0]


@pytest.mark.parametrize(
    ("name", "id", "record", "roles"),
    [
        ("everyone", "everyone", "everyone", 0),
        ("front-of-house", "front-of-house", "front-of-house", 4),
        ("cook", "cook", "behind-the-scenes", 1),
        ("roles/cook", "cook", "behind-the-scenes", 1),
        ("kitchen", "kitchen", "behind-the-scenes", 3),
        ("departments/kitchen", "kitchen", "behind-the-scenes", 3),
        ("cook+waiter", "cook-and-waiter", "everyone", 2),
        ("house-manager", "house-manager", "leaders", 1),
    ],
)
def test_a_name_is_a_booklet_a_role_a_department_or_several_roles(
    company: Loaded, name: str, id: str, record: str, roles: int
) -> None:
    (order,) = ordered(company, name)
    assert (order.id, len(order.roles)) == (id, roles)
    assert order.record
    assert order.record.id == record, "the letter is that of the booklet most their own"


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("recepcionist", "receptionist"),
        ("the-offise", "the-office"),
        ("cook+waitre", "cook"),
        ("xyz", "Known are"),
    ],
)
def test_an_unknown_name_is_a_finding_with_the_nearest(company: Loaded, name: str, proposed: str) -> None:
    found, unknown = orders(company.handbook, ["cook", name])
    assert [order.id for order in found] == ["cook"]
    assert [finding.rule for finding in unknown] == ["PRT001"]
    assert proposed in unknown[0].help


def test_a_draft_or_retired_standard_is_in_no_booklet(company: Loaded) -> None:
    inactive = {record.id for record in company.handbook.of_kind("standard") if not record.is_active}
    assert inactive
    for order in ordered(company, "everyone", "front-of-house", "kitchen", "leaders"):
        booklet, _ = compose(company.handbook, order, Copy.NEWCOMER, date(2026, 11, 22))
        assert not inactive & {standard.id for standard in booklet.all_standards}


def test_included_records_are_there_once(company: Loaded) -> None:
    (order,) = ordered(company, "the-office")
    booklet, _ = compose(company.handbook, order, Copy.NEWCOMER, date(2026, 11, 22))
    assert [part.role.id for part in booklet.roles if part.guest] == ["night-porter"]
    ids = [story.id for story in booklet.stories]
    assert ids[:2] == ["accounts-goes-for-a-walk", "the-pile-marked-query"]
    assert len(ids) == len(set(ids))


def test_several_roles_get_their_newest_stories_of_both_kinds(company: Loaded) -> None:
    (order,) = ordered(company, "front-of-house")
    booklet, _ = compose(company.handbook, order, Copy.NEWCOMER, date(2026, 11, 22))
    told = {story.id for story in booklet.stories}
    assert {story.fields.outcome for story in booklet.stories} == {"triumph", "misstep"}
    for role in order.roles:
        assert told & {s.id for s in company.handbook.stories if role.id in s.fields.roles}
    assert len(told) <= len(order.roles) + 2


def test_a_shared_booklet_has_the_whole_text_of_what_all_share(company: Loaded) -> None:
    (shared,), (own,) = ordered(company, "front-of-house"), ordered(company, "waiter")
    booklet, _ = compose(company.handbook, shared, Copy.NEWCOMER, date(2026, 11, 22))
    assert ("standard", "look-up-first") in booklet.in_full
    assert ("standard", "release-rooms-honestly") in booklet.in_full, "included"
    assert ("standard", "clear-together") not in booklet.in_full
    assert ("standard", "clear-together") in {s.key for s in booklet.all_standards}
    alone, _ = compose(company.handbook, own, Copy.NEWCOMER, date(2026, 11, 22))
    assert alone.in_full == {s.key for s in alone.all_standards}


def test_the_programme_runs_by_day_and_clock(company: Loaded) -> None:
    (order,) = ordered(company, "leaders")
    booklet, _ = compose(company.handbook, order, Copy.LEADER, date(2026, 11, 22))
    assert [day.number for day in booklet.programme] == [1, 2, 3]
    assert [session.time for _, session in booklet.programme[2].sessions] == ["02:00", "16:00"]
    assert booklet.programme[0].minutes == 60 + 60 + 60 + 120


def test_between_editions_it_says_since(company: Loaded) -> None:
    assert imprint(company.handbook, date(2026, 11, 22)).line == "Since edition Autumn 2026"
    assert imprint(company.handbook, date(2026, 5, 1)).line == "Since edition Spring 2026"
    assert imprint(company.handbook, date(2025, 1, 1)).line == "Before the first edition"


def test_the_edition_being_published_is_named_itself(tmp_path: Path) -> None:
    root = tmp_path
    edition = "---\nkind: edition\ntitle: Spring 2027\ndate: 2027-03-15\n---\nHello.\n"
    standard = (
        "---\nkind: standard\ntitle: S\nstatement: We do.\npurpose: So that she sleeps.\nvalues: v\n"
        "applies_to: everyone\n"
        "changes:\n  - {why: It was late., edition: 2027-spring}\n"
        "  - {why: A comma., edition: 2027-spring, editorial: true}\n---\n"
    )
    write(root, {"editions/2027-spring.md": edition, "s.md": standard}, "{edition: 2027-spring}")
    handbook = load(root)[0].handbook
    assert imprint(handbook, date(2027, 3, 15)).line == "Edition Spring 2027"
    booklet, _ = compose(handbook, Order("e", "Everybody", (), None, True), Copy.NEWCOMER, date(2027, 3, 15))
    assert booklet.changes_since == "What changed with Spring 2027"
    assert [(changed.record.id, changed.at) for changed in booklet.changes] == [("s", 0)]


def test_changes_are_those_of_the_booklets_own_records(company: Loaded) -> None:
    (order,) = ordered(company, "cook")
    booklet, _ = compose(company.handbook, order, Copy.NEWCOMER, date(2026, 11, 22))
    assert booklet.changes_since == "What has changed since Autumn 2026"
    assert booklet.changes
    assert order.record
    for changed in booklet.changes:
        assert changed.record.key in booklet.keys or changed.record.key == order.record.key
        assert changed.record.fields.changes[changed.at].edition in (None, "2027-spring")
