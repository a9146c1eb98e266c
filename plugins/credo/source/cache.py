"""Where a handbook keeps what need not be made twice: a folder that may be deleted at any time."""

from __future__ import annotations

from pathlib import Path


def cache_folder(root: Path, name: str) -> Path:
    """The folder for one kind of thing, such as ``booklets``, below the handbook's own; it need not be there yet."""
    return root / ".credo" / "cache" / name


def made_ready(folder: Path) -> Path:
    """Make a folder of the cache, and keep it out of git even where nobody has thought of that. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    return folder
