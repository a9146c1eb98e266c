"""The engine the plugin runs under. MkDocs and ProperDocs have the same parts under two names."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any


def engine_of(config: Any) -> str:
    """``mkdocs`` or ``properdocs``: whose configuration this is."""
    return type(config).__module__.split(".", 1)[0]


def part(config: Any, module: str, name: str) -> Any:
    """A class or function of the engine, such as ``part(config, "structure.files", "File")``."""
    return getattr(import_module(f"{engine_of(config)}.{module}"), name)


def logger(config: Any) -> logging.Logger:
    """The engine's log for this plugin; warnings in it count in strict mode."""
    return logging.getLogger(f"{engine_of(config)}.plugins.credo")
