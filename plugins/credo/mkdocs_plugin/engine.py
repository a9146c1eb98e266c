"""The engine the plugin runs under. MkDocs and ProperDocs have the same parts under two names."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from credo.source.finding import Finding, Severity


def engine_of(config: Any) -> str:
    """``mkdocs`` or ``properdocs``: whose configuration this is."""
    return type(config).__module__.split(".", 1)[0]


def part(config: Any, module: str, name: str) -> Any:
    """A class or function of the engine, such as ``part(config, "structure.files", "File")``."""
    return getattr(import_module(f"{engine_of(config)}.{module}"), name)


def logger(config: Any) -> logging.Logger:
    """The engine's log for this plugin; warnings in it count in strict mode."""
    return logging.getLogger(f"{engine_of(config)}.plugins.credo")


def tell(findings: Iterable[Finding], config: Any) -> None:
    """Tell the engine's log what was found, each with file and line."""
    log = logger(config)
    say = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.NOTE: log.info}
    for finding in findings:
        place = f"{finding.path}:{finding.line}:{finding.column}"
        say[finding.severity](f"{place}: {finding.message} {finding.help} [{finding.rule}]")
