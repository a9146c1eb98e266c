"""The health of the handbook: told for a given day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from credo.checks.report import Suppressed
from credo.graph.handbook import Handbook
from credo.pages.answers import health_pages
from credo.pages.answers.health import LISTED, SOON, health, owners
from credo.source.finding import Finding, Severity
from tests.handbooks import handbook_of, record

TODAY = date(2026, 11, 25)


def handbook(**standard: Any) -> Handbook:
    return handbook_of(
        {
            "r/chef.md": record("role", "Chef", function="F", purpose="P"),
            "v/v.md": record(
                "value", "Notice", statement="S",
                falls_short=[{"what": "Slow", "owner": "chef", "next": "Count *it*", "since": "2026-01-01"}],
            ),
            "s/s.md": record("standard", "Greet", statement="S", purpose="P", values=["v"], **standard),
        }
    )  # fmt: skip


def duties(book: Handbook) -> dict[str, list[str]]:
    found = owners(book, TODAY)
    return {one.role.id if one.role else "": [duty.what for duty in one.duties] for one in found}


def test_what_is_overdue_and_what_is_due_soon_goes_by_the_day() -> None:
    for days, overdue, soon in ((-1, 1, 0), (0, 0, 1), (SOON.days, 0, 1), (SOON.days + 1, 0, 0)):
        found = health(handbook(review_by=TODAY + timedelta(days=days)), (), TODAY)
        assert (len(found["overdue"]), len(found["soon"])) == (overdue, soon), days


def test_each_owner_sees_what_to_look_at() -> None:
    due = handbook(owner="chef", review_by=TODAY - timedelta(days=1))
    assert duties(due) == {
        "chef": [
            "should have been looked at again",
            "doesn’t say when doing otherwise is right",
            "has no story yet",
            "has a gap; the next step",
        ]
    }
    assert set(duties(handbook(deviation="Never, because."))) == {"chef", ""}


def test_coverage_counts_and_names_what_lacks() -> None:
    shares = {share.what: share for share in health(handbook(deviation="Never."), (), TODAY)["shares"]}
    assert shares["standards say when doing otherwise is right"].count == 1
    lacking = shares["standards are shown by a story"]
    assert (lacking.count, lacking.of, [r.id for r in lacking.lacking]) == (0, 1, ["s"])
    assert "missteps say what is different now" not in shares


def test_the_page_lists_exceptions_with_their_reasons() -> None:
    finding = Finding(
        "STD101",
        "thin",
        Severity.WARNING,
        "content/s/s.md",
        1,
        1,
        None,
        "`purpose` says little.",
        "Say more.",
    )
    (page,) = health_pages(handbook(), [Suppressed(finding, "It's a name <b>")], TODAY)
    assert "[Greet](../standards/s.md)" in page.markdown
    assert "It's a name &lt;b&gt;" in page.markdown or "It&#39;s a name &lt;b&gt;" in page.markdown
    assert ": `purpose` says little." in page.markdown
    assert "As of 25 November 2026" in page.markdown
    assert "Count *it*" in page.markdown


def test_with_much_to_look_at_each_owner_has_a_page() -> None:
    many = {
        f"s/{n}.md": record(
            "standard",
            f"Standard {n}",
            statement="S",
            purpose="P",
            values=["v"],
            owner="chef" if n % 2 else "x",
        )
        for n in range(LISTED)
    }
    book = handbook_of(
        {
            "r/chef.md": record("role", "Chef", function="F", purpose="P"),
            "v/v.md": record("value", "Notice", statement="S"),
            **many,
        }
    )
    whole, chef, nobody = health_pages(book, (), TODAY)
    assert f"[Chef](health/chef.md) ({LISTED})" in whole.markdown
    assert "Standard 59" not in whole.markdown.split("## Who might")[1]
    assert chef.uri == "answers/health/chef.md"
    assert "[Standard 59](../../standards/59.md) has no story yet" in chef.markdown
    assert (nobody.uri, "Standard 58" in nobody.markdown) == ("answers/health-nobody.md", True)
