"""Texts as the files of a content folder, validated."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from credo.schema.validate import Contents, validate
from credo.source.finding import Finding
from credo.source.folder import source_file

Understood = Callable[[Mapping[str, str]], tuple[Contents, list[Finding]]]


@pytest.fixture
def understood() -> Understood:
    """What ``validate`` makes of files given as addresses with texts."""

    def run(texts: Mapping[str, str]) -> tuple[Contents, list[Finding]]:
        files = [source_file(f"content/{uri}", uri, text)[0] for uri, text in texts.items()]
        contents, findings = validate(files)
        return contents, list(findings)

    return run
