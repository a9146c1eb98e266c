"""The first draft of an edition's letter."""

from __future__ import annotations

from pathlib import Path

from credo.checks.examples import Tree, lay_out
from credo.editions.comparison import compared
from credo.editions.naming import now
from credo.pages.edition_letter import edition_letter

STANDARD = "---\nkind: standard\ntitle: {}\nstatement: {}\npurpose: P\nvalues: []\n{}---\n"


def letter(folder: Path, old: dict[str, str], new: dict[str, str]) -> str:
    states = []
    for name, files in (("old", old), ("new", new)):
        (folder / name).mkdir()
        lay_out(Tree(tuple((f"content/{uri}", text) for uri, text in files.items())), folder / name)
        states.append(now(folder / name))
    return edition_letter(compared(states[0], states[1]), "editions/2027-spring.md")


def test_the_first_edition() -> None:
    assert edition_letter(None, "editions/x.md") == "This is the first edition of our handbook."


def test_an_edition_in_which_nothing_changed(tmp_path: Path) -> None:
    same = {"a.md": STANDARD.format("A", "Walk.", "")}
    assert letter(tmp_path, same, same) == "Nothing has changed since the handbook as it is now."


def test_what_changed_and_why(tmp_path: Path) -> None:
    why = "changes:\n  - why: Guests stood *alone*; see [walking](c.md#how).\n"
    old = {"standards/a.md": STANDARD.format("A <b>", "Point.", ""), "b.md": STANDARD.format("B", "Hum.", "")}
    new = {
        "standards/a.md": STANDARD.format("A <b>", "Walk.", why),
        "b.md": STANDARD.format("B", "Hum.", "status: retired\nretired_because: Nobody hummed.\n"),
    }
    lines = letter(tmp_path, old, new).splitlines()
    assert lines[0].endswith("1 standard changed in meaning; 1 standard retired.")
    assert lines[2:] == [
        "- A &lt;b&gt;: Guests stood *alone*; see [walking](../standards/c.md#how).",
        "- B (retired): Nobody hummed.",
    ]


def test_a_change_of_wording_needs_no_line(tmp_path: Path) -> None:
    why = "changes:\n  - why: A word too many.\n    editorial: true\n"
    old, new = STANDARD.format("A", "Walk on.", ""), STANDARD.format("A", "Walk.", why)
    assert letter(tmp_path, {"a.md": old}, {"a.md": new}).splitlines()[2:] == []


def test_nobody_hears_of_a_draft(tmp_path: Path) -> None:
    new = {"a.md": STANDARD.format("A", "Walk.", ""), "b.md": STANDARD.format("B", "Hum.", "status: draft\n")}
    assert letter(tmp_path, {}, new).splitlines()[2:] == ["- A (new)"]
