"""Addresses: no two pages share one, and an old one leads on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credo.graph.addresses import address_of, former_addresses
from credo.source.finding import Severity
from tests.linked import handbook_of, linked, record

VALUE = record("value", title="V")


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("standards/greet.md", "standards/greet/"),
        ("standards/greet/index.md", "standards/greet/"),
        ("standards/greet/README.md", "standards/greet/"),
        ("standards/greet.markdown", "standards/greet/"),
        ("standards/v1.2.md", "standards/v1.2/"),
        ("x.md", "x/"),
        ("index.md", ""),
        ("README.md", ""),
        ("indexes.md", "indexes/"),
    ],
)
def test_the_address_of_a_file(uri: str, address: str) -> None:
    assert address_of(uri) == address


@given(st.lists(st.text("aB-.", min_size=1, max_size=4), min_size=1, max_size=3).map("/".join))
def test_a_file_and_a_folder_of_its_name_share_an_address(path: str) -> None:
    assert address_of(f"{path}.md") == address_of(f"{path}/index.md") or path.rsplit("/", 1)[-1] == "index"


def test_two_records_with_one_id_are_told_so_once() -> None:
    texts = {"values/a.md": record("value", title="A", id="b"), "values/b.md": VALUE}
    assert [f.rule for f in linked(texts)[1]] == ["FLD005"]


@pytest.mark.parametrize(
    "texts",
    [
        {"a/b.md": "", "a/b/index.md": ""},
        {"a/index.md": "", "a/README.md": ""},
        {"a/b.md": "", "A/B.md": ""},
        {"a.md": "", "a.markdown": ""},
        {"straße.md": "", "strasse.md": ""},
        {"café.md": "", "cafe\u0301.md": ""},
        {"x/v.md": VALUE, "values/v.md": "plain"},
        {"x/v.md": VALUE, "Values/V/index.md": "plain"},
    ],
)
def test_two_files_with_one_address_are_a_finding(texts: dict[str, str]) -> None:
    _, findings = linked(texts)
    assert [f.rule for f in findings] == ["REF003"]
    assert "like content/" in findings[0].message


@pytest.mark.parametrize(
    ("uri", "texts", "message", "name"),
    [
        ("x/index.html", {"x.md": ""}, "just where the page of content/x.md goes", "x-page.html"),
        ("X/index.html", {"x.md": ""}, "just where the page of content/x.md goes", "X-page.html"),
        ("a/index.html", {"a/README.md": ""}, "just where the page of content/a/README.md goes", "a-page.html"),
        ("index.html", {"index.md": ""}, "just where the page of content/index.md goes", "start-page.html"),
        ("values/v/index.html", {"x/v.md": VALUE}, "just where the page of content/x/v.md goes", "v-page.html"),
        ("values/index.html", {"x/v.md": VALUE}, "just where Credo puts a page of its own", "values-page.html"),
        ("x.html", {"x.md": ""}, "goes when addresses are files, as in `build --offline`", "x-page.html"),
    ],
)  # fmt: skip
def test_a_finished_web_page_in_a_pages_place_is_a_finding(
    uri: str, texts: dict[str, str], message: str, name: str
) -> None:
    _, (finding,) = linked({**texts, uri: ""})
    assert (finding.rule, finding.path) == ("REF003", f"content/{uri}")
    assert finding.severity is (Severity.ERROR if uri.endswith("index.html") else Severity.WARNING)
    assert message in finding.message
    assert f"`{name}`" in finding.help


def test_a_finished_web_page_in_a_place_of_its_own_is_none() -> None:
    handbook_of(
        {"x.md": "", "v.md": VALUE, "y/index.html": "", "z.html": "", "x/page.html": "", "index.txt": ""}
    )


@pytest.mark.parametrize(
    "texts",
    [
        {"a/b.md": "", "a/c.md": "", "b.md": ""},
        {"values/v.md": VALUE, "values/index.md": "opening"},
        {"values/v.md": VALUE, "index.md": "opening"},
        {"x/v.md": VALUE, "y/v.md": record("role", title="R")},
    ],
)
def test_files_with_addresses_of_their_own_are_fine(texts: dict[str, str]) -> None:
    assert linked(texts)[1] == []


@pytest.mark.parametrize(
    "uri", ["rules/index.md", "answers/evidence.md", "rules/std101.md", "Answers/index.md"]
)
def test_a_page_in_the_place_of_a_generated_one_is_a_finding(uri: str) -> None:
    _, findings = linked({"v.md": VALUE, uri: "mine"})
    assert [(f.rule, f.path) for f in findings] == [("REF003", f"content/{uri}")]
    assert "Credo makes" in findings[0].message
    assert linked({uri: "mine"})[1] == []  # nothing is generated before the first record


@pytest.mark.parametrize("id", ["index", "by"])
def test_a_record_in_the_place_of_a_generated_page_is_a_finding(id: str) -> None:
    _, findings = linked({f"deep/{id}.md": record("story", title="V")})
    assert [(f.rule, f.path) for f in findings] == [("REF003", f"content/deep/{id}.md")]
    assert "`id`" in findings[0].help


def test_former_ids_lead_to_the_record() -> None:
    handbook = handbook_of(
        {"v.md": record("value", formerly=["old", "older"]), "old.md": record("role", title="R")}
    )
    assert {uri: r.key for uri, r in former_addresses(handbook).items()} == {
        "values/old.md": ("value", "v"),
        "values/older.md": ("value", "v"),
    }


@pytest.mark.parametrize(
    ("texts", "rule", "path", "place"),
    [
        ({"a.md": record("value", formerly=["b"]), "b.md": VALUE}, "REF004", "content/a.md", (4, 3)),
        ({"a.md": record("value", formerly=["a"])}, "REF004", "content/a.md", (4, 3)),
        (
            {"a.md": record("value", formerly=["x"]), "b.md": record("value", formerly=["y", "x"])},
            "REF004",
            "content/b.md",
            (5, 3),
        ),
        ({"a.md": record("value", formerly=["Old Name"])}, "FLD004", "content/a.md", (4, 3)),
    ],
)
def test_a_former_id_that_cannot_be_one(
    texts: dict[str, str], rule: str, path: str, place: tuple[int, int]
) -> None:
    handbook, findings = linked(texts)
    assert [(f.rule, f.path, (f.line, f.column)) for f in findings] == [(rule, path, place)]
    assert all(uri.removesuffix(".md").split("/")[1] not in ("a", "b") for uri in former_addresses(handbook))


def test_a_former_address_that_a_plain_page_has_now_is_a_finding() -> None:
    _, findings = linked({"v.md": record("value", formerly=["old"]), "values/old.md": "a plain page"})
    assert [(f.rule, f.path) for f in findings] == [("REF004", "content/v.md")]
