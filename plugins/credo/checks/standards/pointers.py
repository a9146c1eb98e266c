"""Texts that only point at another document instead of saying anything themselves."""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|<?https?://\S+")
_LINK_ALONE: Final = re.compile(r"[\s.]*(?:!?\[[^\]]*\]\([^)]*\)|<?https?://\S+)[\s.]*")
_WORD: Final = re.compile(r"[\w§]+(?:[.'’-][\w]+)*")

_POINTERS: Final = re.compile(
    r"""\W*(?:the\s+(?:reasons?|purpose)\s+(?:is|are)\s+(?:given|explained|in)\b\W*)?(?:please\s+|bitte\s+)?(?:
      see|refer\ to|cf|consult|as\ per|per|according\ to|in\ (?:accordance|line)\ with
    | (?:as\ )?(?:described|defined|explained|laid\ down|set\ out|stated|given)\ in
    | siehe|vgl|vergleiche|laut|gemäß|gemäss|nach
    | voir|cf|se\ référer|conformément|selon|d['’]après
    | véase|ver|consulte|consultar|según|conforme|de\ acuerdo\ con
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a text begins that sends its reader elsewhere: in English, German, French and Spanish."""

_DOCUMENTS: Final = re.compile(
    r"""(?:
      policy|policies|handbook|manual|guidelines?|procedures?|sop|regulations?|documents?|intranet|wiki|appendix|annex
    | chapter|section|page|code\ of\ conduct|iso|din|qm
    | \w*(?:richtlinien?|handbuch|dokument|anweisung|vorschrift|leitfaden|anhang|kapitel|abschnitt|seite)
    | politique|manuel|procédure|règlement|charte|annexe|chapitre|norme
    | política|procedimiento|reglamento|documento|anexo|capítulo|sección|página|norma
    )\b|§""",
    re.IGNORECASE | re.VERBOSE,
)
"""What it is sent to."""

_MOST_WORDS: Final = 12
_LONGEST: Final = 300


def only_points_elsewhere(text: str) -> bool:
    """Whether a text is nothing but a link, or sends its reader to another document and says no more.

    A sentence that goes on (after a comma, a colon, a full stop) says something and is left alone.
    """
    if len(text) > _LONGEST:
        return False
    if _LINK_ALONE.fullmatch(text):
        return True
    shown = _LINK.sub(lambda match: match.group(1) or "document", text).strip().rstrip(".")
    pointer = _POINTERS.match(shown)
    if pointer is None or re.search(r"[,;:!?]|\.\s", shown) or len(_WORD.findall(shown)) > _MOST_WORDS:
        return False
    rest = shown[pointer.end() :]
    named = list(_DOCUMENTS.finditer(rest))
    if not named:
        return shown != text.strip().rstrip(".")
    return len(_WORD.findall(rest[named[-1].end() :])) <= 3
