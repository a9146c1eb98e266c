"""What changed, for programs."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_jsonable_python

from credo.editions.comparison import Comparison
from credo.editions.difference import FieldChange, PageChange, RecordChange
from credo.editions.impact import Impacts
from credo.editions.state import State
from credo.reporters.json_text import json_text
from credo.schema.validate import AnyRecord


def diff_json(comparison: Comparison) -> str:
    """A comparison as JSON: both states, every record with its fields word by word, its reasons and its impact."""
    difference = comparison.difference
    impacts = Impacts(difference)
    return json_text(
        {
            "from": _state(comparison.old),
            "to": _state(comparison.new),
            "records": [_record(change, impacts) for change in difference.records],
            "pages": [_page(change) for change in difference.pages],
            "withdrawn": [
                {"kind": note.kind, "id": note.id, "reason": note.reason, "date": note.date.isoformat()}
                for note in difference.withdrawn
            ],
            "unread": [_named(record) for record in difference.unread],
        }
    )


def _state(state: State) -> dict[str, Any]:
    return {"name": state.name, "edition": state.edition, "commit": state.commit}


def _record(change: RecordChange, impacts: Impacts) -> dict[str, Any]:
    impact = impacts.of(change)
    return {
        **_named(change.record),
        "turn": change.turn.value,
        "nature": change.nature.value,
        "former_id": change.old.id if change.old and change.is_renamed else None,
        "joined_with": _named(change.kin) if change.kin else None,
        "owes_a_why": change.owes_a_why,
        "fields": [_field(field) for field in change.fields],
        "whys": [{"why": why.why, "editorial": bool(why.editorial)} for why in change.whys],
        "leaning": [_named(record) for record in impact.leaning],
        "owners": [
            {**_named(owner.role), "answers_for": [_named(record) for record in owner.records]}
            for owner in impact.owners
        ],
    }


def _named(record: AnyRecord) -> dict[str, Any]:
    return {"kind": record.kind, "id": record.id, "title": record.title, "path": record.path}


def _field(field: FieldChange) -> dict[str, Any]:
    return {
        "field": field.name,
        "nature": field.nature.value,
        "old": to_jsonable_python(field.old, by_alias=True, exclude_none=True),
        "new": to_jsonable_python(field.new, by_alias=True, exclude_none=True),
        "passages": [
            {
                "label": passage.label,
                "old": passage.old,
                "new": passage.new,
                "words": [[run.fate.value, run.text] for run in passage.words],
            }
            for passage in field.passages
        ],
    }


def _page(change: PageChange) -> dict[str, Any]:
    return {"path": change.page.path, "turn": change.turn.value, "form": change.is_form}
