"""JSON as all the JSON formats write it."""

from __future__ import annotations

import json
import re
from typing import Any, Final

_HALF: Final = re.compile("[\ud800-\udfff]")


def json_text(value: Any) -> str:
    """A value as indented JSON with a line feed at the end, letters as they are.

    A lone half of a surrogate pair (front matter can spell one) is written as an escape: UTF-8 has no bytes for it.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"
