"""What is set in the engine's configuration, and what a company has set stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from credo.mkdocs_plugin.setup import FEATURES, set_up
from credo.pages.theme import theme_folder
from credo.schema.settings import Settings
from credo.source.extensions import EXTENSIONS


def prepared(root: Path, yml: str = "", theme: str = "{name: material}", **settings: Any) -> Any:
    (root / "content").mkdir()
    text = f"site_name: S\ndocs_dir: content\ntheme: {theme}\nplugins: []\n{yml}"
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    config = load_config(str(root / "mkdocs.yml"))
    set_up(config, Settings(**settings), EXTENSIONS)
    return config


def test_a_short_mkdocs_yml_is_enough(tmp_path: Path) -> None:
    config = prepared(tmp_path, company="Ostrey & Sons", language="de-AT")
    theme = config.theme
    assert theme.dirs[0] == str(theme_folder())
    assert (theme["font"], theme["language"]) == (False, "de")
    assert set(FEATURES) <= set(theme["features"])
    assert [palette.get("scheme") for palette in theme["palette"]] == [None, "default", "slate"]
    assert theme["icon"]["logo"] == "credo/vision"
    assert config.copyright == "Ostrey &amp; Sons"
    assert config.extra["generator"] is False
    assert set(EXTENSIONS) <= set(config.markdown_extensions)
    assert config.validation.links.anchors == 30


def test_what_the_company_has_set_stays(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    yml = "copyright: Ours\nmarkdown_extensions: [{toc: {permalink: false}}]\nedit_uri: edit/here/\n"
    theme = (
        "{name: material, custom_dir: ours, language: fr, palette: {scheme: slate}, "
        "icon: {logo: material/home}, features: [content.tabs.link]}"
    )
    config = prepared(tmp_path, yml, theme, company="Credo", forge={"url": "https://forge.example/x"})
    assert [Path(folder).name for folder in config.theme.dirs[:2]] == ["ours", theme_folder().name]
    assert config.theme["language"] == "fr"
    assert config.theme["palette"] == {"scheme": "slate"}
    assert config.theme["icon"]["logo"] == "material/home"
    assert "content.tabs.link" in config.theme["features"]
    assert config.copyright == "Ours"
    assert config.mdx_configs["toc"]["permalink"] is False
    assert config.edit_uri == "edit/here/"


def test_a_font_is_never_fetched_whatever_is_set(tmp_path: Path) -> None:
    assert prepared(tmp_path, theme="{name: material, font: {text: Ubuntu}}").theme["font"] is False


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("github", "https://forge.example/x/edit/main/content/"),
        ("gitlab", "https://forge.example/x/-/edit/main/content/"),
        ("forgejo", "https://forge.example/x/_edit/main/content/"),
    ],
)
def test_edit_leads_to_the_forge(tmp_path: Path, kind: str, address: str) -> None:
    config = prepared(tmp_path, forge={"kind": kind, "url": "https://forge.example/x/"})
    assert config.edit_uri == address


def test_set_up_twice_is_set_up_once(tmp_path: Path) -> None:
    config = prepared(tmp_path)
    before = (list(config.theme.dirs), list(config.theme["features"]), list(config.markdown_extensions))
    set_up(config, Settings(), EXTENSIONS)
    assert (
        list(config.theme.dirs),
        list(config.theme["features"]),
        list(config.markdown_extensions),
    ) == before
