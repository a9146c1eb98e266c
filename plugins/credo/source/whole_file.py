"""A file that is written whole or not at all, whenever the program is stopped."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there in one step; its folder has to be there. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".new.", suffix=f".{path.name}", dir=path.parent)
    beside = Path(name)
    os.close(handle)
    try:
        beside.write_bytes(content)
        beside.chmod(0o644)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
