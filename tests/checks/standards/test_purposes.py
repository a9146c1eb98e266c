"""What is said of a purpose that holds the place of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

Found = Callable[[str, Mapping[str, str]], list[str]]


@pytest.mark.parametrize(
    ("purpose", "because"),
    [
        ("tbc by the cooks", "it only marks a place to be filled in"),
        ("ask Svetlana", "it gives none"),
        ("The owner wants it.", "it says who wants the rule, not what the rule is for"),
        ("We have always done it this way.", "that a thing has always been done is no reason for it"),
    ],
)
def test_a_placeholder_is_told_what_it_lacks(found: Found, purpose: str, because: str) -> None:
    standard = f"---\nkind: standard\ntitle: Bones\nstatement: Boil bones twice.\npurpose: {purpose}\n---\n"
    assert found("STD102", {"content/standards/bones.md": standard}) == [
        f"content/standards/bones.md:5:10 “{purpose}” stands where a reason should stand: {because}."
    ]
