"""Colours of a terminal, from the eight every one has, readable on a dark and on a light ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from credo.source.finding import Severity

STYLES: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;35", Severity.NOTE: "1"}
"""Red, magenta and plain bold: yellow, green and cyan fade on white, blue on black. The word says it as well."""

STRONG: Final = "1"


@dataclass(frozen=True, slots=True)
class Paint:
    """Paints text, or leaves it as it is where colours aren't wanted."""

    on: bool

    def severity(self, severity: Severity, text: str) -> str:
        """Text in a severity's colour."""
        return self._styled(STYLES[severity], text)

    def strong(self, text: str) -> str:
        """Text in bold."""
        return self._styled(STRONG, text)

    def _styled(self, style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.on and text else text
