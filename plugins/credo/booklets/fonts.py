"""The fonts of print: what lies in the theme, what a company adds, and the letters they have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from credo.checks.print_rules import UNUSABLE_FONT
from credo.pages.theme import theme_folder
from credo.schema.settings import BookletSettings
from credo.source.finding import Finding
from credo.source.mkdocs_yml import MkdocsYml

SERIF: Final = "Literata"
SANS: Final = "Commissioner"
EMOJI: Final = "Noto Emoji"
MONO: Final = "DejaVu Sans Mono"
"""The typesetter brings this one along."""
_MONO_LETTERS: Final = frozenset(
    (
        *range(0x20, 0x7F),
        *range(0xA0, 0x250),
        *range(0x370, 0x3FF),
        *range(0x400, 0x530),
        *range(0x2010, 0x2060),
    )
) | frozenset(
    (*range(0x2190, 0x2200), *range(0x2200, 0x22FF), *range(0x2500, 0x2600), *range(0x2610, 0x2620), 0x2713)
)
_FORMLESS: Final = frozenset(
    (*range(0x20), 0x7F, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF)
)
COMMON: Final = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x132)))) | frozenset(
    "\n–—‘’‚“”„†•…‹›€™"
)
"""Letters that the shipped text faces are known to have (a test asks them): most texts need no font to be opened."""


@dataclass(frozen=True)
class Fonts:
    """The folder with the theme's fonts, the files a company adds, and all families in the order they are asked."""

    folder: Path
    added: tuple[Path, ...]
    families: tuple[str, ...]

    @property
    def paths(self) -> list[str]:
        """Where the typesetter looks for fonts."""
        return list(dict.fromkeys(str(path) for path in (self.folder, *(file.parent for file in self.added))))

    @cached_property
    def letters(self) -> frozenset[int]:
        """The code points that can be printed."""
        files = (*sorted(self.folder.glob("*.ttf")), *self.added)
        return _FORMLESS.union(_MONO_LETTERS, *(_letters(file) for file in files))

    def missing(self, text: str) -> tuple[str, ...]:
        """The letters of a text that no font has, each once."""
        return tuple(sorted(char for char in set(text) - COMMON if ord(char) not in self.letters))


def fonts(yml: MkdocsYml, settings: BookletSettings) -> tuple[Fonts, tuple[Finding, ...]]:
    """The fonts of a handbook; one that cannot be used is a finding."""
    added: list[Path] = []
    families: list[str] = []
    findings: list[Finding] = []
    for at, name in enumerate(settings.fonts):
        file = yml.root / name
        family = _family(file)
        if family is None:
            message = f"The font `{name}` is not there, or is no TrueType or OpenType font."
            help = "Correct the path; it counts from the handbook's folder."
            place = yml.place("booklets", "fonts", at)
            findings.append(Finding.by(UNUSABLE_FONT, yml.name, message, help, place=place))
        else:
            added.append(file)
            families.append(family)
    whole = (SERIF, *dict.fromkeys(families), EMOJI)
    return Fonts(theme_folder() / ".print" / "fonts", tuple(added), whole), tuple(findings)


def sans_first(families: Iterable[str]) -> tuple[str, ...]:
    """The families with the sans serif in the serif's place."""
    return (SANS, *(family for family in families if family != SERIF))


def _family(file: Path) -> str | None:
    from fontTools.ttLib import TTFont, TTLibError  # only for fonts that a company adds: it takes its time

    try:
        with TTFont(file, lazy=True, fontNumber=0) as font:
            names = font["name"]
            return str(names.getDebugName(16) or names.getDebugName(1))
    except (OSError, TTLibError, KeyError, AssertionError):
        return None


@lru_cache(maxsize=64)
def _letters(file: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True, fontNumber=0) as font:
        return frozenset(font.getBestCmap() or ())
