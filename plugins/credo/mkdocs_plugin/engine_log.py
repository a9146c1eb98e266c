"""The engine's log while it builds: warnings passed on, errors kept, both in plain words."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.config.defaults import get_schema

from credo.checks.report import Report
from credo.graph.load import Loaded
from credo.mkdocs_plugin.engine_words import in_plain_words, is_told


class Listener(logging.Handler):
    """Passes warnings on to standard error, unless it is to be quiet, and keeps the errors; both in plain words."""

    warned = False

    def __init__(self, loaded: Loaded, *, quietly: bool) -> None:
        super().__init__()
        self.loaded = loaded
        self.quietly = quietly
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Take a message of the engine's in."""
        if record.levelno >= logging.ERROR:
            self.errors.append(self.translated(record.getMessage()))
        elif record.levelno >= logging.WARNING and logging.lastResort and not self.quietly:
            self.warned = True
            said = logging.makeLogRecord(
                {**record.__dict__, "msg": self.translated(record.getMessage()), "args": ()}
            )
            logging.lastResort.handle(said)

    def translated(self, message: str) -> str:
        """One of the engine's messages in plain words."""
        return in_plain_words(
            message, self.loaded, (name for name, _ in get_schema() if name != "config_file_path")
        )


@contextmanager
def heard(loaded: Loaded, report: Report, *, quietly: bool) -> Iterator[Listener]:
    """Listen while the engine builds a handbook; what the checks have said already is not heard, nor counted."""
    log, pages = logging.getLogger("mkdocs"), logging.getLogger("mkdocs.structure.pages")
    listener = Listener(loaded, quietly=quietly)

    def is_news(record: logging.LogRecord) -> bool:  # what is none doesn't count in a strict build, either
        return not is_told(record.getMessage(), loaded, report)

    log.addHandler(listener)
    log.setLevel(logging.WARNING)
    pages.addFilter(is_news)
    try:
        yield listener
    finally:
        log.removeHandler(listener)
        pages.removeFilter(is_news)
