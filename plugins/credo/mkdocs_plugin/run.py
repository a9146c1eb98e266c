"""Running the engine: one build into a folder, or the preview server."""

from __future__ import annotations

import errno
import shutil
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from yaml import YAMLError

from credo.checks.report import Report
from credo.graph.load import Loaded
from credo.mkdocs_plugin.edition_frame import Frame
from credo.mkdocs_plugin.engine_log import heard
from credo.mkdocs_plugin.engine_words import stumbled
from credo.mkdocs_plugin.preview import refusal
from credo.mkdocs_plugin.watching import WatchingServer
from credo.pages.theme import theme_folder
from credo.source.rules import OUTSIDE

Open = Callable[[], tuple[Loaded, Report]]
"""Opens the handbook anew: loads and checks it."""


_FILES: Final = {"use_directory_urls": False, "site_url": None}
"""Settings under which every address of a site is that of a file, wherever the site lies."""


class StrictError(Exception):
    """The engine found something a strict build does not put up with."""


def build_site(
    loaded: Loaded,
    report: Report,
    folder: Path,
    *,
    strict: bool = False,
    frame: Frame | None = None,
    offline: bool = False,
) -> str:
    """Build a loaded and checked handbook into ``folder``, as one edition of several if it is given their ``frame``.

    ``offline`` makes it a folder to be opened as it is, without a server: every address names a file.
    Gives an empty text, or in one line what went wrong. What the engine warns of goes to standard error; with
    ``strict`` it raises StrictError.
    """
    return _built(loaded, report, folder, serve_url=None, strict=strict, frame=frame, offline=offline)


def serve_site(open_handbook: Open, host: str, port: int, *, opens: bool, say: Callable[[str], None]) -> str:
    """Serve the preview until it is interrupted.

    Every save opens and builds the handbook anew; what cannot be built is told to ``say`` and the last good state
    stays. Gives an empty text, or in one line why it could not serve.
    """
    loaded, report = open_handbook()
    path = urlsplit(str(loaded.yml.values.get("site_url") or "/")).path or "/"
    url = f"http://{host}:{port}{path}"
    folder = Path(tempfile.mkdtemp(prefix="credo-preview-"))
    signal.signal(
        signal.SIGTERM, signal.default_int_handler
    )  # ended from outside, it tidies up as with Ctrl+C

    watched = _watched(loaded)

    def once() -> None:
        nonlocal watched
        try:
            loaded, report = open_handbook()
            watched = _watched(loaded)
            trouble = _built(loaded, report, folder, serve_url=url)
        except Exception as error:  # noqa: BLE001  # the preview outlives whatever a save has done
            trouble = f"This state cannot be shown: {error}"
        if trouble:
            say(trouble)

    try:
        trouble = _built(loaded, report, folder, serve_url=url)
        if trouble:
            say(trouble)
        server = WatchingServer(once, host, port, folder, mount_path=path, paths=lambda: watched)
        server.error_handler = lambda code: _error_page(folder, code)
        try:
            server.serve(open_in_browser=opens)
        finally:
            server.shutdown()
    except KeyboardInterrupt:
        return ""
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return f"another program listens at port {port}; try: serve --port {port + 1}"
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return ""


def _watched(loaded: Loaded) -> tuple[Path, ...]:
    return (loaded.yml.root / loaded.yml.name, loaded.yml.content, theme_folder())


def _built(
    loaded: Loaded,
    report: Report,
    folder: Path,
    *,
    serve_url: str | None,
    strict: bool = False,
    frame: Frame | None = None,
    offline: bool = False,
) -> str:
    if not loaded.yml.content.is_dir():
        return "Nothing is built until the content folder is there."
    if serve_url and (outside := [f for f in report.findings if f.rule == OUTSIDE.id]):
        # The engine follows every link: it would copy private files into the preview, or walk in a circle.
        (folder / "index.html").write_text(refusal(outside), encoding="utf-8")
        return "The preview waits until the links that lead out of the content folder are gone."
    with heard(loaded, report, quietly=bool(frame and frame.quiet)) as log:
        try:
            file = loaded.yml.root / loaded.yml.name
            options = frame.options if frame else _FILES if offline else {}
            config = load_config(str(file), site_dir=str(folder.absolute()), strict=strict, **options)
            plugin: Any = config.plugins.get("credo")
            if plugin is None:
                return "mkdocs.yml does not switch on the credo plugin; add `- credo` under `plugins:`."
            plugin.prepared = (loaded, report)
            plugin.frame = frame
            config.plugins.on_startup(command="serve" if serve_url else "build", dirty=False)
            if serve_url:
                config.site_url = serve_url
            build(config, serve_url=serve_url)
        except (Abort, ConfigurationError) as error:
            if log.warned and not log.errors:
                raise StrictError("the warnings above stop a strict build; nothing was built.") from error
            return " ".join(log.errors) or log.translated(str(error))
        except YAMLError as error:
            return f"mkdocs.yml cannot be read: {error}"
        except Exception as error:
            words = log.errors or stumbled(
                error, loaded
            )  # over a page, an extension, a template: the editor's business
            if not words:
                raise
            return " ".join(words)
    return ""


def _error_page(folder: Path, code: int) -> bytes | None:
    page = folder / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
