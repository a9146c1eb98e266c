"""The story archive: every story on its shelves, and no page too long."""

from __future__ import annotations

from datetime import date
from typing import Any

from credo.pages.changes.chronicle import chronicle_of
from credo.pages.groups import groups
from credo.pages.story_archive import ON_A_PAGE, archive_pages
from tests.handbooks import handbook_of, record

BASE = {
    "v/v.md": record("value", "Notice", statement="S"),
    "v/w.md": record("value", "Never told", statement="S"),
    "d/k.md": record("department", "Kitchen"),
    "s/s.md": record("standard", "Greet"),
}


def story(title: str, **fields: Any) -> str:
    return record(
        "story", title, **{"date": date(2026, 1, 1), "values": ["v"], "outcome": "triumph", **fields}
    )


def pages(files: dict[str, str]) -> dict[str, str]:
    handbook = handbook_of({**BASE, **files})
    by_year = groups(handbook, "story") if handbook.stories else None
    return {page.uri: page.markdown for page in archive_pages(chronicle_of(handbook), by_year)}


def test_each_shelf_holds_its_stories() -> None:
    found = pages(
        {
            "t/a.md": story("Well done", departments=["k"], standards=["s"]),
            "t/b.md": story("Gone wrong", outcome="misstep", date=date(2025, 1, 1)),
            "t/c.md": story("Rightly so", deviated_from=["s"], justified=True),
            "t/d.md": story("Hidden", status="draft"),
        }
    )
    titles = {"Well done", "Gone wrong", "Rightly so", "Hidden"}
    told = {uri: {title for title in titles if f"[{title}]" in text} for uri, text in found.items()}
    assert told == {
        "stories/by/index.md": set(),
        "stories/by/value/v.md": {"Well done", "Gone wrong", "Rightly so"},
        "stories/by/department/k.md": {"Well done"},
        "stories/by/outcome/triumph.md": {"Well done", "Rightly so"},
        "stories/by/outcome/misstep.md": {"Gone wrong"},
        "stories/by/outcome/rightly-done-otherwise.md": {"Rightly so"},
    }
    index = found["stories/by/index.md"]
    for link in (
        "(value/v.md)",
        "(outcome/misstep.md)",
        "(../year/2025/index.md)",
        "(../../standards/s.md) (1)",
    ):
        assert link in index
    assert "Never told" not in index


def test_a_long_shelf_goes_on_on_further_pages() -> None:
    found = pages({f"t/t{n}.md": story(f"T{n}") for n in range(ON_A_PAGE + 1)})
    first, second = found["stories/by/value/v.md"], found["stories/by/value/v-2.md"]
    assert first.count("credo-mark--triumph") == ON_A_PAGE
    assert second.count("credo-mark--triumph") == 1
    assert "[2](v-2.md)" in first
    assert "[1](v.md)" in second


def test_without_stories_there_is_no_archive() -> None:
    assert pages({}) == {}
    assert "stories/by/index.md" not in handbook_of({"v/v.md": record("value", "V", statement="S")}).published
