"""A value as JavaScript writes it, for the data that scripts on the site read."""

from __future__ import annotations

import json


def script_text(value: object) -> str:
    """JSON on one line, as short as it can be, that older JavaScript reads too. Takes what ``json.dumps`` takes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Two characters that JSON allows in a text and JavaScript only since ES2019.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
