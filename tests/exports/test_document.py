"""The document: everything a handbook says, once, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from credo.exports.document import document
from credo.exports.json_bytes import json_bytes
from credo.graph.handbook import Handbook

Bound = Callable[[Mapping[str, str]], Handbook]

STANDARD = """\
---
kind: standard
id: look-up
status: draft
title: Look up
icon: material/eye
values: notice-first
applies_to: everyone
deviation: Never, because the door has no handle inside.
review_by: 2030-01-02
measures:
  - name: Doors
    serves_value: notice-first
---

See [the value](values/notice-first.md).
"""
VALUE = "---\nkind: value\ntitle: We notice first\n---\n"


def test_a_record_says_what_its_file_says(bound: Bound) -> None:
    made = document(bound({"some/file.md": STANDARD, "values/notice-first.md": VALUE}))
    record = next(record for record in made["records"] if record["kind"] == "standard")
    assert record == {
        "kind": "standard",
        "id": "look-up",
        "title": "Look up",
        "status": "draft",
        "path": "content/some/file.md",
        "address": "standards/look-up/",
        "fields": {
            "values": ["notice-first"],
            "deviation": {"when": "Never, because the door has no handle inside."},
            "applies_to": {"everyone": True},
            "review_by": "2030-01-02",
            "measures": [{"name": "Doors", "serves_value": "notice-first"}],
            "icon": "material/eye",
        },
        "body": "See [the value](values/notice-first.md).",
        "references": [
            {"field": "values.0", "kind": "value", "id": "notice-first"},
            {"field": "measures.0.serves_value", "kind": "value", "id": "notice-first"},
        ],
        "backlinks": [],
    }
    assert list(record["fields"])[-1] == "icon", "a kind's own fields come first"


def test_backlinks_know_the_field_and_drafts_count(bound: Bound) -> None:
    made = document(bound({"s.md": STANDARD, "values/notice-first.md": VALUE}))
    value = next(record for record in made["records"] if record["kind"] == "value")
    assert value["status"] == "active"
    assert value["backlinks"] == [
        {"field": "values.0", "kind": "standard", "id": "look-up"},
        {"field": "measures.0.serves_value", "kind": "standard", "id": "look-up"},
    ]


def test_plain_pages_keep_whatever_they_say(bound: Bound) -> None:
    text = "---\nodd: [1.0e+999, {deep: -1.0e+999}]\n---\n\n# A page\n"
    made = document(bound({"about/us.md": text}))
    page: dict[str, Any] = made["pages"][0]
    assert (page["address"], page["title"], page["body"]) == ("about/us/", "A page", "# A page")
    assert page["fields"] == {"odd": [None, {"deep": None}]}


def test_half_a_pair_is_escaped() -> None:
    assert json_bytes({"half": "é\ud83d"}) == '{\n "half": "é\\ud83d"\n}\n'.encode()


def test_the_same_bytes_whatever_the_order_of_files(bound: Bound) -> None:
    texts = {"b.md": VALUE, "a.md": VALUE, "s.md": STANDARD, "p.md": "# P\n", "o.md": "# O\n"}
    backwards = dict(reversed(texts.items()))
    assert json_bytes(document(bound(texts))) == json_bytes(document(bound(backwards)))


def test_nothing_of_the_sample_is_left_out(sample: Handbook) -> None:
    made = document(sample)
    assert [(r["kind"], r["id"]) for r in made["records"]] == [record.key for record in sample.records]
    assert len(made["pages"]) == len(sample.pages)
    assert sum(len(r["references"]) for r in made["records"]) == len(sample.references)
    known = {(r["kind"], r["id"]) for r in made["records"]} | {("customer", id) for id in made["customers"]}
    ends = [end for record in made["records"] for end in (*record["references"], *record["backlinks"])]
    assert all((end["kind"], end["id"]) in known for end in ends)
