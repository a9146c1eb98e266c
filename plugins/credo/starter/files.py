"""The starter's files as a company gets them: with its name, and with dates that fit the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from credo.pages.markdown_text import plain
from credo.source.yaml_scalar import one_line, yaml_scalar

_FOLDER: Final = Path(__file__).parent / "handbook"
_NAMES: Final = {"gitignore": ".gitignore"}
"""Files that would act on Credo's own repository if they lay there under their real names."""

_PIPELINES: Final[Mapping[str, Mapping[str, str]]] = {
    "github": {
        ".github/workflows/handbook.yml": "github.yml",
        ".github/workflows/edition.yml": "github-edition.yml",
    },
    "gitlab": {".gitlab-ci.yml": "gitlab.yml"},
}
"""Where each forge looks for its pipelines, and what they are called in ``pipelines/``."""

FORGES: Final = tuple(_PIPELINES)
"""The forges a pipeline is ready for."""


def starter_files(company: str, today: date, forge: str | None = None) -> Mapping[str, str]:
    """The texts of a new handbook by their paths, sorted.

    ``company`` is any text; ``today`` is the day on which nothing in the handbook may be overdue or still to come.
    ``forge`` is one of FORGES if the handbook is to be checked and published there.
    """
    env = Environment(undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False)  # noqa: S701
    env.filters |= {"yaml": yaml_scalar, "markdown": plain}
    words = {
        "company": one_line(company),
        "monday": today - timedelta(days=today.weekday()),
        "day": lambda days: today + timedelta(days=days),
    }
    found = sorted(path for path in _FOLDER.rglob("*") if path.is_file())
    paths = {path.relative_to(_FOLDER).as_posix(): path for path in found}
    texts = {
        _NAMES.get(name, name): env.from_string(path.read_text(encoding="utf-8")).render(words)
        for name, path in paths.items()
    }
    for path, name in _PIPELINES[forge].items() if forge else ():
        texts[path] = (_FOLDER.parent / "pipelines" / name).read_text(encoding="utf-8")
    return dict(sorted(texts.items()))
