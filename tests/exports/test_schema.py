"""The schema: valid by its own measure, true of the sample, and strict."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from credo.exports.document import RESOLVED, document
from credo.exports.json_bytes import json_bytes
from credo.exports.schema import DIALECT, schema
from credo.graph.handbook import Handbook
from credo.schema.kinds import KINDS


def complaints(value: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(schema()).iter_errors(value)]


def test_it_is_a_schema_of_the_dialect_it_names() -> None:
    assert schema()["$schema"] == DIALECT == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema())


def test_the_sample_is_valid(sample: Handbook) -> None:
    assert complaints(json.loads(json_bytes(document(sample)))) == []


def broken(whole: dict[str, Any], where: str) -> None:
    record = next(r for r in whole["records"] if r["kind"] == "standard")
    if where == "unknown field":
        record["fields"]["purpoes"] = "x"
    elif where == "field of another kind":
        record["fields"]["outcome"] = "triumph"
    elif where == "unknown part of a record":
        record["colour"] = "red"
    elif where == "unknown part of the whole":
        whole["colour"] = "red"
    elif where == "no body":
        del record["body"]
    elif where == "null field":
        record["fields"]["purpose"] = None
    elif where == "unknown kind":
        record["kind"] = "rule"
    elif where == "other version":
        whole["credo"] = 99
    elif where == "title given twice":
        record["fields"]["title"] = "x"
    else:
        raise AssertionError(where)


@pytest.mark.parametrize(
    "where",
    [
        "unknown field",
        "field of another kind",
        "unknown part of a record",
        "unknown part of the whole",
        "no body",
        "null field",
        "unknown kind",
        "other version",
        "title given twice",
    ],
)
def test_it_objects(sample: Handbook, where: str) -> None:
    whole = copy.deepcopy(document(sample))
    whole["records"] = [record for record in whole["records"] if record["kind"] == "standard"][:1]
    assert not complaints(whole)
    broken(whole, where)
    assert complaints(whole)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_there_with_its_description(kind: Any) -> None:
    fields = schema()["$defs"][kind.model.__name__]["properties"]
    declared = {field.alias or name: field for name, field in kind.model.model_fields.items()}
    assert set(fields) == set(declared) - RESOLVED
    for name, field in fields.items():
        assert field["description"] == declared[name].description
        assert field["$comment"] in ("required", "expected", "optional")
