"""Running the engine: one build into a folder, or the preview server."""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from credo.checks.report import Report
from credo.graph.load import Loaded
from credo.pages.theme import theme_folder


def build_site(loaded: Loaded, report: Report, folder: Path, *, strict: bool) -> str:
    """Build a loaded and checked handbook into ``folder``.

    Gives an empty text, or in one line what went wrong. What the engine warns of goes to standard error.
    """
    with _heard() as heard:
        try:
            config = load_config(
                str(loaded.yml.root / loaded.yml.name), site_dir=str(folder.absolute()), strict=strict
            )
            plugin: Any = config.plugins.get("credo")
            if plugin is None:
                return "mkdocs.yml does not switch on the credo plugin; add `- credo` under `plugins:`."
            plugin.prepared = (loaded, report)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except (Abort, ConfigurationError) as error:
            return heard.last or str(error)
    return ""


def serve_site(loaded: Loaded, host: str, port: int, *, opens: bool) -> str:
    """Serve the preview until it is interrupted; gives an empty text, or in one line why it could not."""
    with _heard() as heard:
        try:
            serve(
                config_file=str(loaded.yml.root / loaded.yml.name),
                watch=[str(theme_folder())],
                open_in_browser=opens,
                dev_addr=f"{host}:{port}",
            )
        except (Abort, ConfigurationError) as error:
            return heard.last or str(error)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return f"another program listens at port {port}; try: serve --port {port + 1}"
            raise
    return ""


class _Listener(logging.Handler):
    """Passes warnings on to standard error and remembers the last error."""

    last = ""

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.levelno >= logging.ERROR:
            self.last = text
        elif record.levelno >= logging.WARNING:
            logging.lastResort and logging.lastResort.handle(record)


@contextmanager
def _heard() -> Iterator[_Listener]:
    log = logging.getLogger("mkdocs")
    listener = _Listener()
    log.addHandler(listener)
    log.setLevel(logging.WARNING)
    try:
        yield listener
    finally:
        log.removeHandler(listener)
