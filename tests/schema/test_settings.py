"""The settings: each understood, unknown ones refused, a wrong one keeps its default and costs no other."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from credo.schema.given_settings import read_settings
from credo.schema.settings import Settings
from credo.source.finding import Finding
from credo.source.mkdocs_yml import MkdocsYml, read_mkdocs_yml

HEAD = "site_name: x\nplugins:\n  - search\n  - credo:\n"


def settings(text: str) -> tuple[Settings, list[Finding]]:
    """What is read from lines under ``credo:``; the first of them is line 5, and begins in column 7."""
    whole = HEAD + "".join(f"      {line}\n" for line in text.splitlines())
    yml, broken = read_mkdocs_yml(Path(), read=lambda _: whole.encode())
    assert not broken
    made, findings = read_settings(yml)
    return made, list(findings)


def test_without_any_there_are_defaults() -> None:
    made, findings = settings("")
    assert made == Settings()
    assert (made.language, made.timezone, made.editions.tag, made.editions.default) == (
        "en",
        "UTC",
        "edition/",
        "now",
    )
    assert (made.lineup.every, made.booklets.paper, made.booklets.build) == ("week", "a5", False)
    assert not findings


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("company: The Ostrey Houses", "company", "The Ostrey Houses"),
        ("company: 1847", "company", "1847"),
        ("logo: pictures/logo.svg", "logo", "pictures/logo.svg"),
        ("colour: '#2F5D62'", "colour", "#2f5d62"),
        ("language: pt-BR", "language", "pt-BR"),
        ("timezone: Europe/Lisbon", "timezone", "Europe/Lisbon"),
        ("customers: [guests, night-owls]", "customers", {"guests": "Guests", "night-owls": "Night owls"}),
        ("customers: {guests: Our guests, owls: }", "customers", {"guests": "Our guests", "owls": "Owls"}),
        (
            "customers: [guests, {owls: Night owls}, ]",
            "customers",
            {"guests": "Guests", "owls": "Night owls"},
        ),
        ("customers: guests", "customers", {"guests": "Guests"}),
        ("customers: {1: First class}", "customers", {"1": "First class"}),
        ("locations: {quay: Quay House}", "locations", {"quay": "Quay House"}),
        ("brands: [houses]", "brands", {"houses": "Houses"}),
        ("edition: 2027-spring", "edition", "2027-spring"),
        ("edition: 2027", "edition", "2027"),
        ("mail: culture@example.com", "mail", "culture@example.com"),
    ],
)
def test_each_simple_setting(text: str, name: str, value: object) -> None:
    made, findings = settings(text)
    assert getattr(made, name) == value
    assert not findings


def test_each_group_of_settings() -> None:
    made, findings = settings(
        "editions: {tag: release-, default: latest}\n"
        "withdrawn: [{id: standard/x, reason: It was unkind, date: 2027-01-31}]\n"
        "forge: {kind: gitlab, url: 'https://forge.example/x', branch: trunk}\n"
        "lineup: {every: day, start: 2027-01-04}\n"
        "search: {synonyms: {guest: [customer, visitor], host: landlord}}\n"
        "booklets: {paper: letter, fonts: a.ttf, folder: print}\n"
        "checks: {severity: {STD101: off, STD102: note}, select: STD, options: {STD101: {most: 3}},"
        " allow: {STD103: We know., STD104: }}\n"
    )
    assert not findings
    assert (made.editions.tag, made.editions.default) == ("release-", "latest")
    assert [(w.id, w.reason, w.date) for w in made.withdrawn] == [
        ("standard/x", "It was unkind", date(2027, 1, 31))
    ]
    assert made.forge
    assert (made.forge.kind, made.forge.url, made.forge.branch) == (
        "gitlab",
        "https://forge.example/x",
        "trunk",
    )
    assert (made.lineup.every, made.lineup.start) == ("day", date(2027, 1, 4))
    assert made.search.synonyms == {"guest": ("customer", "visitor"), "host": ("landlord",)}
    assert (made.booklets.paper, made.booklets.fonts, made.booklets.folder) == ("letter", ("a.ttf",), "print")
    assert made.checks.severity == {"STD101": "off", "STD102": "note"}
    assert (made.checks.select, made.checks.options) == (("STD",), {"STD101": {"most": 3}})
    assert made.checks.allow == {"STD103": "We know.", "STD104": None}


@pytest.mark.parametrize(("word", "build"), [("true", True), ("false", False)])
def test_booklets_may_be_one_word(word: str, build: bool) -> None:
    made, findings = settings(f"booklets: {word}")
    assert (made.booklets.build, made.booklets.paper) == (build, "a5")
    assert not findings


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("lineup: daily", "day"),
        ("lineup: weekly", "week"),
        ("lineup: day", "day"),
        ("lineup: {every: daily}", "day"),
    ],
)
def test_line_ups_may_be_one_word(text: str, every: str) -> None:
    made, findings = settings(text)
    assert (made.lineup.every, made.lineup.start) == (every, None)
    assert not findings


@pytest.mark.parametrize(
    "text",
    [
        "company:",
        "customers:",
        "editions:",
        "editions: {tag: }",
        "lineup: {every: , start: }",
        "checks: {select: }",
    ],
)
def test_a_setting_left_empty_keeps_its_default(text: str) -> None:
    assert settings(text) == (Settings(), [])


@pytest.mark.parametrize(
    ("text", "field", "column", "message", "help"),
    [
        ("compny: x", "compny", 7, "There is no setting `compny` here.", "`company`"),
        ("function: x", "function", 7, "There is no setting `function` here.", "Known are"),
        ("'a[b]': x", "a[b]", 7, "There is no setting `a[b]` here.", "Known are"),
        ("2: x", "2", 7, "There is no setting `2` here.", "Known are"),
        ("lineup: {evry: day}", "lineup.evry", 16, "There is no setting `evry` here.", "`every`"),
        ("booklets: {papr: a5}", "booklets.papr", 18, "There is no setting `papr` here.", "`paper`"),
        ("booklets: {paper: b5}", "booklets.paper", 18, "`paper` is “b5”.", "`half-letter`"),
        ("booklets: 5", "booklets", 7, "`booklets` is “5”.", "`name: text`"),
        ("company: [a]", "company", 7, "`company` is a list.", "One text"),
        ("company: yes", "company", 7, "`company` is", '"yes"'),
        ("colour: red", "colour", 7, "“red”", "#2f5d62"),
        ("language: English", "language", 7, "“English”", "pt-BR"),
        ("timezone: Europe/Lisboa", "timezone", 7, "“Europe/Lisboa”", "`Europe/Lisbon`"),
        ("timezone: ../etc", "timezone", 7, "“../etc”", "no such time zone; for example: Europe/Lisbon."),
        ("customers: 5.5", "customers", 7, "“5.5”", "`name: text`"),
        ("customers: {guests: [a]}", "customers.guests", 19, "`guests` is a list.", "One text"),
        ("customers: [[a]]", "customers", 7, "a list", "`name: text`"),
        ("edition: Spring 2027", "edition", 7, "“Spring 2027”", "2027-spring"),
        ("mail: nobody", "mail", 7, "“nobody”", "culture@company.example"),
        ("forge: {url: 'javascript:alert(1)'}", "forge.url", 15, "“javascript:alert(1)”", "https://"),
        ("forge: {kind: bitbucket}", "forge.kind", 15, "“bitbucket”", "`forgejo`"),
        ("withdrawn: [{id: x, date: 2027-01-31}]", "withdrawn.0.reason", 19, "`reason` is missing", "Add `reason:`."),
        ("withdrawn: {id: x}", "withdrawn", 7, "a group of fields", "A list"),
        ("editions: {default: newest}", "editions.default", 18, "“newest”", "`now` or `latest`"),
        ("lineup: {start: Monday}", "lineup.start", 16, "“Monday”", "2026-09-21"),
        ("search: {synonyms: [a]}", "search.synonyms", 16, "a list", "`name: text`"),
        ("checks: {severity: {STD101: fatal}}", "checks.severity.STD101", 27, "“fatal”", "`off`"),
        ("checks: {allow: {STD101: yes}}", "checks.allow.STD101", 24, "`STD101` is", '"yes"'),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_refused_at_its_place(
    text: str, field: str, column: int, message: str, help: str
) -> None:
    made, findings = settings(f"{text}\nbrands: [houses]")
    assert [(f.rule, f.path, f.field, f.line, f.column) for f in findings] == [
        ("SET001", "mkdocs.yml", f"plugins.credo.{field}", 5, column)
    ]
    assert message in findings[0].message
    assert help in findings[0].help
    assert made == Settings(brands={"houses": "Houses"})


@pytest.mark.parametrize(
    ("text", "column", "field", "help"),
    [
        ("customers: {A B: Ab}", 19, "customers.A B", "`a-b: Ab`"),
        ("customers: [A B]", 7, "customers.A B", "`a-b: A B`"),
        ("locations: Lisbon", 7, "locations.Lisbon", "`lisbon: Lisbon`"),
        ("brands: {grün: }", 16, "brands.grün", "`grun: grün`"),
    ],
)
def test_an_id_that_is_none_is_told_and_stays_known(text: str, column: int, field: str, help: str) -> None:
    made, findings = settings(text)
    assert [(f.rule, f.line, f.column, f.field) for f in findings] == [
        ("SET001", 5, column, f"plugins.credo.{field}")
    ]
    assert "lower-case letters, digits and hyphens" in findings[0].message
    assert help in findings[0].help
    setting, _, id = field.partition(".")
    assert id in made.setting_names[setting]


def test_all_wrong_settings_are_told_at_once() -> None:
    made, findings = settings("compny: x\ncolour: red\ntimezone: Mars\nlanguage: de\n")
    assert sorted(f.line for f in findings) == [5, 6, 7]
    assert made == Settings(language="de")


def test_the_declaring_settings_are_known_by_name() -> None:
    made, _ = settings("customers: [a]\nlocations: [b]\nbrands: [c]")
    assert made.setting_names == {"customers": {"a": "A"}, "locations": {"b": "B"}, "brands": {"c": "C"}}


def test_every_setting_is_described() -> None:
    for name, field in Settings.model_fields.items():
        assert (field.description or "").endswith("."), name


names = st.sampled_from([*Settings.model_fields, "x", "", "url", "every", "tag"])
values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.dates() | st.just("a5"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names | st.integers(), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(names | st.integers() | st.booleans(), values, max_size=5))
def test_nothing_under_credo_raises(given_settings: dict[Any, Any]) -> None:
    text = yaml.dump({"plugins": [{"credo": given_settings}]})
    made, findings = read_settings(
        MkdocsYml(Path(), "mkdocs.yml", text, {"plugins": [{"credo": given_settings}]})
    )
    assert isinstance(made, Settings)
    for finding in findings:
        assert finding.message
        assert finding.help


@pytest.mark.parametrize(
    ("plugins", "line", "message"),
    [
        ("  - credo:\n    company: X\n", 3, "`company` stands beside `credo`"),
        ("  - credo:\n  - company: X\n", 3, "`company` stands beside `credo`"),
        ("  - credo: [company]\n", 2, "`credo` is a list"),
        ("  credo: 5\n", 2, "`credo` is “5”"),
    ],
)
def test_settings_that_nobody_would_read_are_told(plugins: str, line: int, message: str) -> None:
    yml, _ = read_mkdocs_yml(Path(), read=lambda _: f"plugins:\n{plugins}".encode())
    findings = read_settings(yml)[1]
    assert [(f.rule, f.line) for f in findings] == [("SET001", line)]
    assert message in findings[0].message
    assert "under `credo:`" in findings[0].help


def test_other_plugins_stand_beside_credo() -> None:
    yml, _ = read_mkdocs_yml(Path(), read=lambda _: b"plugins:\n- search: {lang: en}\n- tags: {}\n- credo\n")
    assert read_settings(yml)[1] == ()
