"""Plain values as the bytes of a JSON file."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_HALF: Final = re.compile("[\ud800-\udfff]")


def json_bytes(value: Any) -> bytes:
    """A value as indented JSON in UTF-8, letters as they are, with a line feed at the end.

    The same value gives the same bytes. Half of a surrogate pair (front matter can spell one) has no bytes in UTF-8
    and is written as an escape. Raises ValueError for a number that JSON cannot write.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return (_HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n").encode()
