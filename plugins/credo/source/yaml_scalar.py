"""One text as a YAML value: what people type on a command line, made safe to stand in front matter."""

from __future__ import annotations

import json
import unicodedata

from credo.source.yaml_text import read_yaml


def one_line(text: str) -> str:
    """A text on one line, without characters that no file can hold: control signs, halves of surrogate pairs."""
    return " ".join("".join(char for char in text if char.isspace() or not _is_unseen(char)).split())


def yaml_scalar(text: str) -> str:
    """A text (as ``one_line`` gives it) as YAML that reads back as exactly that: plain, or else in double quotes.

    What doesn't begin with a letter is quoted, since other readers than ours take 9:30 for a number.
    """
    if text[:1].isalpha() and read_yaml(f"key: {text}\n") == ({"key": text}, ()):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_unseen(char: str) -> bool:
    """Whether a code point is a control sign, half of a pair, or stands for no character now and for good."""
    code = ord(char)
    return unicodedata.category(char) in ("Cc", "Cs") or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
