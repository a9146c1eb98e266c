"""What each kind's page tells: which parts, in which order, and where its links lead."""

from __future__ import annotations

from functools import cache

import pytest

from credo.pages.changes.chronicle import chronicle_of
from credo.pages.groups import groups
from credo.pages.page import Page
from credo.pages.record_page import record_page
from tests.linked import handbook_of, record, the
from tests.markdown_html import rendered, straight
from tests.sites import Html

SETTINGS = "customers: {guests: Our guests}\nlocations: {quay: Quay House}\nmail: tell@ostrey.example"
HANDBOOK = handbook_of(
    {
        "vision.md": record(
            "vision", title="Lighter", statement="Everyone leaves lighter.", mission="We carry.", feelings="Expected."
        ),
        "v/notice.md": record(
            "value",
            title="Notice",
            statement="Look up.",
            purpose="People who ask have waited.",
            behaviours={"we_do": ["Look up"], "we_avoid": ["Wait"]},
            interview=[{"ask": "When did you notice?", "listen_for": "A name"}],
            falls_short=[{"since": "2026-01-02", "what": "At night.", "owner": "chef", "next": "A lamp."}],
        ),
        "s/greet.md": record(
            "standard",
            title="Greet",
            statement="Greet first.",
            purpose="Whoever comes is tired; see [the value](../v/notice.md).",
            values=["notice"],
            deviation={"when": "Somebody weeps.", "who_decides": "Whoever is near.", "tell": "The chef."},
            applies_to={"roles": ["cook"], "locations": ["quay"]},
            owner="chef",
            serves=["guests"],
            review_by="2028-01-02",
            measures=[{"name": "Minutes", "target": "2", "serves_value": "notice", "guardrail": "No hurry."}],
            question="When last?",
            changes=[{"why": "Too slow.", "edition": "spring"}],
            body="More about it.",
        ),
        "s/old.md": record(
            "standard", title="Old", statement="S.", purpose="P.", values=["notice"], superseded_by="greet",
            status="retired", retired_because="It was slow.",
        ),
        "t/soup.md": record(
            "story",
            title="Soup",
            date="2026-03-04",
            values=["notice"],
            outcome="triumph",
            felt="Warm.",
            standards=["greet"],
            roles=["cook"],
            departments=["kitchen"],
            people=[{"name": "Ines", "consent": True}, {"name": "Not asked", "consent": False}],
        ),
        "t/late.md": record(
            "story",
            title="Late",
            date="2026-05-06",
            values=["notice"],
            outcome="misstep",
            lesson="Ask.",
            changed="A list.",
            deviated_from=["greet"],
            justified=True,
        ),
        "kitchen.md": record("department", title="Kitchen", purpose="Somebody eats.", serves=["guests"], led_by="chef"),
        "cook.md": record(
            "role",
            title="Cook",
            function="Cooks.",
            purpose="Somebody eats.",
            departments=["kitchen"],
            serves=["chef"],
            may_decide=[{"what": "A second helping", "limit": "Once", "tell": "The chef"}],
        ),
        "chef.md": record("role", title="Chef", function="Leads.", purpose="Cooks learn.", leads=["kitchen"]),
        "c/one.md": record(
            "commitment", leader="chef", practice="model-the-way", statement="I wash up.", seen_when="The apron is wet."
        ),
        "c/two.md": record("commitment", leader="chef", practice="encourage-the-heart", statement="I thank."),
        "b/welcome.md": record(
            "booklet",
            title="Welcome",
            for_={"roles": ["cook"]},
            programme=[{"day": 1, "time": "9:30", "what": "A walk", "led_by": "chef"}],
            body="Dear colleague,",
        ),
        "e/spring.md": record("edition", title="Spring", date="2026-04-01", body="A letter."),
    },
    SETTINGS,
)  # fmt: skip


@cache
def page(kind: str, id: str) -> Page:
    found = the(HANDBOOK, kind, id)
    return record_page(chronicle_of(HANDBOOK), found, groups(HANDBOOK, kind) if kind == "standard" else None)


def facts(kind: str, id: str) -> Html:
    return rendered(page(kind, id).markdown)


def parts(kind: str, id: str) -> list[str]:
    return [straight(words) for tag, words in facts(kind, id).headings if tag == "h2"]


def links(kind: str, id: str) -> set[str]:
    return {str(attributes["href"]) for attributes in facts(kind, id).all("a") if "href" in attributes}


@pytest.mark.parametrize(
    ("kind", "id", "told"),
    [
        (
            "vision",
            "vision",
            ["What are we here to do?", "How should everyone feel whom we meet?", "The values that carry it"],
        ),
        (
            "value",
            "notice",
            [
                *("Why", "We do", "We avoid", "Standards that carry it", "Stories that show it"),
                *("Where we fall short", "Questions for an interview"),
            ],
        ),
        (
            "standard",
            "greet",
            [
                *("Why", "What we do", "When something else is right", "Stories that show it"),
                *("Rightly done otherwise", "How we can tell", "To talk about", "How it came to be", "Your turn"),
            ],
        ),
        ("story", "late", ["What it taught us", "What we changed", "Rightly done otherwise"]),
        ("department", "kitchen", ["What it is for", "Roles", "Stories"]),
        (
            "role",
            "cook",
            ["What the role is for", "What the role does", "What you may decide alone", "Standards", "Stories"],
        ),
        ("role", "chef", ["What the role is for", "What the role does", "Commitments"]),
        ("commitment", "one", ["The promise", "How you would notice", "The other promises of this role"]),
        ("booklet", "welcome", ["The first days", "The letter"]),
        ("edition", "spring", ["What changed, and why"]),
    ],
)  # fmt: skip
def test_the_parts_of_a_page_stand_in_their_order(kind: str, id: str, told: list[str]) -> None:
    found = parts(kind, id)
    assert [part for part in found if part in told] == told
    assert facts(kind, id).headings[0][0] == "h1"


@pytest.mark.parametrize(
    ("kind", "id", "leads_to"),
    [
        ("vision", "vision", {"../values/notice.md"}),
        ("value", "notice", {"../standards/greet.md", "../stories/soup.md", "../roles/chef.md"}),
        (
            "standard",
            "greet",
            {"../values/notice.md", "../roles/cook.md", "../roles/chef.md", "../stories/soup.md", "../stories/late.md"},
        ),
        ("standard", "old", {"greet.md"}),
        ("story", "soup", {"../values/notice.md", "../standards/greet.md", "../roles/cook.md"}),
        ("story", "late", {"../standards/greet.md"}),
        ("department", "kitchen", {"../roles/cook.md", "../roles/chef.md", "../stories/soup.md"}),
        ("role", "cook", {"../departments/kitchen.md", "chef.md", "../booklets/welcome.md"}),
        ("role", "chef", {"cook.md", "../departments/kitchen.md", "../commitments/one.md", "../commitments/two.md"}),
        ("commitment", "one", {"../roles/chef.md", "two.md"}),
        ("booklet", "welcome", {"../roles/cook.md", "../roles/chef.md"}),
        ("edition", "spring", {"../standards/greet.md"}),
    ],
)  # fmt: skip
def test_a_page_leads_to_what_belongs_to_it(kind: str, id: str, leads_to: set[str]) -> None:
    assert leads_to <= links(kind, id)


@pytest.mark.parametrize(
    ("kind", "id", "says"),
    [
        (
            "standard",
            "greet",
            ["Our guests", "Quay House", "2 January 2028", "More about it.", "What must not suffer"],
        ),
        ("standard", "old", ["Retired. It was slow. In its place: Greet."]),
        ("value", "notice", ["At night.", "A lamp.", "When did you notice?", "A name"]),
        ("story", "soup", ["Warm.", "Ines", "4 March 2026"]),
        ("story", "late", ["Ask.", "A list."]),
        ("role", "cook", ["A second helping", "Once", "The chef"]),
        ("department", "kitchen", ["Our guests"]),
        ("booklet", "welcome", ["9:30", "A walk", "Dear colleague,"]),
        ("edition", "spring", ["A letter.", "Too slow."]),
        ("commitment", "one", ["I wash up.", "The apron is wet."]),
    ],
)
def test_a_page_says_what_the_record_says(kind: str, id: str, says: list[str]) -> None:
    text = straight(facts(kind, id).text)
    assert [words for words in says if words not in text] == []


def test_nobody_is_named_who_has_not_agreed() -> None:
    assert "Not asked" not in facts("story", "soup").text


def test_a_story_that_departed_is_told_once_on_its_standards_page() -> None:
    found = [a["href"] for a in facts("standard", "greet").all("a") if a.get("href") == "../stories/late.md"]
    assert len(found) == 1


def test_a_standard_of_which_only_a_departure_is_told_has_a_story() -> None:
    late = {
        "date": "2026-03-05",
        "values": ["v"],
        "outcome": "triumph",
        "deviated_from": ["two"],
        "justified": True,
    }
    handbook = handbook_of(
        {
            "v.md": record("value", title="V", statement="S."),
            "one.md": record("standard", title="One", statement="S.", purpose="P.", values=["v"]),
            "two.md": record("standard", title="Two", statement="S.", purpose="P.", values=["v"]),
            "late.md": record("story", title="Late", **late),
        }
    )
    chronicle, shelf = chronicle_of(handbook), groups(handbook, "standard")
    told = {
        id: record_page(chronicle, the(handbook, "standard", id), shelf).markdown for id in ("one", "two")
    }
    assert {id: "No story yet" in text for id, text in told.items()} == {"one": True, "two": False}


@pytest.mark.parametrize(("kind", "id"), [(r.kind, r.id) for r in HANDBOOK.records])
def test_a_page_knows_its_record(kind: str, id: str) -> None:
    made, found = page(kind, id), the(HANDBOOK, kind, id)
    assert (made.uri, made.title, made.kind, made.source) == (found.uri, found.title, kind, found.file.uri)
    assert straight(found.title) in straight(facts(kind, id).headings[0][1])
