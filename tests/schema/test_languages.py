"""The languages: those the theme has words for, no more and no fewer."""

from __future__ import annotations

from pathlib import Path

import material
import pytest

from credo.checks.report import Report
from credo.graph.load import load
from credo.mkdocs_plugin.run import build_site
from credo.schema.given_settings import read_settings
from credo.schema.languages import LANGUAGES, spoken
from credo.source.mkdocs_yml import MkdocsYml
from tests.sites import write


def test_the_list_is_the_themes() -> None:
    folder = Path(str(material.__file__)).parent / "templates" / "partials" / "languages"
    assert sorted(LANGUAGES) == sorted(path.stem for path in folder.glob("*.html"))


@pytest.mark.parametrize(
    ("language", "translation"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("de-AT", "de"),
        ("pt-BR", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("pt-PT", "pt"),
        ("zh-Hant-HK", "zh"),
        ("no", "nb"),
        ("xx", None),
        ("xx-DE", None),
    ],
)
def test_a_language_is_served_by_the_nearest_translation(language: str, translation: str | None) -> None:
    assert spoken(language) == translation


def test_a_language_without_any_is_a_finding() -> None:
    text = "plugins:\n  - credo:\n      language: xx\n"
    yml = MkdocsYml(Path(), "mkdocs.yml", text, {"plugins": [{"credo": {"language": "xx"}}]})
    made, (finding,) = read_settings(yml)
    assert (made.language, finding.rule, finding.line) == ("en", "SET001", 3)
    assert "“xx”" in finding.message
    assert "pt-BR" in finding.help


def test_a_region_the_theme_does_not_know_builds_in_its_language(tmp_path: Path) -> None:
    write(tmp_path, {"index.md": "# Willkommen\n"}, "{language: de-AT}")
    assert build_site(load(tmp_path)[0], Report((), 0, 0), tmp_path / "site") == ""
    assert '<html lang="de"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
