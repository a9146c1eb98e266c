"""Values and the vision: the thresholds, and that coverage waits until there is something to cover."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Found = Callable[[str, Mapping[str, str]], list[str]]

VALUE = {"content/values/v.md": "---\nkind: value\ntitle: Notice\nstatement: We notice.\n---\n"}
STANDARD = {
    "content/s.md": "---\nkind: standard\ntitle: S\nstatement: Greet.\npurpose: A guest was lost.\nvalues: []\n---\n"
}
SETTINGS = "site_name: E\ndocs_dir: content\nplugins:\n  - credo:\n      checks:\n        options:\n"


def story(id: str, date: str, outcome: str = "triumph") -> dict[str, str]:
    fields = f"title: {id}\ndate: {date}\nvalues: [v]\noutcome: {outcome}"
    return {f"content/stories/{id}.md": f"---\nkind: story\n{fields}\n---\n"}


def test_coverage_waits_for_the_first_standard_and_story(found: Found) -> None:
    assert found("VAL102", VALUE) == []
    assert found("VAL103", VALUE) == []


def test_a_value_without_a_standard(found: Found) -> None:
    assert len(found("VAL102", {**VALUE, **STANDARD})) == 1


def test_a_year_is_not_yet_old(found: Found) -> None:
    assert found("VAL104", {**VALUE, **story("a", "2025-11-22")}) == []


def test_a_year_and_a_day_is_old(found: Found) -> None:
    assert len(found("VAL104", {**VALUE, **story("a", "2025-11-21")})) == 1


def test_three_triumphs_are_no_habit(found: Found) -> None:
    stories = {k: v for id in "abc" for k, v in story(id, "2026-01-02").items()}
    assert found("VAL105", {**VALUE, **stories}) == []


def test_an_option_sets_another_limit(found: Found) -> None:
    stories = {k: v for id in "abc" for k, v in story(id, "2026-01-02").items()}
    settings = {"mkdocs.yml": SETTINGS + "          VAL105: {stories: 3}\n"}
    assert len(found("VAL105", {**VALUE, **stories, **settings})) == 1


def test_one_misstep_breaks_the_row(found: Found) -> None:
    stories = {k: v for id in "abcd" for k, v in story(id, "2026-01-02").items()}
    assert found("VAL105", {**VALUE, **stories, **story("e", "2026-01-03", "misstep")}) == []


def test_a_draft_vision_is_a_beginning(found: Found) -> None:
    draft = {"content/vision.md": "---\nkind: vision\nstatus: draft\ntitle: V\nstatement: Lighter.\n---\n"}
    assert found("VIS101", {**VALUE, **draft}) == []


def test_plain_pages_need_no_vision(found: Found) -> None:
    assert found("VIS101", {"content/page.md": "# A page\n"}) == []


def test_fifteen_words_can_be_repeated(found: Found) -> None:
    words = " ".join(["lighter"] * 15)
    text = f"---\nkind: vision\ntitle: V\nstatement: {words}.\n---\n"
    assert found("VIS103", {"content/vision.md": text}) == []
