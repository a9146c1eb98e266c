"""Find a standard: who is meant by what, and how it is cut for large handbooks."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from credo.graph.handbook import Handbook
from credo.graph.load import load
from credo.pages.answers.finding import EVERYONE, Facet, finding, rows, standard_files
from credo.pages.changes.chronicle import Mark
from credo.pages.lineups.outlook import outlook_of
from credo.pages.pen import Pen
from credo.pages.site import render
from tests.sites import write

URI = "answers/find-a-standard.md"


def record(kind: str, **fields: str) -> str:
    return "---\n" + "".join(f"{name}: {text}\n" for name, text in {"kind": kind, **fields}.items()) + "---\n"


def handbook(root: Path, **applies: str) -> Handbook:
    content = {
        "values/notice.md": record("value", title="Notice", statement="We notice."),
        "values/care.md": record("value", title="Care <b>", statement="We care."),
        "departments/desk.md": record("department", title="Desk"),
        "departments/booking.md": record("department", title="Booking", part_of="desk"),
        "departments/kitchen.md": record("department", title="Kitchen"),
        "roles/porter.md": record("role", title="Porter", function="f", purpose="p", departments="[desk]"),
        "roles/clerk.md": record("role", title="Clerk", function="f", purpose="p", departments="[booking]"),
        "roles/cook.md": record("role", title="Cook", function="f", purpose="p", departments="[kitchen]"),
    }
    for id, audience in applies.items():
        content[f"standards/{id}.md"] = record(
            "standard",
            title=f"Title {id}",
            statement="We do.",
            purpose=f"Why *{id}* [matters](../values/notice.md).",
            values="[notice]" if id < "b" else "[care]",
            applies_to=audience,
        )
    write(root, content, "{customers: {guests: Guests}}")
    return load(root)[0].handbook


def facets(book: Handbook) -> dict[str, Facet]:
    return {facet.name: facet for facet in finding(book, Pen(book, URI))["facets"]}


def test_a_department_has_what_holds_for_all_of_it_and_for_its_roles(tmp_path: Path) -> None:
    book = handbook(tmp_path, a="{departments: [desk]}", b="{roles: [cook]}", c="everyone")
    found = {row.standard.id: row for row in rows(book)}
    assert found["a"].department == ("booking", "desk")
    assert found["a"].role == ("clerk", "porter")
    assert found["b"].department == ("kitchen",)
    assert found["c"].department == found["c"].role == (EVERYONE,)


def test_choices_say_how_many_they_leave(tmp_path: Path) -> None:
    book = handbook(tmp_path, a="{departments: [desk]}", b="{roles: [cook]}", c="everyone")
    found = facets(book)
    assert found["value"].choices == (("care", "Care <b>", 2), ("notice", "Notice", 1))
    assert found["department"].choices[0] == (EVERYONE, "Everyone", 1)
    assert {id: n for id, _, n in found["role"].choices} == {"clerk": 2, "cook": 2, "porter": 2}
    assert "serves" not in found


def test_titles_are_escaped_in_the_form_and_the_list_is_whole(tmp_path: Path) -> None:
    book = handbook(tmp_path, a="everyone", b="everyone")
    page = next(page for page in render(outlook_of(book, date(2026, 11, 23))).pages if page.uri == URI)
    assert "Care &lt;b&gt; (1)" in page.markdown
    assert "Care <b>" not in page.markdown
    assert "[Title a](../standards/a.md)" in page.markdown
    assert "Why *b* [matters](../values/notice.md)." in page.markdown


def test_the_scripts_have_every_standard_with_its_why_in_plain_words(tmp_path: Path) -> None:
    book = handbook(tmp_path, a="everyone", b="{roles: [cook]}")
    news = {"a": Mark("changed", "Changed", "since Spring 2026")}
    pen = Pen(book, URI)
    addresses = {row.standard.uri: f"{row.standard.id}.html" for row in rows(book)}
    files = standard_files(book, addresses, pen.news)
    assert list(files) == [f"assets/data/{name}" for name in finding(book, pen)["files"].split()]
    text = next(iter(files.values())).decode()
    data = json.loads(text.removeprefix("credoStandards.push(...").removesuffix(");\n"))
    assert data[0][:3] == ["a.html", "Title a", "Why a matters."]
    assert data[1][3:] == [["care"], ["kitchen"], ["cook"], []]
    marked = standard_files(book, addresses, lambda standard: news.get(standard.id))
    assert marked.keys() != files.keys(), "a browser that kept the old file would show old marks"
    assert b'["changed","Changed","since Spring 2026"]' in next(iter(marked.values()))


def test_many_standards_are_cut_up_and_not_listed(tmp_path: Path) -> None:
    book = handbook(tmp_path, **{f"s{n:04}": "everyone" for n in range(520)})
    context = finding(book, Pen(book, URI))
    assert not context["listed"]
    assert len(context["files"].split()) == 2
    page = next(page for page in render(outlook_of(book, date(2026, 11, 23))).pages if page.uri == URI)
    assert len(page.markdown) < 20_000


def test_a_handbook_without_standards_says_so(tmp_path: Path) -> None:
    book = handbook(tmp_path)
    assert standard_files(book, {}, Pen(book, URI).news) == {}
    page = next(page for page in render(outlook_of(book, date(2026, 11, 23))).pages if page.uri == URI)
    assert "No standard yet" in page.markdown
