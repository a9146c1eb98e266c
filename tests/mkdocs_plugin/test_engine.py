"""Whichever of the two engines it is, its parts are found by the same names."""

from __future__ import annotations

from typing import Any

import mkdocs.config.defaults
import mkdocs.structure.files
import properdocs.config.defaults
import properdocs.structure.files
import pytest

from credo.mkdocs_plugin.engine import engine_of, logger, part

CONFIGS = {
    "mkdocs": (mkdocs.config.defaults.MkDocsConfig, mkdocs.structure.files.File),
    "properdocs": (properdocs.config.defaults.ProperDocsConfig, properdocs.structure.files.File),
}


@pytest.mark.parametrize("engine", CONFIGS)
def test_an_engine_is_known_by_its_configuration(engine: str) -> None:
    made, file = CONFIGS[engine]
    config: Any = made()
    assert engine_of(config) == engine
    assert part(config, "structure.files", "File") is file
    assert logger(config).name == f"{engine}.plugins.credo"
