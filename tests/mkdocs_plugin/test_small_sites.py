"""Small handbooks: engines, hand-written navigation, hostile text, odd front matter, failures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import Html, Site, build_unchecked, run_engine, write

VALUE = (
    "---\nkind: value\ntitle: {title}\nstatement: S\nbehaviours: {{we_do: [a], we_avoid: [b]}}\n---\nBody\n"
)
SCRIPTS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "**b**{: onclick=alert(1) }",
    "<svg onload=alert(1)>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
]


def active(site: Site) -> list[tuple[str, object]]:
    """Whatever could run on any page, Material's own scripts aside."""
    found: list[tuple[str, object]] = []
    for path in site.pages():
        for tag, attributes in Html(path.read_text(encoding="utf-8")).elements:
            handlers = [name for name in attributes if name.startswith("on")]
            to = (attributes.get("href") or attributes.get("src") or "").replace("\n", "").strip().lower()
            if handlers or to.startswith(("javascript:", "data:text/html")) or (tag == "img" and to == "x"):
                found.append((path.name, attributes))
    return found


@pytest.mark.parametrize("text", SCRIPTS)
def test_nothing_in_a_title_or_field_runs_on_any_page(tmp_path: Path, text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    content = {
        "v.md": f"---\nkind: value\ntitle: {quoted}\nstatement: {quoted}\npurpose: {quoted}\n"
        f"description: {quoted}\ntags: [{quoted}]\nbehaviours: {{we_do: [{quoted}]}}\n---\nBody\n",
        "s.md": f"---\nkind: standard\ntitle: {quoted}\nstatement: {quoted}\npurpose: {quoted}\nvalues: [v]\n"
        f"measures: [{{name: {quoted}, guardrail: {quoted}}}]\nquestion: {quoted}\nsource: {quoted}\n---\n",
        "p.md": f"---\ntitle: {quoted}\n---\nHello\n",
    }
    site = build_unchecked(tmp_path, content, f"{{company: {quoted}}}")
    assert len(site.pages()) > 5
    assert active(site) == []


def test_odd_front_matter_of_plain_pages_builds(tmp_path: Path) -> None:
    fields = (
        "hide: true",
        "search: off",
        "tags: 5",
        "template: nope.html",
        "icon: a/b",
        "status: odd",
        "title: [a]",
    )
    odd = "\n".join(("---", *fields, "---", "# Hi", ""))
    site = build_unchecked(tmp_path, {"index.md": "# Home\n", "odd.md": odd})
    assert ("h1", "Hi") in site.page("odd").headings


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_both_engines_build_and_refuse(tmp_path: Path, engine: str) -> None:
    write(tmp_path, {"values/v.md": VALUE.format(title="We notice")})
    done = run_engine(engine, tmp_path, tmp_path / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "We notice" in Site(tmp_path / "site").page("values/v").text
    assert run_engine(engine, tmp_path, tmp_path / "site", "--strict").returncode == 1
    write(
        tmp_path,
        {"values/v.md": VALUE.format(title="We notice") + "\n", "values/w.md": "---\nkind: valu\n---\n"},
    )
    done = run_engine(engine, tmp_path, tmp_path / "site")
    assert done.returncode == 1
    assert "content/values/w.md:2:7" in done.stdout + done.stderr
    assert "`value`" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_written_nav_is_respected(tmp_path: Path) -> None:
    write(tmp_path, {"a/v.md": VALUE.format(title="We notice"), "index.md": "# Hello\n", "b.md": "# Bee\n"})
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("nav:\n  - Start: index.md\n  - Noticing: a/v.md\n")
    done = run_engine("mkdocs", tmp_path, tmp_path / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    page = Site(tmp_path / "site").page("values/v")
    assert "Noticing" in page.text
    assert "Bee" not in page.text
    assert (tmp_path / "site" / "b" / "index.html").exists()


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_the_site_s_name_and_description_are_text(tmp_path: Path, engine: str) -> None:
    name = 'Smith & "Sons" <img src=x onerror=alert(1)>'
    write(tmp_path, {"v.md": VALUE.format(title="We notice")})
    with (tmp_path / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"site_description: '{name}'\nsite_author: '{name}'\n")
    settings = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8").replace("Small", f"'{name}'")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = run_engine(engine, tmp_path, tmp_path / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    site = Site(tmp_path / "site")
    assert active(site) == []
    page = site.page("values/v")
    assert {name} == {
        meta["content"]
        for meta in page.all("meta")
        if meta.get("name") == "author" or meta.get("property") == "og:site_name"
    }


def test_a_company_s_template_adds_to_the_handbook_s_look(tmp_path: Path) -> None:
    ours = '{% extends "base.html" %}{% block footer %}<p>House rules of the web team</p>{% endblock %}'
    write(tmp_path, {"v.md": VALUE.format(title="We notice")})
    settings = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("{name: material}", "{name: material, custom_dir: ours}")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "main.html").write_text(ours, encoding="utf-8")
    done = run_engine("mkdocs", tmp_path, tmp_path / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    page = Site(tmp_path / "site").page("values/v")
    assert "House rules of the web team" in page.text
    assert "../../assets/credo/text.css" in [link.get("href") for link in page.all("link")]


def test_a_folder_of_plain_pages_stays_just_that(tmp_path: Path) -> None:
    site = build_unchecked(tmp_path, {"index.md": "# Home\n", "x/y.md": "# Why\n\n[home](../index.md)\n"})
    names = {path.relative_to(site.folder).as_posix() for path in site.pages()}
    assert names == {"index.html", "404.html", "x/y/index.html"}


def test_a_link_to_a_records_file_leads_to_its_page(tmp_path: Path) -> None:
    content = {
        "deep/er/v.md": VALUE.format(title="We notice").replace("Body", "![pic](pic.svg) [p](../p.md#part)"),
        "deep/er/pic.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "deep/p.md": "# P\n\n## Part\n\n[the value](er/v.md)\n",
    }
    site = build_unchecked(tmp_path, content)
    hrefs = [a.get("href") for a in site.page("deep/p").all("a")]
    assert "../../values/v/" in hrefs
    page = site.page("values/v")
    assert "../../deep/er/pic.svg" in [i.get("src") for i in page.all("img")]
    assert "../../deep/p/#part" in [a.get("href") for a in page.all("a")]


def test_edit_leads_to_the_right_file(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"deep/v.md": VALUE.format(title="We notice"), "values/index.md": "Opening.\n"},
        "{forge: {kind: gitlab, url: 'https://forge.example/x', branch: trunk}}",
    )
    assert run_engine("mkdocs", tmp_path, tmp_path / "site").returncode == 0
    site = Site(tmp_path / "site")
    hrefs = [a.get("href") for a in site.page("values/v").all("a")]
    assert "https://forge.example/x/-/edit/trunk/content/deep/v.md" in hrefs
    hrefs = [a.get("href") for a in site.page("values").all("a")]
    assert "https://forge.example/x/-/edit/trunk/content/values/index.md" in hrefs
