"""`build --editions` on a real repository: a rename, a retirement, a folder that moved, a broken tag, a moved one."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.cli.test_build import run
from tests.repositories import Repo, plain_git
from tests.sites import Html, Site

__all__ = ["plain_git"]

SETTINGS = """\
site_name: Ferry House
docs_dir: {folder}
theme: {{name: material}}
plugins:
  - search
  - credo: {{company: Ferry House, customers: [guests]}}
{more}"""
VALUE = "---\nkind: value\ntitle: We notice\nstatement: We look up.\nbehaviours: {we_do: [a], we_avoid: [b]}\n---\n"


def standard(title: str, more: str = "", text: str = "Text.") -> str:
    return (
        f"---\nkind: standard\ntitle: {title}\nstatement: {title}.\nvalues: [notice-first]\n"
        f"purpose: Whoever arrives has travelled far, and wants to be seen.\n{more}---\n\n{text}\n"
    )


def edition(title: str, day: str) -> str:
    return f"---\nkind: edition\ntitle: {title}\ndate: {day}\n---\n"


def tag(made: Repo, name: str, day: str) -> None:
    made.git("tag", "-a", f"edition/{name}", "-m", name, at=f"{day}T10:00:00+00:00")


def three_editions(root: Path, settings: str = "") -> Repo:
    """First in `text/`, later in `content/`; greet becomes welcome, lifts is retired and then taken out."""
    root.mkdir()
    made = Repo(root)
    made.git("init", "-q")
    made.commit(
        {
            "mkdocs.yml": SETTINGS.format(folder="text", more="").replace(
                "Ferry House\n", "Old Ferry House\n", 1
            ),
            "text/values/notice-first.md": VALUE,
            "text/standards/greet.md": standard("Greet everyone"),
            "text/standards/lifts.md": standard("Hold the lift"),
            "text/standards/keys.md": standard("Hand the key over", text="![A key](../key.svg)"),
            "text/standards/later.md": standard("Only once"),
            "text/about.md": "# About the house\n",
            "text/tour.md": "# A tour\n",
            "text/key.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "text/editions/one.md": edition("Spring 2025", "2025-03-01"),
        },
        at="2025-03-01T09:00:00+00:00",
    )
    tag(made, "one", "2025-03-01")
    made.git("mv", "text", "content")
    made.commit(
        {
            "mkdocs.yml": SETTINGS.format(folder="content", more=settings),
            "content/standards/greet.md": None,
            "content/standards/welcome.md": standard("Welcome everyone", "formerly: [greet]\n"),
            "content/standards/lifts.md": standard(
                "Hold the lift",
                "status: retired\nretired_because: There is **no** [lift](x.md) & <no> shaft.\n",
            ),
            "content/standards/later.md": None,
            "content/tour.md": None,
            "content/editions/two.md": edition("Autumn 2025", "2025-09-01"),
        },
        at="2025-09-01T09:00:00+00:00",
    )
    tag(made, "two", "2025-09-01")
    made.commit(
        {
            "content/standards/lifts.md": None,
            "content/editions/three.md": edition("Spring 2026", "2026-03-01"),
        },
        at="2026-03-01T09:00:00+00:00",
    )
    tag(made, "three", "2026-03-01")
    made.commit(
        {"content/standards/phones.md": standard("Let it ring twice")}, at="2026-04-01T09:00:00+00:00"
    )
    return made


def banner(page: Html) -> tuple[str, str] | None:
    """The banner's text and where it leads."""
    text = page.text
    if "This is an older edition" not in text:
        return None
    at = page.elements.index(next(e for e in page.elements if "credo-older" in (e[1].get("class") or "")))
    link = next(attributes for name, attributes in page.elements[at:] if name == "a")
    said = " ".join(text[text.index("This is an older edition") :].split())
    return said[: said.index("newest edition, Spring 2026") + 27], str(link["href"])


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def followed(site: Path, address: str) -> Path:
    """The page an address leads to in the end."""
    for _ in range(5):
        page = Html((site / address / "index.html").read_text(encoding="utf-8"))
        refresh = [m for m in page.all("meta") if m.get("http-equiv") == "refresh"]
        if not refresh:
            return (site / address).relative_to(site)
        to = str(refresh[0]["content"]).split("url=", 1)[1]
        address = urlsplit(urljoin(f"http://x/{address}", to)).path.lstrip("/")
    raise AssertionError(f"{address} leads in a circle")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Repo, Site, str]]:
    """The three editions with an address, and a broken tag in between."""
    with pytest.MonkeyPatch.context() as patch:
        for role in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{role}_NAME", "Marit")
            patch.setenv(f"GIT_{role}_EMAIL", "marit@ferry.example")
        made = three_editions(
            tmp_path_factory.mktemp("editions") / "house", "site_url: https://intra.example/house/\n"
        )
        empty = made.git("commit-tree", "-m", "empty", made.git("mktree"), at="2025-10-01T09:00:00+00:00")
        made.git("tag", "edition/broken", empty)
        made.git("tag", "edition/not/an address".replace(" ", "-"), "edition/one")
        made.git("tag", "v1.0", "HEAD")
        status, output, errors = run(made.root, "build", "--editions")
        assert status == 0, output + errors
        assert errors.count("\n") == 2
        assert "missing: edition/broken, edition/not/an-address;" in output
        assert "edition/broken could not be built: edition broken has no mkdocs.yml" in errors
        assert "edition/not/an-address could not be built: its name can't be an address" in errors
        yield made, Site(made.root / "site"), output


def test_every_edition_is_there_with_what_is_on_the_branch(built: tuple[Repo, Site, str]) -> None:
    _, site, output = built
    assert "3 editions (one, two, three)" in output
    assert (site.folder / "now/standards/phones/index.html").is_file()
    assert not (site.folder / "three/standards/phones").exists()
    assert "Greet everyone" in site.page("one/standards/greet").text
    assert (site.folder / "one/key.svg").is_file()
    assert not {path.name for path in site.folder.iterdir()} & {"broken", "not", "v1.0"}
    versions = json.loads((site.folder / "versions.json").read_text())
    assert [(v["version"], v["title"], v["aliases"]) for v in versions] == [
        ("now", "Now (since Spring 2026)", []),
        ("three", "Spring 2026", ["latest"]),
        ("two", "Autumn 2025", []),
        ("one", "Spring 2025", []),
    ]


def test_the_frame_is_todays_and_the_content_is_not(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    old, new = site.page("one/standards/keys"), site.page("now/standards/keys")
    assert "Old Ferry House" in old.text
    assert "Old Ferry House" not in new.text

    def sheets(page: Html) -> list[str]:
        return [str(a["href"]).lstrip("./") for a in page.all("link") if a.get("rel") == "stylesheet"]

    assert sheets(old) == sheets(new)


def test_a_page_of_an_older_edition_leads_to_the_newest(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    older = "This is an older edition: Spring 2025. "
    same = "Read this page in the newest edition, Spring 2026"
    assert banner(site.page("one/standards/keys")) == (older + same, "../../../three/standards/keys/")
    assert banner(site.page("one/standards/greet")) == (older + same, "../../../three/standards/welcome/")
    assert banner(site.page("one")) == (older + same, "../three/")
    assert banner(site.page("one/standards")) == (older + same, "../../three/standards/")
    assert banner(site.page("one/about")) == (older + same, "../../three/about/")
    gone = "This page isn’t in the newest edition any more. Go to the newest edition, Spring 2026"
    assert banner(site.page("one/standards/later")) == (older + gone, "../../../three/")
    assert banner(site.page("one/tour")) == (older + gone, "../../three/")


def test_what_was_retired_says_why(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    found = banner(site.page("one/standards/lifts"))
    why = "What stands here was retired in Autumn 2025: There is no lift & <no> shaft."
    assert found == (
        f"This is an older edition: Spring 2025. {why} Go to the newest edition, Spring 2026",
        "../../../three/",
    )


def test_only_older_editions_have_a_banner(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    for page in site.folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        inside = page.relative_to(site.folder).parts[0]
        wanted = inside in ("one", "two") and 'http-equiv="refresh"' not in text
        assert ("This is an older edition" in text) == wanted, page


def test_canonical_addresses_are_there(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    seen = set()
    for page in site.folder.rglob("*.html"):
        for link in Html(page.read_text(encoding="utf-8")).all("link"):
            if link.get("rel") != "canonical":
                continue
            here = f"https://intra.example/house/{page.relative_to(site.folder).as_posix()}"
            to = urljoin(here, str(link["href"]))
            assert to.startswith("https://intra.example/house/")
            assert (site.folder / to.removeprefix("https://intra.example/house/") / "index.html").is_file(), (
                page
            )
            seen.add(to)
    assert "https://intra.example/house/three/standards/welcome/" in seen
    assert "https://intra.example/house/one/standards/later/" in seen
    assert "https://intra.example/house/one/standards/greet/" not in seen


def test_addresses_without_an_edition_lead_to_the_record(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    for address, goal in {
        "": "now",
        "standards/phones": "now/standards/phones",
        "standards/greet": "now/standards/welcome",
        "standards/lifts": "two/standards/lifts",
        "tour": "one/tour",
        "latest": "three",
        "latest/standards/keys": "three/standards/keys",
    }.items():
        assert followed(site.folder, f"{address}/" if address else "") == Path(goal)


def test_there_is_one_page_for_what_is_not_there(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    assert [p.relative_to(site.folder).as_posix() for p in site.folder.rglob("404.html")] == ["404.html"]
    page = Html((site.folder / "404.html").read_text(encoding="utf-8"))
    styles = [str(a["href"]) for a in page.all("link") if a.get("rel") == "stylesheet"]
    assert all((site.folder / style.removeprefix("/house/")).is_file() for style in styles)


def test_the_site_map_leads_to_what_is_on_the_branch_and_to_the_newest(
    built: tuple[Repo, Site, str],
) -> None:
    _, site, _ = built
    there = re.findall("<loc>(.*?)</loc>", (site.folder / "sitemap.xml").read_text(encoding="utf-8"))
    root = "https://intra.example/house/"
    assert there == [f"{root}now/sitemap.xml", f"{root}three/sitemap.xml"]
    for name in ("now", "three", "one"):
        pages = re.findall(
            "<loc>(.*?)</loc>", (site.folder / name / "sitemap.xml").read_text(encoding="utf-8")
        )
        assert pages
        for page in pages:
            assert (site.folder / page.removeprefix(root) / "index.html").is_file(), page


def test_it_is_built_again_only_where_something_changed(built: tuple[Repo, Site, str]) -> None:
    made, site, _ = built
    before = files(site.folder)
    status, output, _ = run(made.root, "build", "--editions", GITHUB_ACTIONS="true")
    assert (status, "all as they were" in output) == (0, True)
    assert "::warning title=An edition is missing::the edition tagged edition/broken" in output
    assert files(site.folder) == before
    shutil.rmtree(made.root / ".credo")
    made.git("tag", "-d", "edition/broken", "edition/not/an-address")
    status, output, errors = run(made.root, "build", "--editions")
    assert (status, errors) == (0, "")
    assert "built anew: three, two, one" in output
    assert files(site.folder) == before, "the same code, tags and clock give the same bytes"
    made.git("checkout", "-q", "edition/two^{commit}")
    made.commit({"content/about.md": "# About the old house\n"}, at="2026-05-01T09:00:00+00:00")
    made.git("tag", "-f", "-a", "edition/two", "-m", "two", at="2026-05-01T10:00:00+00:00")
    made.git("checkout", "-q", "main") if made.git("branch", "--list", "main") else made.git(
        "checkout", "-q", "master"
    )
    status, output, errors = run(made.root, "build", "--editions")
    assert (status, errors) == (0, "")
    assert "3 editions (one, two, three), built anew: three, two;" in output
    assert "About the old house" in site.page("two/about").text
    assert len(list((made.root / ".credo/cache/editions/sites").iterdir())) == 3
    assert made.git("status", "--porcelain", "--", ".credo") == ""


def test_an_edition_tells_what_had_changed_by_then(built: tuple[Repo, Site, str]) -> None:
    _, site, _ = built
    first, second, third, now = (
        " ".join(site.page(f"{name}/what-changed").text.split()) for name in ("one", "two", "three", "now")
    )
    assert "Spring 2025 is the first edition" in first
    assert "With Autumn 2025, and why." in second
    assert "It was called “Greet everyone”." in second
    assert "Only once Gone" in second
    assert "With Spring 2026, and why." in third
    assert "Hold the lift Gone It was retired before." in third
    assert "Since Spring 2026, and why." in now
    assert "Let it ring twice New" in now
    assert "New with" not in first
    assert "Renamed: it was “Greet everyone”." in site.page("three/standards/welcome").text
    assert "Renamed" not in site.page("one/standards/greet").text


def test_what_was_withdrawn_is_in_no_edition(built: tuple[Repo, Site, str]) -> None:
    made, site, _ = built
    assert {path.split("/")[0] for path, content in files(site.folder).items() if b"shaft" in content} >= {
        "one",
        "two",
    }
    settings = made.root / "mkdocs.yml"
    taken_back = (
        "withdrawn: [{id: standard/lifts, reason: Taken back., date: 2026-04-01}, "
        "{id: standard/welcome, reason: Taken back too., date: 2026-04-01}]"
    )
    text = settings.read_text(encoding="utf-8").replace("[guests]", f"[guests], {taken_back}")
    settings.write_text(text, encoding="utf-8")
    run(made.root, "build", "--editions")
    for path, content in files(site.folder).items():
        assert b"shaft" not in content, path
        assert b"Hold the lift" not in content, path
        assert b"Greet everyone" not in content, f"{path}: which is what it was called under its former id"
    assert "Taken back too" in site.page("one/standards/greet").text
    assert "Taken back" in site.page("one/standards/lifts").text


def test_without_an_edition_there_is_what_is_on_the_branch(tmp_path: Path, plain_git: None) -> None:
    made = Repo(tmp_path)
    made.git("init", "-q")
    made.commit({"mkdocs.yml": SETTINGS.format(folder="content", more=""), "content/about.md": "# About\n"})
    status, output, errors = run(tmp_path, "build", "--editions")
    assert (status, errors) == (0, "")
    assert "there is no edition yet" in output
    assert json.loads((tmp_path / "site/versions.json").read_text()) == [
        {"version": "now", "title": "Now", "aliases": []}
    ]
    assert not (tmp_path / "site/latest").exists()
    assert followed(tmp_path / "site", "about/") == Path("now/about")
    assert followed(tmp_path / "site", "") == Path("now/about")
    status, _, errors = run(tmp_path, "build", "--editions")
    assert (status, errors) == (0, ""), "a site without a front page may be replaced as well"
    before = files(tmp_path / "site")
    made.git("tag", "edition/broken", made.git("commit-tree", "-m", "empty", made.git("mktree")))
    status, _, errors = run(tmp_path, "build", "--editions", "--strict")
    assert (status, "edition/broken could not be built" in errors) == (1, True)
    assert "with --strict, an edition that can't be built fails the build" in errors
    assert files(tmp_path / "site") == before


def test_what_git_cannot_give_is_one_line(tmp_path: Path, plain_git: None) -> None:
    made = three_editions(tmp_path / "house")
    shallow = made.clone(tmp_path / "shallow", "--depth=1", "--no-tags").root
    status, _, errors = run(shallow, "build", "--editions")
    assert (status, errors.count("\n")) == (2, 1)
    assert "git fetch --unshallow --tags" in errors
    made.git("switch", "-q", "-c", "at-an-edition", "edition/three")
    with_one = made.clone(tmp_path / "with-one", "--depth=1", "--branch=at-an-edition")
    assert with_one.git("tag") == "edition/three"
    assert run(with_one.root, "build", "--editions")[0] == 2
    shutil.rmtree(shallow / ".git")
    status, _, errors = run(shallow, "build", "--editions")
    assert (status, errors.count("\n")) == (2, 1)
    assert "isn't kept in git" in errors
    assert not (shallow / "site").exists()
