"""The preview's server, which notices files and folders that are moved away, replaced or come back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from mkdocs.livereload import LiveReloadServer

_EVERY: Final = 0.5
"""Seconds between two looks at what is watched."""


class WatchingServer(LiveReloadServer):
    """The engine's server, with one more eye on the paths themselves.

    The engine's watcher follows a folder wherever it is moved and never comes back to its place; many editors save
    ``mkdocs.yml`` by putting another file there. ``paths`` gives what is to be watched, anew at each look.
    """

    def __init__(
        self,
        build: Callable[[], None],
        host: str,
        port: int,
        root: Path,
        *,
        mount_path: str,
        paths: Callable[[], Iterable[Path]],
    ) -> None:
        super().__init__(build, host, port, str(root), mount_path=mount_path)
        self._paths = paths
        self._there: dict[Path, tuple[int, int] | None] = {}
        self._look()

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve until interrupted."""
        threading.Thread(target=self._look_out, daemon=True).start()
        super().serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]

    def _look_out(self) -> None:
        while not self._shutdown:
            time.sleep(_EVERY)
            if self._look():
                with self._rebuild_cond:
                    self._want_rebuild = True
                    self._rebuild_cond.notify_all()

    def _look(self) -> bool:
        """Watch every path as it is now; tell whether one has gone, come or given way to another."""
        now = {path: _identity(path) for path in self._paths()}
        changed = [path for path in (now | self._there) if now.get(path) != self._there.get(path)]
        for path in changed:
            if self._there.get(path):
                self.unwatch(str(path))
            if now.get(path):
                self.watch(str(path))
        self._there = now
        return bool(changed)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file or folder lies at a path; nothing if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)
