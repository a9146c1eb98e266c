"""A small storm of front matter: nothing somebody writes is a traceback, from reading to the written page."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.storms import handbook, weather


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32))
@example(0)
def test_no_front_matter_is_a_traceback(seed: int) -> None:
    passed = weather(seed, 25)
    assert passed["files"] > 15
    assert passed["pages"] > 0


def test_a_storm_is_the_same_every_time_and_hits_something() -> None:
    assert handbook(3, 40) == handbook(3, 40)
    passed = weather(3, 40)
    assert passed["records"] > 10
    assert passed["errors"] > 20
