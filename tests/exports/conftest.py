"""Handbooks to be exported: the sample, and one of a few texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.graph.load import load
from credo.schema.settings import Settings
from credo.schema.validate import validate
from credo.source.folder import source_file

ROOT = Path(__file__).parents[2]
Bound = Callable[[Mapping[str, str]], Handbook]


@pytest.fixture(scope="session")
def sample() -> Handbook:
    """The sample company's handbook."""
    return load(ROOT)[0].handbook


@pytest.fixture
def bound() -> Bound:
    """``bound({"values/a.md": text})``: a handbook of these texts, whatever is wrong with them."""

    def made(texts: Mapping[str, str]) -> Handbook:
        files = [source_file(f"content/{uri}", uri, text)[0] for uri, text in texts.items()]
        contents, _ = validate(files)
        return link(contents, Settings(), frozenset())[0]

    return made
