"""What changed, told by kind: before and now, why, for whom; what must not come back, and how much fits."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.editions.difference import Passage
from credo.editions.past_in_git import read_past
from credo.graph.load import load
from credo.pages.changes.comparison_text import row
from credo.pages.lineups.outlook import outlook_of
from credo.pages.site import render
from tests.markdown_html import html, rendered
from tests.pages.changes.test_history import FILE, pages, standard
from tests.repositories import SETTINGS, Repo, plain_git, repo

__all__ = ["plain_git", "repo"]

STORY = """---
kind: story
title: {title}
date: 2026-01-05
values: [notice-first]
outcome: triumph
felt: {felt}
people: [{{name: Zenobia, consent: true, on: 2026-02-01}}]
---
It was Zenobia.
"""
ROLE = "---\nkind: role\ntitle: {0}\nfunction: Carries.\npurpose: {1}\n---\n"
TODAY = "what-changed.md"


def text(root: Path, uri: str = TODAY) -> str:
    return " ".join(rendered(pages(root)[uri]).text.split())


def test_words_that_came_and_went_are_told_in_their_lines(repo: Repo) -> None:
    repo.release("one", {FILE: standard(statement="Walk slowly with a guest who asks.")})
    why = "changes:\n  - why: They *ran*.\n"
    repo.commit({FILE: standard(statement="Walk along with a guest who asks.", more=why)})
    markdown = pages(repo.root)[TODAY]
    assert "Walk <del>slowly</del> with a guest who asks." in markdown
    assert "Walk <ins>along</ins> with a guest who asks." in markdown
    assert "They *ran*." in markdown
    said = text(repo.root)
    assert "Since one, and why. Standards¶ Walk Changed They ran. Statement It said Walk slowly with" in said


def test_the_edition_page_tells_the_same_once_it_is_out(repo: Repo) -> None:
    repo.release("one", {FILE: standard(statement="Walk slowly with a guest who asks.")})
    repo.release("two", {FILE: standard(statement="Walk along with a guest who asks.")}, day="2026-09-01")
    assert "Walk <del>slowly</del> with a guest" in pages(repo.root)["editions/two.md"]
    assert "What changed" not in pages(repo.root)["editions/one.md"]


def test_marks_are_words_with_the_edition_for_those_who_hear_them(repo: Repo) -> None:
    repo.release("one", {FILE: standard(), "content/standards/same.md": standard("Same")})
    repo.commit({FILE: standard(statement="Run."), "content/standards/new.md": standard("Brand new")})
    found = " ".join(rendered(pages(repo.root)["standards/index.md"]).text.split())
    assert "Brand new New since one" in found
    assert "Walk Changed since one" in found
    assert not re.search(r"Same (New|Changed)", found)
    listed = " ".join(rendered(pages(repo.root)["answers/find-a-standard.md"]).text.split())
    assert "Brand new New since one" in listed


def test_a_change_of_wording_has_no_mark(repo: Repo) -> None:
    repo.release("one", {FILE: standard(statement="Walk with them, slowly.")})
    more = "changes:\n  - why: A word too many.\n    editorial: true\n"
    repo.commit({FILE: standard(statement="Walk with them.", more=more)})
    found = pages(repo.root)
    assert "credo-badge--changed" not in found["standards/index.md"]
    assert "Changed in details, or worded anew: [Walk]" in found[TODAY]


def test_a_role_reads_what_concerns_it_and_nothing_else(repo: Repo) -> None:
    for_porter = standard().replace("everyone", "{roles: [porter]}")
    for_cook = standard("Taste").replace("everyone", "{roles: [cook]}")
    repo.release(
        "one",
        {
            FILE: for_porter,
            "content/standards/taste.md": for_cook,
            "content/roles/porter.md": ROLE.format("Porter", "Backs go once."),
            "content/roles/cook.md": ROLE.format("Cook", "Hunger."),
            "content/roles/idle.md": ROLE.format("Idle", "Rest."),
        },
    )
    repo.commit(
        {
            FILE: for_porter.replace("Walk with them.", "Carry it."),
            "content/standards/taste.md": for_cook.replace("[cook]", "[porter]"),
            "content/roles/cook.md": ROLE.format("Cook", "Somebody is hungry."),
        }
    )
    found = pages(repo.root)
    porter = " ".join(rendered(found["what-changed/for/porter.md"]).text.split())
    assert "Walk Changed" in porter
    assert "Taste Changed It is for this role now." in porter
    assert "Somebody is hungry" not in porter
    cook = " ".join(rendered(found["what-changed/for/cook.md"]).text.split())
    assert "Somebody is hungry." in cook
    assert "Taste Changed It is no longer for this role. Audience No longer Cook Now also Porter" in cook
    assert "Carry it" not in cook
    assert "what-changed/for/idle.md" not in found
    assert "](../what-changed/for/porter.md)" in found["roles/porter.md"]
    assert "Since one: 2 changed." in " ".join(rendered(found["roles/porter.md"]).text.split())
    assert "](what-changed/for/porter.md)" in found[TODAY]
    assert "](../../roles/porter.md)" in found["what-changed/for/porter.md"]
    assert "what-changed" not in found["roles/idle.md"]


def test_a_role_keeps_its_past_under_another_id(repo: Repo) -> None:
    repo.release("one", {"content/roles/porter.md": ROLE.format("Porter", "Backs go once.")})
    repo.release(
        "two", {"content/roles/porter.md": ROLE.format("Porter", "A back goes once.")}, day="2026-09-01"
    )
    renamed = ROLE.format("Night porter", "A back goes once.").replace(
        "---\n", "---\nformerly: [porter]\n", 1
    )
    repo.commit({"content/roles/porter.md": None, "content/roles/night-porter.md": renamed})
    said = text(repo.root, "what-changed/for/night-porter.md")
    assert (
        said.index("It was called “Porter”.") < said.index("With two") < said.rindex("Night porter Changed")
    )
    assert "Backs go once." not in said, "older words are on the edition's page"
    assert "Backs go once." in text(repo.root, "editions/two.md")


@pytest.mark.parametrize("file_too", [True, False])
def test_what_was_withdrawn_is_nowhere_whatever_it_was_called(repo: Repo, file_too: bool) -> None:
    old, new = "content/standards/zq-old.md", "content/standards/zq-new.md"
    repo.release("one", {old: standard("Zqx one", "Zqx first.")})
    second = standard("Zqx two", "Zqx second.", "formerly: [zq-old]\nchanges: [{why: Zqx why.}]\n")
    repo.release("two", {old: None, new: second}, day="2026-09-01")
    settings = SETTINGS + "      withdrawn: [{id: standard/zq-new, reason: Asked., date: 2026-10-01}]\n"
    repo.commit({"mkdocs.yml": settings, **({new: None} if file_too else {})})
    found = pages(repo.root)
    assert not [uri for uri, markdown in found.items() if "zqx" in markdown.casefold()]
    assert not [uri for uri, markdown in found.items() if "zq-old" in markdown]
    kept = b"".join(path.read_bytes() for path in (repo.root / ".credo").rglob("*.json"))
    assert b"Zqx two" not in kept


def test_what_was_kept_before_a_withdrawal_is_cleared_away(repo: Repo) -> None:
    repo.release("one", {FILE: standard("Zqx", "Zqx.")})
    pages(repo.root)
    settings = SETTINGS + "      withdrawn: [{id: standard/walk, reason: Asked., date: 2026-10-01}]\n"
    repo.write({"mkdocs.yml": settings})
    assert not any("Zqx" in markdown for markdown in pages(repo.root).values())
    assert not [path for path in (repo.root / ".credo").rglob("*.json") if b"Zqx" in path.read_bytes()]


def test_a_name_that_was_taken_back_does_not_come_back(repo: Repo) -> None:
    tale = "content/stories/tale.md"
    repo.release(
        "one",
        {
            tale: STORY.format(title="Zenobia ran", felt="Zenobia laughed."),
            FILE: standard(statement="Ask Zenobia at the desk."),
        },
    )
    gone = {tale: None, FILE: standard(statement="Ask at the desk.", more="changes: [{why: Fewer names.}]\n")}
    repo.release("two", gone, day="2026-09-01")
    found = pages(repo.root)
    assert not [uri for uri, markdown in found.items() if "Zenobia" in markdown]
    assert "It says now Ask at the desk." in text(repo.root, "editions/two.md")
    assert "1 is no longer in the handbook." in text(repo.root, "editions/two.md")


def test_a_story_rewritten_is_not_quoted(repo: Repo) -> None:
    tale = "content/stories/tale.md"
    repo.release("one", {tale: STORY.format(title="She ran", felt="Zenobia laughed.")})
    nameless = STORY.format(title="She ran", felt="She laughed.").replace("It was Zenobia.", "It was she.")
    nameless = re.sub(r"people:.*\n", "", nameless)
    repo.commit({tale: nameless + "changes\n"})
    assert not [uri for uri, markdown in pages(repo.root).items() if "Zenobia" in markdown]


def test_old_words_bring_no_html_and_no_dead_links(repo: Repo) -> None:
    old = "Go [there](gone.md) <img src=x onerror=alert(1)> {.x} now"
    repo.release("one", {FILE: standard(statement=f"'{old}'")})
    repo.commit({FILE: standard(statement="Stay")})
    page = rendered(pages(repo.root)[TODAY])
    assert not page.all("img")
    assert not [a for a in page.all("a") if "gone" in str(a.get("href"))]


def test_much_is_shortened_honestly(repo: Repo) -> None:
    many = {f"content/standards/s{n}.md": standard(f"Rule {n}", f"Walk {n} times.") for n in range(400)}
    repo.release("one", many)
    changed = {path: text.replace("Walk", "Run and sing out loud") for path, text in many.items()}
    repo.commit(dict(changed))
    markdown = pages(repo.root)[TODAY]
    told = markdown.count("credo-badge--changed")
    assert len(html(markdown)) < 100_000
    assert f"And {400 - told} more: the pages of [Standards](standards/index.md) say of each" in markdown


def test_the_same_repository_gives_the_same_pages(repo: Repo) -> None:
    repo.release("one", {FILE: standard()})
    repo.commit({FILE: standard(statement="Run.")})
    loaded, findings = load(repo.root)
    outlook = outlook_of(loaded.handbook, date(2026, 5, 1))
    first = render(outlook, (), read_past(loaded, findings))
    assert render(outlook, (), read_past(loaded, findings)) == first


WORDS = st.lists(st.sampled_from(["a", "walk", "*b*", "<i>", "1.", "|", "`c`", "up,", "\\"]), max_size=8).map(
    " ".join
)


@given(WORDS, WORDS)
def test_a_row_holds_both_sides_and_no_markup_but_its_own(old: str, new: str) -> None:
    found = row("Purpose", Passage("", old, new))
    if found is None:
        return
    for side in (found.said, found.says):
        tags = {tag for tag, _ in rendered(f"It said {side}").elements}
        assert tags <= {"p", "del", "ins"}
    assert "<ins>" not in found.said
    assert "<del>" not in found.says
