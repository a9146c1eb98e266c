"""The site's folder: a new one is made beside it, and takes its place when it is whole."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_NEW: Final = "new"
_OLD: Final = "old"
_ASK_ONLY: Final = 0x1000
"""Windows' right to know that a process is there (PROCESS_QUERY_LIMITED_INFORMATION)."""


def refusal(site: Path, root: Path, content: Path) -> str:
    """Why a build must not take this folder's place, in words for a person; empty if it may.

    Whatever lies in ``site`` is gone after a build, and a slip in ``site_dir`` must not cost anybody their handbook.
    """
    site = site.resolve()
    if any(kept.resolve().is_relative_to(site) for kept in (root, content)):
        return "holds the handbook itself, which the build would delete"
    if site.is_relative_to(content.resolve()):
        return "lies in the handbook's content, which would then be published with it"
    if site.is_file():
        return "is a file, which the build would delete"
    if site.is_dir() and any(site.iterdir()) and not (site / "index.html").is_file():
        return "holds other things than a site, which the build would delete"
    return ""


@contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """Give an empty folder to build in; when the block ends well, it becomes ``site``.

    If the block raises, ``site`` stays as it was. A build that was killed leaves a folder behind, which the next one
    clears away; if it was killed between the two renames, the next one puts the old site back first.
    """
    site = site.absolute()
    site.parent.mkdir(parents=True, exist_ok=True)
    _clear_up(site)
    folder = Path(tempfile.mkdtemp(prefix=_prefix(site, _NEW) + f"{os.getpid()}.", dir=site.parent))
    try:
        yield folder
        folder.chmod(0o755)
        _swap(folder, site)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _swap(folder: Path, site: Path) -> None:
    old = site.with_name(_prefix(site, _OLD) + str(os.getpid()))
    if site.exists():
        site.rename(old)
    try:
        folder.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _clear_up(site: Path) -> None:
    """Put back or clear away what killed builds left."""
    for old in sorted(site.parent.glob(_prefix(site, _OLD) + "*")):
        if not site.exists():
            old.rename(site)
        elif not _is_running(old):
            shutil.rmtree(old, ignore_errors=True)
    for new in site.parent.glob(_prefix(site, _NEW) + "*"):
        if not _is_running(new):
            shutil.rmtree(new, ignore_errors=True)


def _prefix(site: Path, which: str) -> str:
    return f".{site.name}.{which}."


def _is_running(folder: Path) -> bool:
    number = folder.name.rsplit(".new.", 1)[-1].rsplit(".old.", 1)[-1].split(".", 1)[0]
    if not number.isdigit():
        return False
    if sys.platform == "win32":  # where os.kill would send it a Ctrl+C, if not end it
        handle = ctypes.windll.kernel32.OpenProcess(_ASK_ONLY, False, int(number))
        ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
