"""What a field may name in a handbook, and an example that fits it."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from credo.graph.choices import choices, fitting_example
from credo.graph.handbook import Handbook
from credo.graph.link import link
from credo.schema.kinds import Commitment, Standard, Story, Value
from credo.schema.settings import Settings
from credo.schema.validate import validate
from credo.source.folder import source_file


def handbook(*kinds: str) -> Handbook:
    files = [
        source_file(f"content/{kind}.md", f"a-{kind}.md", f"---\nkind: {kind}\n---\n")[0] for kind in kinds
    ]
    return link(validate(files)[0], Settings(customers={"guests": "Guests"}), frozenset())[0]


@pytest.mark.parametrize(
    ("model", "name", "kinds", "example"),
    [
        (Story, "values", ("value",), "values: [a-value]"),
        (Story, "values", (), "values: [notice-first]"),
        (Standard, "owner", ("role",), "owner: a-role"),
        (Commitment, "practice", (), "practice: model-the-way"),
        (Value, "title", ("role",), "title: We notice before we are asked"),
    ],
)
def test_an_example_fits(model: type[BaseModel], name: str, kinds: tuple[str, ...], example: str) -> None:
    assert fitting_example(name, model.model_fields[name], handbook(*kinds)) == example


def test_customers_are_among_those_served() -> None:
    assert choices(Standard.model_fields["serves"], handbook("role")) == ("a-role", "guests")
