"""Pictures for paper: found, checked, and shrunk to what a printer can show."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from credo.booklets.passage import Passage
from credo.booklets.picture import Picture, Refusal
from credo.checks.print_rules import HUGE_IMAGE, LOST_IMAGE
from credo.graph.targets import is_external, split_destination
from credo.source.finding import Finding


def picture(content: Path, passage: Passage, src: str) -> Picture | Finding:
    """The picture a passage shows with this ``src``, or the finding that says why it cannot be printed."""
    if is_external(src):
        message = f"The picture {src[:80]} lies on another host, and print asks none."
        return passage.finding(LOST_IMAGE, message, _SAVE, src)
    path = unquote(split_destination(src)[0])
    uri = posixpath.normpath(posixpath.join(posixpath.dirname(passage.file.uri), path))
    file = content / uri
    if uri.startswith("..") or not file.is_file():
        message = f"There is no picture {uri}."
        return passage.finding(
            LOST_IMAGE, message, "Correct the path; it counts from this file's folder.", src
        )
    stat = file.stat()
    found = _read(file, stat.st_mtime_ns, stat.st_size)
    if isinstance(found, Refusal):
        rule = HUGE_IMAGE if found.huge else LOST_IMAGE
        return passage.finding(rule, f"{uri}: {found.message}", found.help, src)
    return found


_SAVE: Final = "Save it in the content folder, beside this file, and show that."


@lru_cache(maxsize=512)
def _read(file: Path, changed: int, size: int) -> Picture | Refusal:  # noqa: ARG001  # part of the cache's key
    try:
        data = file.read_bytes()
    except OSError as error:
        return Refusal(f"this cannot be read ({error.strerror}).", "Give yourself the right to read it.")
    # Neither library is there for booklets without such pictures: opening them takes longer than setting some pages.
    if file.suffix.lower() == ".svg":
        from credo.booklets.drawings import drawing

        return drawing(data)
    from credo.booklets.rasters import raster

    return raster(data)
