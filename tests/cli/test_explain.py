"""``explain``: a rule by any of its names, a family, and what to do with a name nobody knows."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("word", ["PAG001", "pag001", "broken-link", "Broken-Link"])
def test_a_rule_is_explained_by_its_id_or_its_name(run: Run, word: str) -> None:
    done = run("explain", word)
    assert done.status == 0
    assert done.out.startswith("PAG001 broken-link (error)")


def test_a_family_is_listed(run: Run) -> None:
    lines = run("explain", "vis").out.splitlines()
    assert [line.split()[0] for line in lines] == ["VIS101", "VIS102", "VIS103"]
    assert lines[0].endswith("The handbook has no vision.")


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("PAG01", "Did you mean `PAG001`?"),
        ("std-101", "Did you mean `STD101`?"),
        ("broken-lnk", "Did you mean `broken-link`?"),
        ("zebra", "Rules are called by an id or a name: `STD101` or `purpose-missing`."),
    ],
)
def test_an_unknown_rule_is_answered_with_a_known_one(run: Run, word: str, says: str) -> None:
    for arguments in (("explain", word), ("check", "--select", word)):
        done = run(*arguments)
        assert done.status == 2
        assert says in done.err
