"""Who has to be talked to before something changes its meaning."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.editions.compare import compare
from credo.editions.impact import Impact, Impacts
from credo.editions.sentences import headline, rests, summary
from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.schema.settings import Settings
from credo.schema.validate import validate
from credo.source.folder import source_file

ROLE = "---\nkind: role\ntitle: {}\nfunction: x\npurpose: y\ndepartments: [{}]\nleads: [{}]\n---\n"
FILES = {
    "notice.md": "---\nkind: value\ntitle: We notice\nstatement: We look up.\n---\n",
    "desk.md": "---\nkind: department\ntitle: Front desk\npurpose: Rest.\nled_by: manager\n---\n",
    "kitchen.md": "---\nkind: department\ntitle: Kitchen\npurpose: Food.\n---\n",
    "bar.md": "---\nkind: department\ntitle: Bar\npurpose: A last glass.\npart_of: desk\n---\n",
    "barkeeper.md": ROLE.format("Barkeeper", "bar", ""),
    "manager.md": ROLE.format("Desk manager", "desk", "desk"),
    "porter.md": ROLE.format("Porter", "desk", ""),
    "cook.md": ROLE.format("Cook", "kitchen", ""),
    "walk.md": "---\nkind: standard\ntitle: Walk\nstatement: Walk.\npurpose: Tired people forget.\nvalues: [notice]\n"
    "applies_to:\n  departments: [desk]\nowner: manager\n---\n",
    "taste.md": "---\nkind: standard\ntitle: Taste\nstatement: Taste.\npurpose: Salt.\nvalues: [notice]\n"
    "applies_to:\n  departments: [kitchen]\nowner: cook\n---\n",
    "lost.md": "---\nkind: story\ntitle: Lost\ndate: 2026-03-14\noutcome: misstep\n"
    "values: [notice]\nstandards: [walk]\n---\n",
    "welcome.md": "---\nkind: booklet\ntitle: The front desk\nfor:\n  departments: [desk]\n---\n",
}


def handbook(files: dict[str, str]) -> Handbook:
    contents, _ = validate([source_file(f"content/{uri}", uri, text)[0] for uri, text in files.items()])
    return link(contents, Settings(), frozenset())[0]


def impact_of(name: str, old: str, new: str) -> tuple[str, Impact]:
    difference = compare(handbook(FILES), handbook({**FILES, name: FILES[name].replace(old, new)}))
    (change,) = difference.records
    return headline(change), Impacts(difference).of(change)


def ids(impact: Impact) -> list[str]:
    return [record.id for record in impact.leaning]


def test_a_standard() -> None:
    said, impact = impact_of("walk.md", "Tired people forget.", "Tired people sit down.")
    assert said == "You changed the purpose of the standard “Walk”."
    assert ids(impact) == ["lost", "barkeeper", "manager", "porter", "welcome"]
    assert rests(impact) == "The story “Lost”, 3 roles and the booklet “The front desk” rest on it."
    assert [(owner.role.id, [r.id for r in owner.records]) for owner in impact.owners] == [
        ("manager", ["walk", "porter"])
    ]


def test_a_value_carries_standards_and_booklets() -> None:
    _, impact = impact_of("notice.md", "We look up.", "We look around.")
    assert ids(impact) == ["taste", "walk", "lost", "welcome"]
    assert [owner.role.id for owner in impact.owners] == ["cook", "manager"]


def test_a_department_carries_its_roles() -> None:
    _, impact = impact_of("desk.md", "Rest.", "A good night.")
    assert ids(impact) == ["walk", "bar", "barkeeper", "manager", "porter", "welcome"]


@pytest.mark.parametrize("entry", ["stories/lost", "story/lost.md"])
def test_a_booklet_that_includes_it(entry: str) -> None:
    tour = f"---\nkind: booklet\ntitle: Tour\nfor:\n  departments: [kitchen]\ninclude: [{entry}]\n---\n"
    later = {**FILES, "tour.md": tour, "lost.md": FILES["lost.md"].replace("misstep", "triumph")}
    difference = compare(handbook({**FILES, "tour.md": tour}), handbook(later))
    assert "tour" in ids(Impacts(difference).of(difference.records[0]))


@pytest.mark.parametrize("status", ["retired", "gone"])
def test_what_leant_on_something_given_up(status: str) -> None:
    files = {**FILES, "walk.md": FILES["walk.md"].replace("title: Walk", "title: Walk\nstatus: retired")}
    if status == "gone":
        del files["walk.md"]
    difference = compare(handbook(FILES), handbook(files))
    assert ids(Impacts(difference).of(difference.records[0])) == [
        "lost",
        "barkeeper",
        "manager",
        "porter",
        "welcome",
    ]


def test_the_sample_company() -> None:
    root = Path(__file__).parents[2] / "content"
    files = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*.md"))
    }
    name = "standards/front-desk/walk-dont-point.md"
    new = {**files, name: files[name].replace("purpose: >-\n", "purpose: >-\n  Really. ")}
    difference = compare(handbook(files), handbook(new))
    assert summary(difference) == "1 standard changed in meaning."
    assert (
        rests(Impacts(difference).of(difference.records[0]))
        == "2 stories, 8 roles and 4 booklets rest on it."
    )
