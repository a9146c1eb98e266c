"""A record: what it is called and where its page lies."""

from __future__ import annotations

import pytest

from credo.schema.record import readable
from tests.schema.conftest import Understood


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ("kind: value\ntitle: We notice", "We notice"),
        ("kind: value\ntitle: 'A  b'", "A b"),
        ("kind: value", "Some name"),
        ("kind: value\ntitle: ''", "Some name"),
        ("kind: value\ntitle: [x]", "Some name"),
        ("kind: commitment\nleader: head-chef\npractice: model-the-way", "Head chef: model the way"),
        ("kind: commitment\nleader: head-chef", "Some name"),
    ],
)
def test_a_title_is_what_it_says_or_made_of_the_id(understood: Understood, fields: str, title: str) -> None:
    (record,) = understood({"some-name.md": f"---\n{fields}\n---\n"})[0].records
    assert record.title == title


def test_its_page_lies_by_kind_whatever_folder_its_file_is_in(understood: Understood) -> None:
    (record,) = understood({"deep/er/x.md": "---\nkind: story\nid: soup\n---\n"})[0].records
    assert (record.uri, record.path, record.key) == (
        "stories/soup.md",
        "content/deep/er/x.md",
        ("story", "soup"),
    )


@pytest.mark.parametrize(
    ("status", "counts"), [("active", True), ("draft", False), ("retired", False), ("", True)]
)
def test_status(understood: Understood, status: str, counts: bool) -> None:
    (record,) = understood({"x.md": f"---\nkind: value\nstatus: {status}\n---\n"})[0].records
    assert record.is_active is counts
    assert record.status == (status or "active")


def test_an_id_made_readable() -> None:
    assert readable("night-porter") == "Night porter"
