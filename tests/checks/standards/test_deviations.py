"""Never, with and without a why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from credo.checks.standards.deviations import is_bare_never

Found = Callable[[str, Mapping[str, str]], list[str]]


@pytest.mark.parametrize(
    "text",
    [
        "Never.",
        "Never, ever!",
        "No exceptions",
        "None.",
        "There are no exceptions.",
        "Under no circumstances.",
        "Niemals. Keine Ausnahmen.",
        "Aucune exception.",
        "Nunca, sin excepciones.",
    ],
)
def test_a_bare_never(text: str) -> None:
    assert is_bare_never(text)


@pytest.mark.parametrize(
    "text",
    [
        "Never, because the diner can't be asked.",
        "Never. Lives depend on it.",
        "Never after ten",
        "Niemals, denn der Gast haftet.",
        "At all times",
        "",
        "—",
    ],
)
def test_more_than_a_bare_never(text: str) -> None:
    assert not is_bare_never(text)


def test_a_bare_never_has_one_finding(found: Found) -> None:
    text = "---\nkind: standard\ntitle: T\nstatement: Greet.\ndeviation: {when: Never}\n---\n"
    assert found("STD114", {"content/s.md": text}) == [
        "content/s.md:5:19 “Never” doesn't say why there is no exception."
    ]
    assert found("STD113", {"content/s.md": text}) == []
