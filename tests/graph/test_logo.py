"""The logo is a file of the content folder."""

from __future__ import annotations

import pytest

from tests.linked import handbook_of, linked

FILES = {"index.md": "", "images/logo.svg": "", "images/rota.pdf": ""}


@pytest.mark.parametrize("logo", ["images/logo.svg", "./images/logo.svg"])
def test_a_logo_that_is_there(logo: str) -> None:
    handbook_of(FILES, f"logo: {logo}")


@pytest.mark.parametrize(
    ("logo", "help"),
    [
        ("logo.svg", "Did you mean `images/logo.svg`?"),
        ("images/logo.png", "Did you mean `images/logo.svg`?"),
        ("content/images/logo.svg", "Did you mean `images/logo.svg`?"),
        ("https://a.example/sign.gif", "for example: `images/logo.svg`."),
    ],
)
def test_a_logo_that_is_not_there_is_told_once(logo: str, help: str) -> None:
    _, (finding,) = linked(FILES, f"logo: {logo}")
    assert (finding.rule, finding.path, finding.field) == ("SET001", "mkdocs.yml", "plugins.credo.logo")
    assert logo in finding.message
    assert help in finding.help


def test_without_a_content_folder_nothing_is_said_of_the_logo() -> None:
    assert linked({}, "logo: x.svg")[1] == []
