"""What each role may decide: its own rights, and the standards that say when to do otherwise."""

from __future__ import annotations

from credo.graph.handbook import Handbook
from credo.pages.answers import answer_pages, decision_pages
from credo.pages.answers.decisions import rights
from credo.pages.changes.chronicle import chronicle_of
from credo.pages.record_page import record_page
from tests.handbooks import handbook_of, record


def handbook() -> Handbook:
    def standard(title: str, **fields: object) -> str:
        return record("standard", title, statement="S", purpose="P", values=["v"], **fields)

    return handbook_of(
        {
            "v/v.md": record("value", "Notice", statement="S"),
            "r/cook.md": record(
                "role", "Cook", function="F", purpose="P",
                may_decide=[{"what": "Hold back a *plate*", "limit": "Any", "tell": "The waiter"}, {"what": "Stop"}],
            ),
            "r/waiter.md": record("role", "Waiter", function="F", purpose="P"),
            "r/clerk.md": record("role", "Clerk", function="F", purpose="P"),
            "s/taste.md": standard(
                "Taste", applies_to={"roles": ["cook", "waiter"]},
                deviation={"when": "It is an allergen", "who_decides": "The [cook](../r/cook.md)", "tell": "All"},
            ),
            "s/never.md": standard("Never run", applies_to={"roles": ["cook"]}, deviation="Never, it is slippery"),
            "s/bare.md": standard("Bare", applies_to="everyone"),
        }
    )  # fmt: skip


def test_standards_that_name_the_role_stand_apart() -> None:
    cook, *_ = [one for one in rights(handbook()) if one.role.id == "cook"]
    assert [s.id for s in cook.left_to_it] == ["taste"]
    assert [s.id for s in cook.others] == ["never"]


def test_each_role_with_anything_to_decide_has_a_page_of_cards() -> None:
    pages = {page.uri: page.markdown for page in decision_pages(handbook())}
    assert set(pages) == {f"answers/what-i-may-decide/{id}.md" for id in ("cook", "waiter")}
    cook = pages["answers/what-i-may-decide/cook.md"]
    own, left, other = cook.split("\n## ")[1:]
    assert "**Hold back a *plate***" in own
    assert "**Tell:** The waiter" in own
    assert "[Taste](../../standards/taste.md)" in left
    assert "**Who decides:** The [cook](../../roles/cook.md)" in left
    assert "Never, it is slippery" in other
    assert cook.count(".credo-on-paper") == 4


def test_the_index_leads_to_each_and_names_those_of_whom_nothing_is_written() -> None:
    index = next(
        p for p in answer_pages(chronicle_of(handbook())) if p.uri == "answers/what-i-may-decide.md"
    ).markdown
    assert "[Cook](what-i-may-decide/cook.md){ .credo-mark .credo-mark--role }" in index
    assert "    Hold back a *plate*\u00a0· Stop\n" in index
    assert index.split("## Nothing written down yet")[1].strip() == "-   [Clerk](../roles/clerk.md)"


def test_a_role_leads_to_its_cards() -> None:
    book = handbook()
    pages = {role.id: record_page(chronicle_of(book), role, None).markdown for role in book.roles}
    assert "(../answers/what-i-may-decide/cook.md)" in pages["cook"]
    assert "what-i-may-decide" not in pages["clerk"]
