"""Booklets for tests: the sample company's, and those of small handbooks."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from credo.booklets.run import Form, Printed, run
from credo.graph.load import Loaded, load
from credo.pages.orientation.booklet import Copy
from credo.pages.orientation.order import orders
from tests.booklets.reading import Book
from tests.sites import CHECKOUT, write

DAY = date(2026, 11, 22)
PLAIN = Form(cards=False)
Print = Callable[..., dict[str, Printed]]


@cache
def sample_at(root: Path) -> Loaded:
    """The sample company, with an address so that there are codes to print."""
    loaded, _ = load(root)
    values = {**loaded.yml.values, "site_url": "https://handbook.example.org/"}
    return dataclasses.replace(loaded, yml=dataclasses.replace(loaded.yml, values=values))


@cache
def _sample_book(name: str, copy: Copy, paper: str, root: Path) -> Book:
    loaded = sample_at(root)
    ordered, unknown = orders(loaded.handbook, [name])
    assert not unknown
    made = {p.name: p for p in run(loaded, ordered, Form(paper=paper, cards=False), DAY)}
    printed = made[f"{ordered[0].id}-{copy.value}-{paper}.pdf"]
    assert not [f for f in printed.findings if f.severity == "error"], printed.findings
    return Book(printed.pdf)


@pytest.fixture(scope="session")
def company() -> Loaded:
    """The sample company's handbook."""
    return sample_at(CHECKOUT)


@pytest.fixture(scope="session")
def book() -> Callable[..., Book]:
    """``book("cook")``: what the sample's cook gets, read back."""

    def printed(name: str, copy: Copy = Copy.NEWCOMER, paper: str = "a5") -> Book:
        return _sample_book(name, copy, paper, CHECKOUT)

    return printed


@pytest.fixture
def small(tmp_path: Path) -> Print:
    """``small({"a.md": text}, settings)``: everything a small handbook's booklets come to, by file name."""

    def made(
        content: Mapping[str, str], settings: str = "", names: tuple[str, ...] = (), form: Form = PLAIN
    ) -> dict[str, Printed]:
        write(tmp_path, dict(content), settings)
        loaded, _ = load(tmp_path)
        ordered, _ = orders(loaded.handbook, names)
        return {printed.name: printed for printed in run(loaded, ordered, form, DAY)}

    return made


WELCOME = "---\nkind: booklet\ntitle: Welcome\nfor: everyone\n---\n\n"
"""The front matter of a booklet for everybody; what follows is its letter."""
