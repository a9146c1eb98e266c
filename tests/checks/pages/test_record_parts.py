"""The headings a record's page is given are known where links are checked, before any page is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from credo.checks.pages.record_parts import record_parts, without_count
from credo.checks.pages.rendering import reader
from credo.graph.load import Loaded, load
from credo.pages.changes.chronicle import chronicle_of
from credo.pages.record_page import record_page
from credo.schema.kinds import KINDS


@pytest.fixture(scope="module")
def sample() -> Loaded:
    return load(Path(__file__).parents[3])[0]


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_heading_of_a_records_page_is_known(sample: Loaded, kind: str) -> None:
    read = reader(sample.yml.extensions)
    seen: set[str] = set()
    for record in sample.handbook.of_kind(kind)[:12]:
        page = read.page(record_page(chronicle_of(sample.handbook), record, None).markdown)
        own = read.page(f"# {record.title}\n\n{record.file.body}")
        seen |= {without_count(id) for id in page.ids - own.ids if not id.startswith(("fn:", "fnref"))}
    assert seen
    assert seen <= record_parts(kind)


@pytest.mark.parametrize(
    ("id", "plain"), [("why_1", "why"), ("why", "why"), ("part-1", "part-1"), ("a_b", "a_b")]
)
def test_the_number_of_a_second_heading_is_left_out(id: str, plain: str) -> None:
    assert without_count(id) == plain
