"""Times in a statement: when, how soon, how often."""

from __future__ import annotations

import pytest

from credo.checks.standards.times import says_when


@pytest.mark.parametrize(
    "text",
    [
        "within ten seconds",
        "before the third ring",
        "when somebody cries",
        "every other Friday",
        "by the fifth",
        "by noon",
        "at half past nine",
        "on the same day",
        "in the evening",
        "three times per shift",
        "nightly",
        "Don’t shout",
    ],
)
def test_times_are_told(text: str) -> None:
    assert says_when(text)


@pytest.mark.parametrize(
    "text",
    [
        "every guest",
        "at the desk",
        "by name",
        "by the door",
        "in the hall",
        "on the table",
        "the daylight",
        "",
    ],
)
def test_other_things_are_no_times(text: str) -> None:
    assert not says_when(text)
