"""A record followed through the editions after its own."""

from __future__ import annotations

import pytest

from credo.editions.fate import Fate, fates
from credo.editions.register import Entry, Register, read_register


def entry(id: str, *formerly: str, because: str | None = None) -> Entry:
    return Entry("standard", id, f"standards/{id}.md", formerly, because is not None, because or "")


def register(title: str, *entries: Entry) -> Register:
    return Register(title, entries)


A = entry("a")
RETIRED = entry("a", because="Nobody asks.")
GONE = register("gone")

FATES = {
    "it is still there": ((register("2", A),), Fate("standards/a.md")),
    "it was renamed": ((register("2", entry("b", "a")),), Fate("standards/b.md")),
    "it was renamed twice": (
        (register("2", entry("b", "a")), register("3", entry("c", "b"))),
        Fate("standards/c.md"),
    ),
    "its old id is another record's now": (
        (register("2", A, entry("b", "a")),),
        Fate("standards/a.md"),
    ),
    "it is retired and still there": (
        (register("2", RETIRED),),
        Fate("standards/a.md", "2", "Nobody asks."),
    ),
    "it was retired, and taken out later": (
        (register("2", RETIRED), GONE),
        Fate(None, "2", "Nobody asks."),
    ),
    "it was renamed, and retired under the new name": (
        (register("2", entry("b", "a")), register("3", entry("b", "a", because="Done.")), GONE),
        Fate(None, "3", "Done."),
    ),
    "it was retired and came back": ((register("2", RETIRED), register("3", A)), Fate("standards/a.md")),
    "it went missing and came back": ((GONE, register("3", A)), Fate("standards/a.md")),
    "it was taken out without a word": ((register("2", A), GONE), Fate()),
    "another kind has its id": (
        (register("2", Entry("value", "a", "values/a.md")),),
        Fate(),
    ),
    "there is no later edition": ((), Fate()),
}


@pytest.mark.parametrize("name", FATES)
def test_what_became_of_it(name: str) -> None:
    newer, wanted = FATES[name]
    assert fates(register("1", A), newer) == {"standards/a.md": wanted}


def test_a_register_comes_back_as_it_was_kept() -> None:
    kept = Register("Été", (entry("a", "b", "c"), RETIRED), unread=True)
    assert read_register(kept.as_json()) == kept


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"title": "x", "entries": [{}], "unread": false}'])
def test_what_is_no_register_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_register(text)
