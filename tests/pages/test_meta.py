"""What the theme is told about a page, in a form it cannot stumble over."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.pages.meta import gist, page_meta, record_meta
from tests.linked import handbook_of, record, the


@pytest.mark.parametrize(
    ("fields", "meta"),
    [
        ({"hide": "toc"}, {"hide": ["toc"]}),
        ({"hide": ["toc", "odd"]}, {"hide": ["toc"]}),
        ({"hide": True}, {}),
        ({"tags": "a<b"}, {"tags": ["a&lt;b"]}),
        ({"tags": [1, {"a": "b"}]}, {"tags": ["1"]}),
        ({"tags": 5}, {}),
        ({"icon": "material/bed"}, {"icon": "material/bed"}),
        ({"icon": "../../secret"}, {}),
        ({"search": False}, {}),
        ({"search": {"exclude": True}}, {"search": {"exclude": True}}),
        ({"search": {"boost": 3}}, {"search": {"boost": 3}}),
        ({"search": {"boost": "3"}}, {"search": {}}),
        ({"description": " a \n<b> "}, {"description": "a &lt;b&gt;"}),
        ({"description": ["a"]}, {}),
        ({"layout": '"x"'}, {"layout": "&quot;x&quot;"}),
    ],
)
def test_each_wish_in_its_form(fields: dict[str, Any], meta: dict[str, Any]) -> None:
    assert page_meta(fields, "T") == {"title": "T", **meta}


values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)
keys = st.sampled_from(["title", "description", "hide", "tags", "icon", "search", "kind", "template", "x"])


@given(st.dictionaries(keys, values), st.text(max_size=10))
def test_no_sign_of_html_gets_through(fields: dict[str, Any], title: str) -> None:
    meta = page_meta(fields, title)
    assert not set("<>\"'") & set(str(list(meta.get("tags", []))).replace("'", ""))
    for value in meta.values():
        assert not isinstance(value, str) or not set("<>\"'") & set(value)


def test_a_record_ranks_above_lists_and_says_its_gist() -> None:
    handbook = handbook_of(
        {
            "s.md": record("standard", title="S", purpose="Because.", statement="Do."),
            "old.md": record("standard", title="O", statement="Do.", status="retired"),
            "v.md": record("value", title="V", statement="So.", description="Mine."),
        }
    )
    assert record_meta(the(handbook, "standard", "s"))["description"] == "Because."
    assert record_meta(the(handbook, "value", "v"))["description"] == "Mine."
    assert record_meta(the(handbook, "standard", "s"))["search"]["boost"] > 1
    assert record_meta(the(handbook, "standard", "old"))["search"]["boost"] < 1
    assert gist(the(handbook, "standard", "old")) == "Do."
