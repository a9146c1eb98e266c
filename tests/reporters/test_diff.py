"""A difference as people and programs read it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from credo.editions.comparison import Comparison, compared
from credo.editions.state import state_of_folder
from credo.reporters.diff_json import diff_json
from credo.reporters.diff_markdown import MARKER, MOST, diff_markdown
from credo.reporters.diff_text import diff_text

SETTINGS = "site_name: Example\ndocs_dir: content\nplugins: [credo]\n"
STANDARD = """---
kind: standard
title: Walk, don't point
statement: Walk with a guest who asks the way.
purpose: {}
values: [notice]
owner: porter
---
"""
OLD = {
    "notice.md": "---\nkind: value\ntitle: We notice\nstatement: We look up.\n---\n",
    "porter.md": "---\nkind: role\ntitle: Porter\nfunction: x\npurpose: y\n---\n",
    "walk.md": STANDARD.format("Tired people keep none of the directions they are given."),
    "page.md": "Text",
}
LONG = " ".join(f"w{number}" for number in range(200))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def comparison(
    folder: Path, changed: Mapping[str, str | None], before: Mapping[str, str] = OLD
) -> Comparison:
    states = []
    for name, files in (
        ("edition 2026-spring", before),
        ("the handbook as it is now", {**before, **changed}),
    ):
        root = folder / name
        for uri, text in {"../mkdocs.yml": SETTINGS, **files}.items():
            file = root / "content" / uri
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is not None:
                file.write_text(text, encoding="utf-8")
        states.append(state_of_folder(root, name))
    old, new = states
    return compared(old, new)


PURPOSE = {"walk.md": STANDARD.format("Tired people forget the directions they are given.")}


def test_text(folder: Path) -> None:
    assert diff_text(comparison(folder, {**PURPOSE, "page.md": "Other"}), width=200) == (
        "From edition 2026-spring to the handbook as it is now: "
        "1 standard changed in meaning; 1 plain page changed.\n\n"
        "You changed the purpose of the standard “Walk, don't point”.\n"
        "    purpose, before: Tired people «keep none of» the directions they are given.\n"
        "    purpose, now: Tired people «forget» the directions they are given.\n"
        "    Nobody says why. Write the reason under `changes:` in content/walk.md.\n"
        "    Talk to: Porter (the standard “Walk, don't point”).\n\n"
        "Changed plain pages:\n"
        "    - content/page.md\n"
    )


def test_a_text_written_anew_is_shown_whole(folder: Path) -> None:
    found = comparison(folder, {"walk.md": STANDARD.format("Nobody who is lost likes the company of a map.")})
    text = diff_text(found, width=200)
    assert "purpose, before: Tired people keep none of the directions they are given.\n" in text
    assert "purpose, now: Nobody who is lost likes the company of a map.\n" in text
    assert (
        "> **purpose, before:** Tired people keep none of the directions they are given\\.\n>\n"
        "> **purpose, now:** Nobody who is lost likes the company of a map\\.\n"
    ) in diff_markdown(found)


def test_what_only_its_wording_is_new_of_is_no_change_of_meaning_and_sends_nobody_to_anybody(
    folder: Path,
) -> None:
    why = "\nchanges:\n  - why: A shorter word.\n    editorial: true"
    found = comparison(
        folder, {"walk.md": STANDARD.format("Tired people forget the directions they get." + why)}
    )
    text = diff_text(found, width=200)
    assert text.startswith(
        "From edition 2026-spring to the handbook as it is now: 1 standard worded or set otherwise.\n\n"
        "You worded the purpose of the standard “Walk, don't point” otherwise.\n"
    )
    assert "«get»" in text
    assert "Why (wording only): A shorter word.\n" in text
    assert "Talk to" not in text
    assert "Talk to" not in diff_markdown(found)


def test_what_is_new_says_what_it_says_and_new_stories_are_a_list(folder: Path) -> None:
    new = {
        "knock.md": STANDARD.format("Nobody likes to be surprised.").replace("Walk, don't point", "Knock"),
        "wrong.md": "---\nkind: story\ntitle: The wrong door\ndate: 2026-01-02\n---\n",
        "draft.md": "---\nkind: story\ntitle: The right door\nstatus: draft\n---\n",
    }
    found = comparison(folder, new)
    text = diff_text(found, width=200)
    assert (
        "The standard “Knock” is new.\n    statement: Walk with a guest who asks the way.\n"
        "    purpose: Nobody likes to be surprised.\n"
    ) in text
    assert "\n\nNew stories:\n    - “The right door”, a draft\n    - “The wrong door”\n" in text
    assert "> **purpose:** Nobody likes to be surprised\\.\n" in diff_markdown(found)


def test_names_that_came_into_a_list_and_left_it_are_told_as_such(folder: Path) -> None:
    before = {**OLD, "walk.md": OLD["walk.md"].replace("owner:", "applies_to:\n  roles: porter\nowner:")}
    everyone = before["walk.md"].replace("\n  roles: porter", " everyone")
    text = diff_text(comparison(folder, {"walk.md": everyone}, before), width=200)
    assert "    audience, new: Everyone\n    audience, no longer: Porter\n" in text


def test_a_retirement_says_why_and_what_takes_its_place_without_more_ado(folder: Path) -> None:
    retired = OLD["walk.md"].replace("owner:", "status: retired\nretired_because: Signs hang there.\nowner:")
    text = diff_text(comparison(folder, {"walk.md": retired}), width=200)
    assert "is retired.\n    retired because: Signs hang there.\n" in text


def test_a_record_that_is_renamed_and_means_something_else_counts_as_both(folder: Path) -> None:
    other = PURPOSE["walk.md"].replace("owner:", "formerly: [walk]\nowner:")
    text = diff_text(comparison(folder, {"walk.md": None, "go.md": other}), width=200)
    assert "as it is now: 1 standard renamed and changed in meaning.\n" in text
    only = OLD["walk.md"].replace("owner:", "formerly: [walk]\nowner:")
    text = diff_text(comparison(folder / "only", {"walk.md": None, "go.md": only}), width=200)
    assert "as it is now: 1 standard renamed.\n" in text


def test_text_of_nothing(folder: Path) -> None:
    assert diff_text(comparison(folder, {}), width=200).endswith("now: Nothing has changed.\n")


def test_text_is_no_wider_than_the_terminal(folder: Path) -> None:
    text = diff_text(comparison(folder, {"notice.md": None, "walk.md": STANDARD.format(LONG)}), width=60)
    assert max(map(len, text.splitlines())) <= 60


def test_text_cannot_paint_the_terminal(folder: Path) -> None:
    text = diff_text(comparison(folder, {"walk.md": STANDARD.format('"A\\e[31m red"')}), width=80)
    assert "\x1b" not in text


def test_of_a_long_text_only_the_surroundings_of_a_change_are_shown(folder: Path) -> None:
    old = {**OLD, "walk.md": STANDARD.format(LONG)}
    text = diff_text(
        comparison(folder, {"walk.md": STANDARD.format(LONG.replace("w100 ", "other "))}, old), width=2000
    )
    assert "«other» w101" in text
    assert "w50 " not in text
    assert "w150 " not in text


def test_markdown(folder: Path) -> None:
    text = diff_markdown(comparison(folder, PURPOSE))
    assert text.startswith(
        f"{MARKER}\n### What this changes in the handbook\n\n**1 standard changed in meaning\\.**"
    )
    assert (
        "> **purpose:** Tired people <del>keep none of</del><ins>forget</ins> the directions they are given\\."
        in text
    )
    assert "```yaml\nchanges:\n  - why: " in text
    assert "Talk to\\: Porter" in text


def test_markdown_is_only_text_and_calls_nobody(folder: Path) -> None:
    evil = "See @marit and #12 and !7, <img src=x onerror=y> [a](https://evil.example) `code` | ~~x~~"
    text = diff_markdown(comparison(folder, {"walk.md": STANDARD.format(f"'{evil}'")}))
    for called in ("@marit", "#12 ", "!7", "<img", "[a](", "https://evil.example"):
        assert called not in text
    assert "\\`code\\` &#124; \\~\\~x" in text


def test_a_paragraph_more_stays_in_its_quote(folder: Path) -> None:
    before = {**OLD, "walk.md": STANDARD.format('"Tired people keep none of the directions. They are lost."')}
    after = {
        "walk.md": STANDARD.format('"Tired people keep none of the directions.\\n\\nThey are lost, sad."')
    }
    text = diff_markdown(comparison(folder, after, before))
    quote = text[text.index("> **purpose") :].split("\n\n")[0]
    assert quote.endswith("lost<ins>, sad</ins>\\.")


def test_markdown_fits_into_a_comment(folder: Path) -> None:
    many = {f"s{number}.md": STANDARD.format(f"{number} {LONG}") for number in range(300)}
    old = {**OLD, **{name: text.replace("w1 ", "x ") for name, text in many.items()}}
    text = diff_markdown(comparison(folder, many, old))
    assert len(text) < MOST + 200
    assert "more, too long for a comment" in text


def test_json(folder: Path) -> None:
    found = json.loads(diff_json(comparison(folder, {**PURPOSE, "notice.md": None, "new.md": "New"})))
    value, standard = found["records"]
    assert (value["turn"], value["id"], value["owes_a_why"]) == ("removed", "notice", False)
    assert [record["id"] for record in value["leaning"]] == ["walk"]
    assert (standard["turn"], standard["nature"], standard["owes_a_why"]) == ("changed", "meaning", True)
    (field,) = standard["fields"]
    assert (field["field"], field["nature"]) == ("purpose", "meaning")
    assert field["passages"][0]["words"][1:3] == [["gone", "keep none of"], ["new", "forget"]]
    assert standard["owners"][0]["id"] == "porter"
    assert found["pages"] == [{"path": "content/new.md", "turn": "added", "form": False}]
    assert found["from"]["name"] == "edition 2026-spring"


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    text = diff_text(comparison(folder, {"walk.md": "---\nkind: standard\ntitle: 'x\n---\n"}), width=200)
    assert (
        "Not compared, because the file can't be read on one of the sides:\n    - the standard “Walk" in text
    )
    assert "gone" not in text
