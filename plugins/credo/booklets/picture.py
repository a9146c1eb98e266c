"""A picture as the typesetter takes it, or why it can't be had."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be set: its name among the typesetter's files, its bytes, and its natural width in points."""

    name: str
    content: bytes
    width: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a picture cannot be printed."""

    message: str
    help: str
    huge: bool = False


def picture_name(data: bytes, ending: str) -> str:
    """What a picture is called among the typesetter's files: the same bytes, the same name."""
    return f"/pictures/{hashlib.sha256(data).hexdigest()[:20]}.{ending}"
