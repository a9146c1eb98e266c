"""Each department's cards for the front page."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from credo.graph.handbook import Handbook
from credo.pages.lineups.card_files import card_files, card_of
from credo.pages.lineups.outlook import Outlook, outlook_of
from tests.handbooks import handbook_of, record

TODAY = date(2026, 11, 25)


def handbook() -> Handbook:
    return handbook_of(
        {
            "v/v.md": record("value", "Notice", statement="S"),
            "d/kitchen.md": record("department", "The chef's kitchen", purpose="P"),
            "d/attic.md": record("department", "Attic", purpose="P"),
            "d/cellar.md": record("department", "Cellar", purpose="P", status="retired", retired_because="Wet."),
            "r/cook.md": record("role", "Cook", function="F", purpose="P", departments=["cellar", "attic", "kitchen"]),
            "r/ghost.md": record("role", "Ghost", function="F", purpose="P", departments=["attic"]),
            "s/taste.md": record(
                "standard", "Don't guess", statement="S", purpose="*So* that", values=["v"],
                applies_to={"departments": ["kitchen"]},
            ),
        }
    )  # fmt: skip


def outlook() -> Outlook:
    return outlook_of(handbook(), TODAY)


def read(content: bytes) -> Any:
    text = content.decode()
    assert text.startswith("credoLineups = ")
    return json.loads(text.removeprefix("credoLineups = ").removesuffix(";\n"))


def test_a_department_with_line_ups_has_its_cards_ahead() -> None:
    book = outlook()
    addresses = {record.uri: record.uri.replace(".md", "/") for record in book.handbook.records}
    files = card_files(book, addresses | {"lineups/for/kitchen.md": "lineups/for/kitchen/"})
    assert set(files) == {"assets/data/lineups-kitchen.js"}
    data = read(files["assets/data/lineups-kitchen.js"])
    assert (data["department"], data["way"]) == ("The chef’s kitchen", "lineups/for/kitchen/")
    assert len(data["cards"]) == 9
    assert data["cards"][0] == ["2026-11-23", "2026-11-29", "standards/taste/", "Don’t guess", "So that", ""]


def test_a_role_has_those_of_its_first_department_with_any() -> None:
    """One that is retired has none, though a role may still name it."""
    book = outlook()
    found = {role.id: card_of(book, role) for role in book.handbook.roles}
    assert found == {"cook": "lineups-kitchen.js", "ghost": None}
